import { useRef, useState } from 'react';
import type { BorderBoardResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { StatusMark } from '../border-board';
import { type CrossingOnWall, type DirectionSeen, LONG_WAIT, onTheWall, pageOf } from './on-the-wall';
import { useRowsThatFit } from './use-rows-that-fit';
import { useTurn } from './use-turn';
import style from './wall.module.css';
import { others as otherWords, words } from './words';

/** Height of a row with its rule, in the type size of the list. */
const ROW_EMS = 4.1;

function OneDirection({ seen: { direction, status, minutes } }: { readonly seen: DirectionSeen }) {
  const { say, number } = useSpeech();
  return (
    <span className={style.direction}>
      <span className={style.soft}>{say(words[direction])}</span>{' '}
      {status === 'unknown' ? say(words.unknown) : <StatusMark status={status} />}{' '}
      {minutes === null ? null : (
        <b className="tabular" data-long={minutes >= LONG_WAIT || undefined}>
          {say(words.minutes, { minutes: number(minutes) })}
        </b>
      )}
    </span>
  );
}

/** Each side calls its crossing by its own name: both stand here. */
function CrossingLine({ crossing: { crossingId, directions } }: { readonly crossing: CrossingOnWall }) {
  const { crossings } = useDirectory();
  const name = crossings.get(crossingId)?.name;
  const both = name ? [...new Set([name.en, name.es])].join(' · ') : crossingId;
  return (
    <li className={style.row}>
      <strong>{both}</strong>
      {directions.map((seen) => (
        <OneDirection key={seen.direction} seen={seen} />
      ))}
    </li>
  );
}

/** What keeps people and goods at the line now. Pages turn only where it does not fit on one. */
export function BorderWall({ board }: { readonly board: BorderBoardResponse }) {
  const { say, count } = useSpeech();
  const list = useRef<HTMLUListElement>(null);
  const [held, hold] = useState(false);
  const { shown, others } = onTheWall(board.crossings);
  const fits = useRowsThatFit(list, ROW_EMS);
  const turn = useTurn(!held && shown.length > fits);
  const { rows, page, pages } = pageOf(shown, fits, turn);
  return (
    <section className={style.border} aria-label={say(words.board)}>
      <h2>
        {say(words.board)}
        {pages > 1 ? (
          <>
            <span className={style.soft}>{say(words.page, { page, pages })}</span>
            <button type="button" className={style.hold} aria-pressed={held} onClick={() => hold(!held)}>
              {say(held ? words.goOn : words.hold)}
            </button>
          </>
        ) : null}
      </h2>
      <ul className={style.rows} ref={list}>
        {shown.length === 0 ? <li className={style.quiet}>{say(words.quiet)}</li> : null}
        {rows.map((crossing) => (
          <CrossingLine key={crossing.crossingId} crossing={crossing} />
        ))}
      </ul>
      <p className={style.soft}>{others > 0 ? count(otherWords, others) : null}</p>
    </section>
  );
}
