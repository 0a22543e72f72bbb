import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { getSupervisionBoard, type SupervisionBoard } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import { Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { BoardCard } from './board-card';
import { boardLanesOf, keyOf } from './board-lanes';
import { DeskPicker } from './desk-picker';
import { LoadTable } from './load-table';
import style from './supervision.module.css';
import { useBoardActs } from './use-board-acts';
import { words } from './words';

function Lanes({ board }: { readonly board: SupervisionBoard }) {
  const { say } = useSpeech();
  const lanes = useMemo(() => boardLanesOf(board), [board]);
  const items = useMemo(() => lanes.flatMap((lane) => lane.items), [lanes]);
  const keys = useListKeys({ items, idOf: keyOf });
  const acts = useBoardActs(keys.selected);
  return (
    <div className={style.board}>
      {lanes.map(({ lane, count, items: shown }) => (
        <section key={lane} className={style.lane} data-lane={lane} aria-labelledby={`board-${lane}`}>
          <h2 id={`board-${lane}`}>
            {say(words[lane])} <span className="tabular">{count}</span>
          </h2>
          {shown.length === 0 ? (
            <p className={style.soft}>{say(words.clear)}</p>
          ) : (
            <ul {...keys.list}>
              {shown.map((item) => (
                <BoardCard key={keyOf(item)} item={item} keys={keys} acts={acts} />
              ))}
            </ul>
          )}
          {count > shown.length ? (
            <p className={style.soft}>{say(words.more, { shown: String(shown.length), count: String(count) })}</p>
          ) : null}
        </section>
      ))}
      {acts.dialog}
    </div>
  );
}

/** Which desks the address names. */
const useDesks = (): readonly [readonly string[], (desks: readonly string[]) => void] => {
  const { desk } = useSearch({ strict: false }) as { readonly desk?: unknown };
  const navigate = useNavigate();
  const said = typeof desk === 'string' ? desk : '';
  const desks = useMemo(() => said.split(',').filter(Boolean), [said]);
  const choose = (chosen: readonly string[]): void =>
    void navigate({
      to: '/supervision',
      search: (chosen.length > 0 ? { desk: chosen.join(',') } : {}) as never,
      replace: true,
    });
  return [desks, choose];
};

/** What is late, what will be, offers both ways, what nobody took, and what each desk has on it. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const [desks, choose] = useDesks();
  const board = useQuery({
    queryKey: ['board', desks],
    queryFn: () => getSupervisionBoard({ query: { desk: [...desks] } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Screen title={say(words.title)} actions={<DeskPicker desks={desks} choose={choose} />} full>
      <Read from={board}>
        {(read) => (
          <>
            <Lanes board={read} />
            <Panel title={say(words.load)} flush>
              <LoadTable load={read.load} />
            </Panel>
          </>
        )}
      </Read>
    </Screen>
  );
}
