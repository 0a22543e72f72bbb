import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { dayAndClock, ownZone, zoneName } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import { useSession } from '../../shared/session/session';
import style from './shell.module.css';
import { words } from './words';

/** On paper alone: when a page was printed, and by whom. A sheet that is found says whose it was. */
export function Printed() {
  const { say, locale } = useSpeech();
  const { me } = useSession();
  const desk = useDirectory().desks.get(me.desk.id);
  const now = useNow('outside');
  const zone = desk?.zone ?? ownZone();
  const at = new Date(now).toISOString();
  const when = `${dayAndClock(at, zone, locale, now)} ${zoneName(at, zone)}`;
  return <p className={style.printed}>{say(words.printed, { at: when, who: me.user.name, desk: desk?.name[locale] ?? '' })}</p>;
}
