import { Link } from '@tanstack/react-router';
import type { BoardCrossingResponse, LaneResponse } from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { type ListKeys, useListKeys } from '../../shared/keyboard/use-list-keys';
import { DataTable } from '../../shared/ui/data-table';
import { Moment } from '../../shared/ui/moment';
import style from './board.module.css';
import { inDirection } from './lanes';
import { StatusMark } from './status-mark';
import { useLaneName } from './use-lane-name';
import { WaitSaid } from './wait-said';
import { words } from './words';

const HEADS = [words.crossing, words.northbound, words.southbound, words.ahead];

function Lane({ seen }: { readonly seen: LaneResponse }) {
  const { say } = useSpeech();
  const laneName = useLaneName();
  const { lane, status, source, wait, disagreements } = seen;
  return (
    <li className={style.lane}>
      <span>{laneName(lane)}</span>
      <StatusMark status={status} />
      <span className={style.toldOf}>
        {wait ? <WaitSaid wait={wait} /> : null}
        {source === 'feed' ? <span className={style.soft}>{say(words.byFeed)}</span> : null}
      </span>
      {disagreements.length > 0 ? (
        <span className={style.differ}>≠ {say(disagreements.includes('sides') ? words.sidesDiffer : words.feedDiffers)}</span>
      ) : null}
    </li>
  );
}

function Lanes({ lanes }: { readonly lanes: readonly LaneResponse[] }) {
  return (
    <ul className={style.lanes}>
      {lanes.map((seen) => (
        <Lane key={seen.lane} seen={seen} />
      ))}
    </ul>
  );
}

function Ahead({ crossing: { closures, proposals, corridor } }: { readonly crossing: BoardCrossingResponse }) {
  const { say, term } = useSpeech();
  return (
    <ul className={style.lanes}>
      {closures.map(({ id, state, from, to }) => (
        <li key={id}>
          {state === 'begun' && to === null ? (
            say(words.closureOpenEnded)
          ) : (
            <>
              {say(state === 'announced' ? words.closureAt : words.closureNow)}{' '}
              <Moment at={state === 'begun' && to !== null ? to : from} corridorId={corridor} />
            </>
          )}
        </li>
      ))}
      {proposals.map(({ id, call }) => (
        <li key={id} className={style.proposes}>
          {call.kind === 'level'
            ? say(words.proposesLevel, { level: term('proposed-level', call.level) })
            : say(words.feedSilent)}
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly crossing: BoardCrossingResponse;
  readonly keys: ListKeys<BoardCrossingResponse>;
}

function CrossingRow({ crossing, keys }: RowProps) {
  const { say, locale } = useSpeech();
  const { crossings, corridors } = useDirectory();
  const { crossingId, corridor, lanes, planned } = crossing;
  return (
    <tr {...keys.row(crossing)}>
      <th scope="row" data-label={say(words.crossing)}>
        <Link to="/board/$crossingId" params={{ crossingId } as never} {...keys.rover(crossing)}>
          {nameIn(crossings, crossingId, locale)}
        </Link>
        <span className={style.corridor}>
          {nameIn(corridors, corridor, locale)}
          {planned ? ` · ${say(words.planned)}` : null}
        </span>
      </th>
      <td data-label={say(words.northbound)}>
        <Lanes lanes={inDirection(lanes, 'northbound')} />
      </td>
      <td data-label={say(words.southbound)}>
        <Lanes lanes={inDirection(lanes, 'southbound')} />
      </td>
      <td data-label={say(words.ahead)}>
        <Ahead crossing={crossing} />
      </td>
    </tr>
  );
}

/** Every crossing, each kind of lane with its word, shape and wait. */
export function CrossingTable({ crossings }: { readonly crossings: readonly BoardCrossingResponse[] }) {
  const { say } = useSpeech();
  const keys = useListKeys({ items: crossings, idOf: ({ crossingId }) => crossingId });
  return (
    <DataTable label={say(words.title)} heads={HEADS} list={keys.list} className={style.board}>
      {crossings.map((crossing) => (
        <CrossingRow key={crossing.crossingId} crossing={crossing} keys={keys} />
      ))}
    </DataTable>
  );
}
