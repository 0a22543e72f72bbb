import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { AgencyResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { type ListKeys, useListKeys } from '../../shared/keyboard/use-list-keys';
import { DataTable } from '../../shared/ui/data-table';
import { CountryMark } from '../../shared/ui/marks';
import { Panel } from '../../shared/ui/screen';
import { DeskLink } from './desk-link';
import style from './directory.module.css';
import { FilterBar } from './filter-bar';
import { agencyTexts, isCalled } from './find';
import { NothingFits } from './nothing-fits';
import type { Filters } from './use-filters';
import { counts, words } from './words';

interface AgenciesProps {
  readonly filters: Filters;
  readonly set: (change: Partial<Filters>) => void;
}

function Source({ agency }: { readonly agency: AgencyResponse }) {
  const { say, locale } = useSpeech();
  return agency.verified ? (
    <span className={style.soft}>
      <IconCheck size={13} aria-hidden /> {say(words.verified)}
    </span>
  ) : (
    <span className={style.unverified} title={agency.confidence[locale]}>
      <IconAlertTriangle size={13} aria-hidden /> {say(words.unverified)}
    </span>
  );
}

interface AgencyRowProps {
  readonly agency: AgencyResponse;
  readonly keys: ListKeys<AgencyResponse>;
}

function AgencyRow({ agency, keys }: AgencyRowProps) {
  const { say, term, locale } = useSpeech();
  const { desks } = useDirectory();
  const own = [...desks.values()].filter((desk) => desk.agencyId === agency.id);
  return (
    <tr {...keys.row(agency)}>
      <th scope="row" data-label={say(words.name)}>
        <span {...keys.rover(agency)}>{agency.name[locale]}</span>
        {agency.acronym ? <span className={style.acronym}> {agency.acronym}</span> : null}
        {[agency.note, agency.status].map((text) =>
          text ? (
            <span key={text.en} className={style.sub}>
              {text[locale]}
            </span>
          ) : null,
        )}
      </th>
      <td data-label={say(words.country)}>
        {agency.country ? <CountryMark country={agency.country} /> : say(words.binational)}{' '}
        {term('government-level', agency.level)}
      </td>
      <td data-label={say(words.ambit)}>{agency.area?.[locale] ?? '—'}</td>
      <td data-label={say(words.functions)}>{agency.functions.map((one) => one[locale]).join(', ')}</td>
      <td data-label={say(words.desksThere)}>
        {own.length === 0 ? <span className={style.none}>—</span> : null}
        <ul className={style.deskList}>
          {own.map((desk) => (
            <li key={desk.id}>
              <DeskLink desk={desk} focus={{ tabIndex: keys.within(agency) }} />
            </li>
          ))}
        </ul>
      </td>
      <td data-label={say(words.source)}>
        <Source agency={agency} />
      </td>
    </tr>
  );
}

const COLUMNS = [words.name, words.level, words.ambit, words.functions, words.desksThere, words.source];

function AgencyTable({ agencies }: { readonly agencies: readonly AgencyResponse[] }) {
  const { say, count } = useSpeech();
  const keys = useListKeys({ items: agencies, idOf: ({ id }) => id });
  const found = <span className={style.soft}>{count(counts.agencies, agencies.length)}</span>;
  return (
    <Panel title={say(words.agencies)} beside={found} flush>
      <DataTable label={say(words.agencies)} heads={COLUMNS} list={keys.list}>
        {agencies.map((agency) => (
          <AgencyRow key={agency.id} agency={agency} keys={keys} />
        ))}
      </DataTable>
    </Panel>
  );
}

/** The institutions on both sides; what nobody has checked is marked as such. */
export function Agencies({ filters, set }: AgenciesProps) {
  const { say, locale } = useSpeech();
  const { agencies } = useDirectory();
  const { q, country, level } = filters;
  const all = [...agencies.values()];
  const fitting = useMemo(
    () =>
      [...agencies.values()]
        .filter((one) => !country || one.country === country || one.country === null)
        .filter((one) => (!level || one.level === level) && isCalled(agencyTexts(one), q))
        .toSorted((one, other) => one.name[locale].localeCompare(other.name[locale], locale)),
    [agencies, q, country, level, locale],
  );
  const unverified = all.filter(({ verified }) => !verified).length;
  return (
    <>
      <FilterBar filters={filters} set={set} country level />
      <p className={style.notice}>
        <IconAlertTriangle size={15} aria-hidden /> {say(words.unverifiedHint, { count: unverified, all: all.length })}
      </p>
      {fitting.length === 0 ? (
        <NothingFits clear={() => set({ q: '', country: '', level: '' })} />
      ) : (
        <AgencyTable agencies={fitting} />
      )}
    </>
  );
}
