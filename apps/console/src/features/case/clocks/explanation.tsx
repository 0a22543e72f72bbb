import type { ExplanationResponse } from '../../../shared/api/client';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { useNow } from '../../../shared/i18n/use-now';
import { Moment } from '../../../shared/ui/moment';
import { Read } from '../../../shared/ui/notices';
import { useInView } from '../reading/case-in-view';
import { useExplanation } from '../reading/queries';
import style from './clocks.module.css';
import { type Rung, rungsOf } from './rungs';
import { words } from './words';

function OneRung({ rung: { what, text, at, nobodyAt = [] } }: { readonly rung: Rung }) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const { seen } = useInView();
  const told = {
    begin: say(words.opened),
    now: say(words.now),
    due: say(words.due),
    done: `${text ?? ''} (${say(words.fired)})`,
    coming: text ?? '',
  }[what];
  return (
    <li className={style.rung} data-what={what} aria-current={what === 'now' ? 'time' : undefined}>
      <span className={style.rungTime}>{at ? <Moment at={at} corridorId={seen.corridorId} /> : say(words.stands)}</span>
      <i aria-hidden />
      <span>
        {told}
        {nobodyAt.length > 0 ? (
          <b className={style.nobody}>{say(words.nobodyReached, { desks: nobodyAt.map(nameOf).join(', ') })}</b>
        ) : null}
      </span>
    </li>
  );
}

function Counting({ explained }: { readonly explained: ExplanationResponse }) {
  const { say } = useSpeech();
  const { seen } = useInView();
  const { intervals, limit } = explained;
  return (
    <div>
      <h3 className={style.small}>{say(words.counted)}</h3>
      <p className={style.soft}>{say(words.limit, { limit: limit.text })}</p>
      <ol className={style.intervals}>
        {intervals.map(({ kind, from, to, text, minutes }) => (
          <li key={`${from.at} ${kind}`} data-kind={kind}>
            <span>
              <Moment at={from.at} corridorId={seen.corridorId} /> {say(words.until)}{' '}
              {to ? <Moment at={to.at} corridorId={seen.corridorId} /> : say(words.goesOn)}
            </span>
            <span>
              {text}, {say(words.minutes, { count: Math.round(minutes) })}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Picture({ explained }: { readonly explained: ExplanationResponse }) {
  const { say } = useSpeech();
  const now = useNow();
  return (
    <div className={style.picture}>
      <div>
        <h3 className={style.small}>{say(words.ladder, { name: explained.ladder.name })}</h3>
        <ol className={style.line}>
          {rungsOf(explained, now).map((rung, index) => (
            <OneRung key={`${index} ${rung.what} ${rung.at ?? ''}`} rung={rung} />
          ))}
        </ol>
      </div>
      <Counting explained={explained} />
    </div>
  );
}

/** Why a due time is what it is, and what follows if nobody acts. */
export function Explanation({ id }: { readonly id: string }) {
  const { seen } = useInView();
  const explanation = useExplanation(seen.id, id, true);
  return <Read from={explanation}>{(explained) => <Picture explained={explained} />}</Read>;
}
