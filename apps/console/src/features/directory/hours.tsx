import { useSpeech } from '../../shared/i18n/speech';
import { offsetMinutes, weekdayName, zoneName } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import type { DeskResponse } from '../../shared/api/client';
import style from './directory.module.css';
import { type HoursRow, hoursRows, onOtherClock, WEEK } from './duty-hours';
import { words } from './words';

interface HoursProps {
  readonly hours: DeskResponse['hours'] | null;
  /** The clock by which they are stated. */
  readonly zone: string;
  /** The reader's other clock; shown when it shows something else. */
  readonly other?: string | undefined;
}

/** The city that a zone is named for, as people on the border say it. */
const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** Weekly hours, on the desk's own clock and on the other side's. */
export function Hours({ hours, zone, other }: HoursProps) {
  const { say, locale } = useSpeech();
  const now = useNow();
  const moment = new Date(now).toISOString();
  if (hours === null) return <span>{say(words.noHours)}</span>;
  if (hours.kind === 'always') return <span>{say(words.always)}</span>;
  const zones = other && offsetMinutes(moment, other) !== offsetMinutes(moment, zone) ? [zone, other] : [zone];
  const days = ({ from, to }: HoursRow): string => {
    const name = (day: (typeof WEEK)[number]): string => weekdayName(WEEK.indexOf(day), locale);
    return from === to ? name(from) : `${name(from)} – ${name(to)}`;
  };
  const told = (at: string, on: string): string => {
    const { clock, days: shift } = onOtherClock(at, zone, on, now);
    return shift === 0 ? clock : `${clock} (${say(shift > 0 ? words.nextDay : words.dayBefore)})`;
  };
  return (
    <table className={style.hours}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{say(words.hours)}</span>
          </th>
          {zones.map((one) => (
            <th key={one} scope="col" title={say(words.clockOf, { place: placeOf(one) })}>
              {placeOf(one)} <span>{zoneName(moment, one)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hoursRows(hours).map((row) => (
          <tr key={row.from}>
            <th scope="row">{days(row)}</th>
            {zones.map((one) => (
              <td key={one} className="tabular">
                {row.frames.map(([from, to]) => `${told(from, one)}–${told(to, one)}`).join(', ')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
