import { useMemo } from 'react';
import type { DeskResponse } from '../../shared/api/client';
import { type Directory, useCountryName, useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { type ListKeys, useListKeys } from '../../shared/keyboard/use-list-keys';
import { Panel } from '../../shared/ui/screen';
import { useSession } from '../../shared/session/session';
import { DeskDetail } from './desk-detail';
import { DeskLink } from './desk-link';
import style from './directory.module.css';
import { FilterBar, WHOLE_BORDER } from './filter-bar';
import { deskTexts, isCalled } from './find';
import { NothingFits } from './nothing-fits';
import { type Area, facing } from './opposites';
import type { Filters } from './use-filters';
import { counts, words } from './words';

interface DesksProps {
  readonly filters: Filters;
  readonly set: (change: Partial<Filters>) => void;
}

const AREA_WORDS: Record<Area, (typeof words)[keyof typeof words]> = {
  joint: words.joint,
  crossings: words.areaCrossings,
  police: words.police,
  prosecution: words.prosecution,
  fire: words.fire,
  civil: words.civil,
  environment: words.environment,
  health: words.health,
  water: words.water,
  maritime: words.maritime,
  consular: words.consular,
  other: words.other,
};

/** What fits the filters, whatever its country: a side that is filtered away is not shown as empty. */
const useFitting = (filters: Filters): readonly DeskResponse[] => {
  const directory: Directory = useDirectory();
  const { q, country, level, corridor, onDuty } = filters;
  return useMemo(
    () =>
      [...directory.desks.values()].filter(
        (desk) =>
          (!country || desk.country === country) &&
          (!level || desk.level === level) &&
          (!corridor || (desk.corridor ?? WHOLE_BORDER) === corridor) &&
          (!onDuty || desk.onDuty) &&
          isCalled(deskTexts(desk, directory), q),
      ),
    [directory, q, country, level, corridor, onDuty],
  );
};

interface SideProps {
  readonly desks: readonly DeskResponse[];
  readonly here: string;
  readonly none: string;
  readonly keys: ListKeys<DeskResponse>;
}

function Side({ desks, here, none, keys }: SideProps) {
  return (
    <td>
      {desks.length === 0 ? <span className={style.none}>{none}</span> : null}
      <ul className={style.deskList}>
        {desks.map((desk) => (
          <li key={desk.id} {...keys.row(desk)}>
            <DeskLink desk={desk} here={desk.id === here} focus={keys.rover(desk)} />
          </li>
        ))}
      </ul>
    </td>
  );
}

interface CorridorProps {
  readonly title: string;
  readonly desks: readonly DeskResponse[];
  readonly filters: Filters;
  readonly keys: ListKeys<DeskResponse>;
}

/** One corridor, its sides next to each other, and those who do the same in one line. */
function CorridorDesks({ title, desks, filters, keys }: CorridorProps) {
  const { say, count } = useSpeech();
  const countryName = useCountryName();
  const sides = useCountries().filter((side) => !filters.country || filters.country === side);
  const narrowed = filters.q !== '' || filters.level !== '' || filters.onDuty;
  return (
    <Panel title={title} beside={<span className={style.soft}>{count(counts.desks, desks.length)}</span>} flush>
      <table className={style.facing} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{say(words.area)}</th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {countryName(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facing(desks, sides).map((row) => (
            <tr key={row.area}>
              <th scope="row">{say(AREA_WORDS[row.area])}</th>
              {sides.map((side) => (
                <Side
                  key={side}
                  desks={row.of[side] ?? []}
                  here={filters.desk}
                  none={say(narrowed ? words.noMatch : words.noCounterpart)}
                  keys={keys}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** As they are met on the page: line by line. */
const inReadingOrder = (desks: readonly DeskResponse[], countries: readonly string[]): readonly DeskResponse[] =>
  facing(desks, countries).flatMap(({ of }) => countries.flatMap((country) => of[country] ?? []));

const useCountries = (): readonly string[] => {
  const { members } = useDirectory();
  return useMemo(() => members.map(({ code }) => code), [members]);
};

/** The reader's own corridor stands first. */
const useCorridorOrder = (): readonly (string | null)[] => {
  const { corridors, desks } = useDirectory();
  const { me } = useSession();
  const { locale } = useSpeech();
  const own = desks.get(me.desk.id)?.corridor ?? null;
  const named = [...corridors.values()].toSorted((one, other) => one.name[locale].localeCompare(other.name[locale], locale));
  const rest = [...named.map(({ id }) => id), null].filter((id) => id !== own);
  return [own, ...rest];
};

export function Desks({ filters, set }: DesksProps) {
  const { say, locale } = useSpeech();
  const { corridors } = useDirectory();
  const countries = useCountries();
  const fitting = useFitting(filters);
  const order = useCorridorOrder();
  const groups = order
    .map((id) => ({ id, own: fitting.filter((desk) => desk.corridor === id) }))
    .filter(({ own }) => own.length > 0);
  const keys = useListKeys({ items: groups.flatMap(({ own }) => inReadingOrder(own, countries)), idOf: ({ id }) => id });
  const clear = (): void => set({ q: '', country: '', level: '', corridor: '', onDuty: false });
  return (
    <>
      <FilterBar filters={filters} set={set} corridor country level duty />
      <div className={style.split} data-open={filters.desk !== '' || undefined}>
        <div className={style.column} {...keys.list}>
          {fitting.length === 0 ? <NothingFits clear={clear} /> : null}
          {groups.map(({ id, own }) => {
            const title = id === null ? say(words.wholeBorder) : nameIn(corridors, id, locale);
            return <CorridorDesks key={id} title={title} desks={own} filters={filters} keys={keys} />;
          })}
        </div>
        <DeskDetail deskId={filters.desk} close={() => set({ desk: '' })} />
      </div>
    </>
  );
}
