import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { getSupervisionBoard, type SupervisionBoard } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import { DesksAmiss } from '../duty';
import { UncoveredHours } from '../rosters';
import { Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { BoardCard } from './board-card';
import { type BoardFilters, filtersIn, isShown, searchOf } from './board-filters';
import { boardLanesOf, keyOf } from './board-lanes';
import { Deadlocks } from './deadlocks';
import { DeskPicker } from './desk-picker';
import { FilterBar } from './filter-bar';
import { LoadTable } from './load-table';
import { PeopleTable } from './people-table';
import style from './supervision.module.css';
import { useBoardActs } from './use-board-acts';
import { useBulkBoard } from './use-bulk-board';
import { words } from './words';

function Lanes({ board, filters }: { readonly board: SupervisionBoard; readonly filters: BoardFilters }) {
  const { say } = useSpeech();
  const lanes = useMemo(
    () => boardLanesOf({ ...board, items: board.items.filter((item) => isShown(item, filters)) }),
    [board, filters],
  );
  const items = useMemo(() => lanes.flatMap((lane) => lane.items), [lanes]);
  const keys = useListKeys({ items, idOf: keyOf });
  const acts = useBoardActs(keys.selected);
  const { picked, shown } = useBulkBoard(items, keys.selected, acts);
  return (
    <div className={style.board}>
      {lanes.map(({ lane, count, items: inLane }) => (
        <section key={lane} className={style.lane} data-lane={lane} aria-labelledby={`board-${lane}`}>
          <h2 id={`board-${lane}`}>
            {say(words[lane])} <span className="tabular">{count}</span>
          </h2>
          {inLane.length === 0 ? (
            <p className={style.soft}>{say(words.clear)}</p>
          ) : (
            <ul {...keys.list}>
              {inLane.map((item) => (
                <BoardCard key={keyOf(item)} item={item} keys={keys} acts={acts} picked={picked} />
              ))}
            </ul>
          )}
          {count > inLane.length ? (
            <p className={style.soft}>{say(words.more, { shown: String(inLane.length), count: String(count) })}</p>
          ) : null}
        </section>
      ))}
      {acts.dialog}
      {shown}
    </div>
  );
}

/** Which desks and which part of the board the address names. */
const useAsked = () => {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const said = typeof search.desk === 'string' ? search.desk : '';
  const desks = useMemo(() => said.split(',').filter(Boolean), [said]);
  const filters = useMemo(() => filtersIn(search), [search]);
  const go = (chosen: readonly string[], only: BoardFilters): void =>
    void navigate({
      to: '/supervision',
      search: { ...(chosen.length > 0 ? { desk: chosen.join(',') } : {}), ...searchOf(only) } as never,
      replace: true,
    });
  return {
    desks,
    filters,
    choose: (chosen: readonly string[]) => go(chosen, filters),
    filter: (only: BoardFilters) => go(desks, only),
  };
};

/** What is late, what will be, offers both ways, what nobody took, who waits for whom, and what each desk and person has on it. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { desks, filters, choose, filter } = useAsked();
  const board = useQuery({
    queryKey: ['board', desks],
    queryFn: () => getSupervisionBoard({ query: { desk: [...desks] } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Screen title={say(words.title)} actions={<DeskPicker desks={desks} choose={choose} />} full>
      <DesksAmiss />
      <Read from={board}>
        {(read) => (
          <>
            <UncoveredHours deskIds={read.load.map(({ deskId }) => deskId)} />
            <Deadlocks of={read.deadlocks} />
            <FilterBar
              filters={filters}
              set={filter}
              shown={read.items.filter((item) => isShown(item, filters)).length}
              all={read.items.length}
            />
            <Lanes board={read} filters={filters} />
            <Panel title={say(words.load)} flush>
              <LoadTable load={read.load} />
            </Panel>
            <Panel title={say(words.people)} flush>
              <PeopleTable people={read.people} />
            </Panel>
          </>
        )}
      </Read>
    </Screen>
  );
}
