import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getPublicBoard, type PublicBoardResponse, type PublicLane } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Appearance } from '../../shared/ui/appearance';
import { Brand } from '../../shared/ui/brand';
import { DataTable } from '../../shared/ui/data-table';
import { Ago, Moment } from '../../shared/ui/moment';
import { Empty, Read } from '../../shared/ui/notices';
import { useHeading } from '../../shared/ui/screen';
import { ViewSwitch } from '../../shared/ui/view-switch';
import { StatusMark, useLaneName } from '../border-board';
import style from './public.module.css';
import { Released } from './released';
import { words } from './words';

type Crossing = PublicBoardResponse['crossings'][number];
type Audience = PublicBoardResponse['audience'];

const AUDIENCES: readonly Audience[] = ['everybody', 'trade'];

const LOOK_AGAIN_MILLIS = 60_000;
const HEADS = [words.crossing, words.northbound, words.southbound, words.closures, words.volume];

/** Letters without their marks: who types `mexico` means México. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

interface LaneProps {
  readonly lane: PublicLane;
  readonly clocks: Crossing['clocks'];
}

function Lane({ lane: { lane, status, until, confirmed, wait }, clocks }: LaneProps) {
  const { say, number } = useSpeech();
  const laneName = useLaneName();
  return (
    <li>
      <span>{laneName(lane)}</span> <StatusMark status={status} />{' '}
      {until ? (
        <span className={style.soft}>
          {say(words.until)} <Moment at={until} clocks={clocks} />
        </span>
      ) : null}
      {wait && wait.minutes !== null ? (
        <span>
          <b className="tabular">
            {wait.minutes === 0 ? say(words.noWait) : say(words.minutes, { minutes: number(wait.minutes) })}
          </b>{' '}
          <span className={style.soft}>
            {wait.stale ? `${say(words.old)}, ` : null}
            <Ago at={wait.observedAt} />
          </span>
        </span>
      ) : null}
      {confirmed ? null : <span className={style.differ}> {say(words.notConfirmed)}</span>}
    </li>
  );
}

function Lanes({ of, direction }: { readonly of: Crossing; readonly direction: string }) {
  return (
    <ul className={style.lanes}>
      {of.lanes
        .filter(({ lane }) => lane.includes(`.${direction}.`))
        .map((lane) => (
          <Lane key={lane.lane} lane={lane} clocks={of.clocks} />
        ))}
    </ul>
  );
}

function CrossingRow({ crossing }: { readonly crossing: Crossing }) {
  const { say, term, number, locale } = useSpeech();
  const laneName = useLaneName();
  return (
    <tr>
      <th scope="row" data-label={say(words.crossing)}>
        {crossing.name[locale]}
      </th>
      <td data-label={say(words.northbound)}>
        <Lanes of={crossing} direction="northbound" />
      </td>
      <td data-label={say(words.southbound)}>
        <Lanes of={crossing} direction="southbound" />
      </td>
      <td data-label={say(words.closures)}>
        <ul className={style.lanes}>
          {crossing.closures.map(({ lanes, from, to }) => (
            <li key={`${from} ${lanes.join()}`}>
              {lanes.map((lane) => laneName(lane, true)).join('; ')}{' '}
              <span className={style.soft}>
                <Moment at={from} clocks={crossing.clocks} /> –{' '}
                {to === null ? say(words.untilNotice) : <Moment at={to} clocks={crossing.clocks} />}
              </span>
            </li>
          ))}
        </ul>
      </td>
      <td data-label={say(words.volume)}>
        <ul className={style.lanes}>
          {crossing.flows.map(({ mode, perDay }) => (
            <li key={mode}>
              {term('mode', mode)} <b className="tabular">{perDay === null ? '<10' : number(perDay)}</b>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** What moves through a crossing in a day, of all that the reader asks about. */
const volumeOf = ({ flows }: Crossing): number => flows.reduce((sum, { perDay }) => sum + (perDay ?? 0), 0);

function Board({ board }: { readonly board: PublicBoardResponse }) {
  const { say, locale } = useSpeech();
  const [sought, seek] = useState('');
  const found = board.crossings
    .filter(({ name }) => plain(`${name.en} ${name.es}`).includes(plain(sought.trim())))
    .toSorted((one, other) => one.name[locale].localeCompare(other.name[locale], locale))
    // Who moves goods looks for where most of them go.
    .toSorted((one, other) => (board.audience === 'trade' ? volumeOf(other) - volumeOf(one) : 0));
  return (
    <>
      {board.demonstration ? <p className={style.demonstration}>{say(words.demonstration)}</p> : null}
      <p>{say(words.unknown)}</p>
      <div className={style.tools}>
        <TextInput
          type="search"
          aria-label={say(words.find)}
          placeholder={say(words.find)}
          value={sought}
          onChange={({ currentTarget }) => seek(currentTarget.value)}
        />
        <Button variant="default" onClick={() => window.print()}>
          {say(words.print)}
        </Button>
        <span className={style.soft}>
          {say(words.asOf)} <Moment at={board.at} />
        </span>
      </div>
      {found.length === 0 ? (
        <Empty title={say(words.none)} />
      ) : (
        <DataTable label={say(words.title)} heads={HEADS} className={style.board}>
          {found.map((crossing) => (
            <CrossingRow key={crossing.crossingId} crossing={crossing} />
          ))}
        </DataTable>
      )}
      <footer className={style.foot}>
        <span>{say(words.clear)}</span>
        <span>{say(words.fewer)}</span>
        <span>{say(words.volumeHint)}</span>
      </footer>
    </>
  );
}

/** The address says for whom, so that it can be kept and passed on. */
function useAudience(): readonly [Audience, (audience: Audience) => void] {
  const [audience, choose] = useState<Audience>(() =>
    new URLSearchParams(window.location.search).get('audience') === 'trade' ? 'trade' : 'everybody',
  );
  return [
    audience,
    (next) => {
      window.history.replaceState(null, '', next === 'trade' ? '?audience=trade' : window.location.pathname);
      choose(next);
    },
  ];
}

/** What anybody may know of the crossings: figures and times, and how old they are. */
export function PublicBoard() {
  const { say } = useSpeech();
  const heading = useHeading(say(words.title));
  const [audience, setAudience] = useAudience();
  const board = useQuery({
    queryKey: ['public-board', audience],
    queryFn: () => getPublicBoard({ query: { audience } }),
    refetchInterval: LOOK_AGAIN_MILLIS,
  });
  return (
    <div className={style.page}>
      <header className={`${style.head} no-print`}>
        <Brand size={24} />
        <b>Enlace</b>
        <span className={style.right}>
          <a href="/">{say(words.signIn)}</a>
          <Appearance />
        </span>
      </header>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {say(words.title)}
        </h1>
        <p>{say(words.what)}</p>
        <ViewSwitch
          label={words.audience}
          among={AUDIENCES}
          says={words}
          chosen={audience}
          choose={setAudience}
          className="no-print"
        />
        <Released />
        <Read from={board}>{(read) => <Board board={read} />}</Read>
      </main>
    </div>
  );
}
