import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { AgreementResponse } from '../../shared/api/client';
import { usePurposeName } from '../../shared/directory/country-law';
import { useCountryName, useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { date } from '../../shared/i18n/times';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { type ListKeys, useListKeys } from '../../shared/keyboard/use-list-keys';
import { DataTable } from '../../shared/ui/data-table';
import { StateMark } from '../../shared/ui/marks';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './agreements.module.css';
import { fits, sayMinutes, useAgreements } from './register';
import { words } from './words';

const HEADS = [words.name, words.standing, words.parties, words.kinds, words.purposes, words.limits];

interface RowProps {
  readonly agreement: AgreementResponse;
  readonly keys: ListKeys<AgreementResponse>;
  readonly purposeName: (key: string) => string;
}

function Parties({ agreement: { parties } }: Pick<RowProps, 'agreement'>) {
  const { say, locale } = useSpeech();
  const countryName = useCountryName();
  const { agencies } = useDirectory();
  const bodies = parties.agencies.map((id) => agencies.get(id)?.acronym ?? nameIn(agencies, id, locale));
  const named = bodies.length > 0 ? bodies : parties.countries.map(countryName);
  return <>{named.join(', ') || say(words.anybody)}</>;
}

function Standing({ agreement: { standing, validFrom, validUntil, onExpired } }: Pick<RowProps, 'agreement'>) {
  const { say, term, locale } = useSpeech();
  return (
    <>
      <StateMark noun="agreement-standing" state={standing} />
      {validFrom ? <span className={style.sub}>{say(words.from, { day: date(validFrom, locale) })}</span> : null}
      {validUntil ? <span className={style.sub}>{say(words.until, { day: date(validUntil, locale) })}</span> : null}
      {standing === 'expired' ? <span className={style.sub}>{term('on-expired', onExpired)}</span> : null}
    </>
  );
}

function AgreementRow({ agreement, keys, purposeName }: RowProps) {
  const { say, term, locale } = useSpeech();
  const { name, instrument, note, verified, classes } = agreement;
  const kinds = agreement.kinds.map((kind) => term('information-kind', kind)).join(', ');
  const forWhat = agreement.purposes.map(purposeName).join(', ');
  return (
    <tr {...keys.row(agreement)}>
      <th scope="row" data-label={say(words.name)}>
        <span {...keys.rover(agreement)}>{name[locale]}</span>
        {instrument[locale] === name[locale] ? null : <span className={style.sub}>{instrument[locale]}</span>}
        <span className={style.sub}>{note[locale]}</span>
        {verified ? null : <span className={style.doubt}>{say(words.unverified)}</span>}
      </th>
      <td data-label={say(words.standing)}>
        <Standing agreement={agreement} />
      </td>
      <td data-label={say(words.parties)}>
        <Parties agreement={agreement} />
      </td>
      <td data-label={say(words.kinds)}>{kinds || say(words.noLimit)}</td>
      <td data-label={say(words.purposes)}>{forWhat || say(words.noLimit)}</td>
      <td data-label={say(words.limits)} className="tabular">
        {say(words.limitsAre, {
          urgent: sayMinutes(classes.urgentDirect),
          inquiry: sayMinutes(classes.urgentIndirect),
          other: sayMinutes(classes.other),
        })}
      </td>
    </tr>
  );
}

/** The register of agreements: who may exchange what, why, in what time, and until when. */
export function AgreementList() {
  const { say } = useSpeech();
  const search = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState('');
  const listed = useAgreements();
  const purposeName = usePurposeName();
  const found = useMemo(() => (listed.data ?? []).filter((agreement) => fits(agreement, asked)), [listed.data, asked]);
  const keys = useListKeys({ items: found, idOf: ({ key }) => key });
  useShortcut({ keys: 's', says: words.search, group: 'list', run: () => search.current?.focus() });
  return (
    <>
      <search className={style.filters}>
        <TextInput
          ref={search}
          type="search"
          className={style.searchField}
          aria-label={say(words.search)}
          placeholder={say(words.searchHint)}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={asked}
          onChange={({ currentTarget }) => setAsked(currentTarget.value)}
        />
        <span className={style.quiet}>{say(words.limitsOurs)}</span>
      </search>
      <Panel title={say(words.agreements)} flush>
        <Read from={listed}>
          {() =>
            found.length === 0 ? (
              <Empty title={say(words.none)}>
                <Button variant="subtle" onClick={() => setAsked('')}>
                  {say(words.clear)}
                </Button>
              </Empty>
            ) : (
              <DataTable label={say(words.agreements)} heads={HEADS} list={keys.list} className={style.register}>
                {found.map((agreement) => (
                  <AgreementRow key={agreement.key} agreement={agreement} keys={keys} purposeName={purposeName} />
                ))}
              </DataTable>
            )
          }
        </Read>
      </Panel>
    </>
  );
}
