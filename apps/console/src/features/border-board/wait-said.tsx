import type { LaneResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Ago } from '../../shared/ui/moment';
import style from './board.module.css';
import { words } from './words';

type Wait = NonNullable<LaneResponse['wait']>;

const LONG = 90;

/** A wait with its age; what has no figure says why, and is never shown as none. */
export function WaitSaid({ wait }: { readonly wait: Wait }) {
  const { say, number } = useSpeech();
  const { saying, minutes, freshness, observedAt, source } = wait;
  const told =
    saying === 'pending'
      ? say(words.pending)
      : saying === 'closed'
        ? say(words.shut)
        : minutes === 0
          ? say(words.noWait)
          : say(words.minutes, { minutes: number(minutes ?? 0) });
  return (
    <span className={style.wait} data-freshness={freshness} data-long={(minutes ?? 0) >= LONG || undefined}>
      <b className="tabular">{told}</b>{' '}
      <span className={style.soft}>
        {freshness === 'stale' ? `${say(words.stale)}, ` : null}
        <Ago at={observedAt} />
        {source === 'demonstration' ? (
          <>
            {' '}
            <abbr title={say(words.demonstration)}>{say(words.demo)}</abbr>
          </>
        ) : null}
      </span>
    </span>
  );
}
