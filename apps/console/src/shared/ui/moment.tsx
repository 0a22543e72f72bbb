import { Fragment } from 'react';
import { type SideClock, useSideClocks } from '../directory/directory';
import { useSpeech } from '../i18n/speech';
import { clock, dayAndClock, offsetMinutes, sameDay, span, zoneName, zoneWords } from '../i18n/times';
import { useNow } from '../i18n/use-now';
import style from './marks.module.css';
import { words } from './words';

interface At {
  readonly at: string;
  /** Whose two clocks: those of the corridor's sides. */
  readonly corridorId?: string | null;
  /** Or those of one place, where they are known without the directory. */
  readonly clocks?: readonly SideClock[];
}

/** The zones whose clocks show different times at a moment. */
export const clocksApart = (at: string, sides: readonly Pick<SideClock, 'zone'>[]): readonly string[] => {
  const shown = new Map<number, string>();
  for (const { zone } of sides) {
    const offset = offsetMinutes(at, zone);
    if (!shown.has(offset)) shown.set(offset, zone);
  }
  return [...shown.values()];
};

/** `PST`, with its whole name for who points at it. */
export function ZoneName({ at, zone }: { readonly at: string; readonly zone: string }) {
  const { locale } = useSpeech();
  return (
    <abbr className={style.zone} title={zoneWords(at, zone, locale)}>
      {zoneName(at, zone)}
    </abbr>
  );
}

/** A time and its zone stay on one line. */
const NO_BREAK = '\u00a0';

/** A moment on the clocks of both sides; on one when they show the same. A day other than today is named. */
export function Moment({ at, corridorId, clocks }: At) {
  const { locale } = useSpeech();
  const now = useNow();
  const sides = useSideClocks(corridorId);
  const told = (zone: string): string => (sameDay(at, now, zone) ? clock(at, zone, locale) : dayAndClock(at, zone, locale, now));
  return (
    <time dateTime={at} className="tabular">
      {clocksApart(at, clocks ?? sides).map((zone, index) => (
        <Fragment key={zone}>
          {index > 0 ? ' · ' : null}
          {told(zone)}
          {NO_BREAK}
          <ZoneName at={at} zone={zone} />
        </Fragment>
      ))}
    </time>
  );
}

/** The same as words, for where no element can stand. */
export function useMomentWords(corridorId?: string | null): (at: string) => string {
  const { locale } = useSpeech();
  const now = useNow();
  const sides = useSideClocks(corridorId);
  return (at) =>
    clocksApart(at, sides)
      .map((zone) => `${dayAndClock(at, zone, locale, now)} ${zoneName(at, zone)}`)
      .join(' · ');
}

const TICK_MILLIS = 60_000;

/** How long ago, for lists; the moment itself on both clocks in the tooltip's place of a reader is `Moment`. */
export function Ago({ at }: { readonly at: string }) {
  const { say } = useSpeech();
  const ago = useNow() - Date.parse(at);
  // The clock of a page ticks by the minute: what came in since its last tick is new, not yet to come.
  const millis = ago < 0 && ago > -TICK_MILLIS ? 0 : ago;
  return (
    <time dateTime={at} className={`tabular ${style.span}`}>
      {say(millis >= 0 ? words.ago : words.in, { span: span(millis) })}
    </time>
  );
}

const SOON_MILLIS = 60 * 60_000;

/** Time that is left, or how late it is: in words first, in colour besides. */
export function Due({ at }: { readonly at: string }) {
  const { say } = useSpeech();
  const now = useNow('second');
  const left = Date.parse(at) - now;
  const urgency = left <= 0 ? style.late : left < SOON_MILLIS ? style.soon : undefined;
  return (
    <time dateTime={at} className={`tabular ${style.span} ${urgency ?? ''}`}>
      {say(left <= 0 ? words.overdue : words.dueIn, { span: span(left) })}
    </time>
  );
}
