import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { timeOn } from '../../shared/realm/realm';
import { Moment } from '../../shared/ui/moment';
import style from './drills.module.css';
import type { DrillRead } from './queries';
import { minutesWords } from './counted-words';
import { words } from './words';

/** What a drill's clock shows by now, wherever this page itself works. */
export const useDrillNow = ({ clock, readAt }: Pick<DrillRead, 'clock' | 'readAt'>): number =>
  timeOn(clock, useNow('outside') - readAt);

export const MINUTE_MILLIS = 60_000;

/** Minute of the drill. */
export const minuteOf = (millis: number, startsAt: string): number => Math.floor((millis - Date.parse(startsAt)) / MINUTE_MILLIS);

/** The drill's own time, how many minutes it has played, and its speed. */
export function DrillClock({ drill }: { readonly drill: DrillRead }) {
  const { say, count, number } = useSpeech();
  const now = useDrillNow(drill);
  const { scale, pace, startsAt } = drill.clock;
  return (
    <p className={style.clock}>
      <b>
        <Moment at={new Date(now).toISOString()} />
      </b>
      <span className="tabular">{count(minutesWords, minuteOf(now, startsAt))}</span>
      <span>
        {say(words.pace, { pace: number(pace) })}
        {scale === 0 ? ` · ${say(words.stands)}` : null}
      </span>
    </p>
  );
}
