import { Fragment } from 'react';
import { useDirectory } from '../directory/directory';
import { useSpeech } from '../i18n/speech';
import { clock, dayAndClock, sameDay } from '../i18n/times';
import { useNow } from '../i18n/use-now';
import { useSession } from '../session/session';
import { clocksApart, ZoneName } from './moment';

interface FromToProps {
  readonly from: string;
  /** Null: it has no end. */
  readonly until: string | null;
  /** On whose clocks it is said; one where they show the same. */
  readonly zones: readonly string[];
  /** The day is said by what is around it. */
  readonly bare?: boolean;
}

/** Time from one moment to another, on the clock of each zone: `Fri, Nov 27, 09:00–17:00 PST`. */
export function FromTo({ from, until, zones, bare = false }: FromToProps) {
  const { locale } = useSpeech();
  const now = useNow();
  const told = (zone: string): string => {
    const begins = bare ? clock(from, zone, locale) : dayAndClock(from, zone, locale, now);
    if (until === null) return begins;
    const ends = sameDay(until, Date.parse(from), zone) ? clock(until, zone, locale) : dayAndClock(until, zone, locale, now);
    return `${begins}–${bare ? clock(until, zone, locale) : ends}`;
  };
  const shown = clocksApart(
    from,
    zones.map((zone) => ({ zone })),
  );
  return (
    <span className="tabular">
      {shown.map((zone, nth) => (
        <Fragment key={zone}>
          {nth > 0 ? ' · ' : null}
          {told(zone)} <ZoneName at={from} zone={zone} />
        </Fragment>
      ))}
    </span>
  );
}

/** The clock of a desk, and the reader's own besides. */
export function useClocksOf(deskId: string): readonly string[] {
  const { desks } = useDirectory();
  const { me } = useSession();
  return [deskId, me.desk.id].flatMap((id) => desks.get(id)?.zone ?? []);
}
