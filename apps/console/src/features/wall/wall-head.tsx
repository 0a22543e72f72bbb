import { Link } from '@tanstack/react-router';
import { useDirectory, useSideClocks, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { clock, span, zoneName } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import { useSession } from '../../shared/session/session';
import { useLive } from '../../shared/stream/use-live';
import { CountryMark } from '../../shared/ui/marks';
import { useHeading } from '../../shared/ui/screen';
import style from './wall.module.css';
import { words } from './words';

/** A blip shorter than this bridges itself. */
const PATIENCE_MILLIS = 5_000;
/** Data that is read again twice a minute and is older than this did not come. */
const OLD_MILLIS = 90_000;

interface AgeProps {
  /** When the oldest part of what is shown was read; null while nothing was. */
  readonly readAt: number | null;
}

/** How old what is shown is; loud when nothing reaches the screen. */
export function DataAge({ readAt }: AgeProps) {
  const { say, locale } = useSpeech();
  const now = useNow('second');
  const { state, since } = useLive();
  const [side] = useSideClocks();
  const age = readAt === null ? 0 : Math.max(0, now - readAt);
  const isCut = state === 'cut' && now - since > PATIENCE_MILLIS;
  if (!isCut && age < OLD_MILLIS)
    return (
      <p className={style.age}>
        <span aria-hidden>●</span> {say(words.fresh)}
        {readAt === null ? null : ` · ${say(words.asOf, { age: span(age) })}`}
      </p>
    );
  const silentSince = isCut ? Math.min(since, readAt ?? since) : (readAt ?? now);
  const time = clock(new Date(silentSince).toISOString(), side?.zone ?? 'UTC', locale);
  return (
    <p className={style.cut} role="alert">
      <strong>
        <span aria-hidden>✕</span> {say(words.cut, { time })}
      </strong>{' '}
      {say(words.cutHint)} ({say(words.asOf, { age: span(age) })})
    </p>
  );
}

/** Whose wall it is, and what time it is on both sides. */
export function WallHead() {
  const { say, locale } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const heading = useHeading(say(words.title));
  const sides = useSideClocks();
  const now = new Date(useNow()).toISOString();
  return (
    <header className={style.head}>
      <h1 ref={heading} tabIndex={-1}>
        {nameIn(desks, me.desk.id, locale)}
      </h1>
      <div className={style.clocks}>
        {sides.map(({ country, zone }) => (
          <span key={country} className="tabular">
            <CountryMark country={country} /> <b>{clock(now, zone, locale)}</b>{' '}
            <span className={style.soft}>{zoneName(now, zone)}</span>
          </span>
        ))}
      </div>
      <Link to="/" className={style.leave}>
        {say(words.leave)}
      </Link>
    </header>
  );
}
