import { IconTargetArrow } from '@tabler/icons-react';
import type { DrillResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { dayAndClock, ownZone, zoneName } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import { leaveDrill } from '../../shared/realm/realm';
import { useSession } from '../../shared/session/session';
import style from './drill.module.css';
import { words } from './words';

/** The drill's clock, as the reader's desk would read it. */
function Clock({ clock: { scale } }: Pick<DrillResponse, 'clock'>) {
  const { say, locale, number } = useSpeech();
  const { me } = useSession();
  const now = useNow();
  const zone = useDirectory().desks.get(me.desk.id)?.zone ?? ownZone();
  const at = new Date(now).toISOString();
  return (
    <span className={style.clock} title={say(words.clock)}>
      <b className="tabular">
        {dayAndClock(at, zone, locale, 0)} {zoneName(at, zone)}
      </b>{' '}
      <span>{scale === 0 ? say(words.stands) : say(words.pace, { pace: number(scale) })}</span>
    </span>
  );
}

/** At the top of every page of a drill: that it is one, which, what its clock shows, and the way out. */
export function DrillBar({ drill }: { readonly drill: DrillResponse }) {
  const { say } = useSpeech();
  return (
    <div className={style.bar} role="region" aria-label={say(words.bar)}>
      <strong className={style.mark}>
        <IconTargetArrow size={18} aria-hidden /> {say(words.mark)}
      </strong>
      <span className={style.title}>
        {drill.title} · {drill.stateText}
      </span>
      <Clock clock={drill.clock} />
      {drill.state === 'comms-check' && !drill.me?.reached?.answered ? (
        <a href={`/drills/${drill.id}`} className={style.button}>
          {say(words.answer)}
        </a>
      ) : (
        <a href={`/drills/${drill.id}`} className={style.button}>
          {say(words.room)}
        </a>
      )}
      <button type="button" className={style.button} onClick={() => leaveDrill()}>
        {say(words.leave)}
      </button>
    </div>
  );
}
