import { fill } from '#phrases';
import { useMemo } from 'react';
import type { CrossingResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { INTL, useSpeech } from '../../shared/i18n/speech';
import { ownZone } from '../../shared/i18n/times';
import { type ListKeys, useListKeys } from '../../shared/keyboard/use-list-keys';
import { DataTable } from '../../shared/ui/data-table';
import { CountryMark } from '../../shared/ui/marks';
import { Panel } from '../../shared/ui/screen';
import { DeskLink } from './desk-link';
import style from './directory.module.css';
import { FilterBar } from './filter-bar';
import { crossingTexts, isCalled } from './find';
import { Hours } from './hours';
import { NothingFits } from './nothing-fits';
import type { Filters } from './use-filters';
import { counts, words } from './words';

interface CrossingsProps {
  readonly filters: Filters;
  readonly set: (change: Partial<Filters>) => void;
}

const cityOf = (crossing: CrossingResponse, country: string): string => {
  const side = crossing.sides.find((one) => one.country === country);
  return side ? `${side.city}, ${side.subdivision}` : '';
};

interface CrossingRowProps {
  readonly crossing: CrossingResponse;
  readonly keys: ListKeys<CrossingResponse>;
}

function CrossingRow({ crossing, keys }: CrossingRowProps) {
  const { say, term, locale } = useSpeech();
  const { desks, members } = useDirectory();
  const there = [...desks.values()].filter((desk) => desk.crossingIds.includes(crossing.id));
  const [near, far] = crossing.sides;
  return (
    <tr {...keys.row(crossing)}>
      {members.map(({ code, name, defaultLanguage }, nth) => (
        <th key={code} scope="row" lang={INTL[defaultLanguage]} data-label={say(words.nameIn, { country: name[locale] })}>
          <span {...(nth === 0 ? keys.rover(crossing) : {})}>{crossing.name[defaultLanguage]}</span>
          <span className={style.sub}>{cityOf(crossing, code)}</span>
          {nth === members.length - 1 && crossing.aliases.length > 0 ? (
            <span className={style.sub}>{say(words.alsoCalled, { list: crossing.aliases.join(', ') })}</span>
          ) : null}
        </th>
      ))}
      <td data-label={say(words.kind)}>
        {term('crossing-kind', crossing.kind)}
        {crossing.planned ? <span className={style.sub}>{say(words.planned)}</span> : null}
      </td>
      <td data-label={say(words.modes)}>{crossing.modes.map((mode) => term('mode', mode)).join(', ')}</td>
      <td data-label={say(words.lanes)}>
        {crossing.laneClasses.map((lane) => term('lane-class', lane)).join(', ') || <span className={style.none}>—</span>}
      </td>
      <td data-label={say(words.northbound)}>
        <Hours hours={crossing.hours} zone={near?.zone ?? ownZone()} other={far?.zone} />
      </td>
      <td data-label={say(words.desksThere)}>
        {there.length === 0 ? <span className={style.none}>—</span> : null}
        <ul className={style.deskList}>
          {there.map((desk) => (
            <li key={desk.id} className={style.marked}>
              <CountryMark country={desk.country} /> <DeskLink desk={desk} focus={{ tabIndex: keys.within(crossing) }} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** Sixty crossings, each by the name of either side, with what people call it on the radio. */
export function Crossings({ filters, set }: CrossingsProps) {
  const { count, locale } = useSpeech();
  const { crossings, corridors, members } = useDirectory();
  const { q, corridor } = filters;
  const groups = useMemo(() => {
    const fitting = [...crossings.values()].filter(
      (one) => (!corridor || one.corridor === corridor) && isCalled(crossingTexts(one), q),
    );
    return [...corridors.values()]
      .map(({ id, name }) => ({ id, name: name[locale], own: fitting.filter((one) => one.corridor === id) }))
      .filter(({ own }) => own.length > 0)
      .toSorted((one, other) => one.name.localeCompare(other.name, locale));
  }, [crossings, corridors, q, corridor, locale]);
  const keys = useListKeys({ items: useMemo(() => groups.flatMap(({ own }) => own), [groups]), idOf: ({ id }) => id });
  const names = members.map(({ name }) => ({
    en: fill(words.nameIn, { country: name.en }, 'en'),
    es: fill(words.nameIn, { country: name.es }, 'es'),
  }));
  const columns = [...names, words.kind, words.modes, words.lanes, words.northbound, words.desksThere];
  return (
    <>
      <FilterBar filters={filters} set={set} corridor />
      <div className={style.column}>
        {groups.length === 0 ? <NothingFits clear={() => set({ q: '', corridor: '' })} /> : null}
        {groups.map(({ id, name, own }) => (
          <Panel key={id} title={name} beside={<span className={style.soft}>{count(counts.crossings, own.length)}</span>} flush>
            <DataTable label={name} heads={columns} list={keys.list} className={style.crossings}>
              {own.map((crossing) => (
                <CrossingRow key={crossing.id} crossing={crossing} keys={keys} />
              ))}
            </DataTable>
          </Panel>
        ))}
      </div>
    </>
  );
}
