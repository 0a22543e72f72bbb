import type { RosterResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { clock, dayAndClock, sameDay, zoneName } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import type { Stretch } from './days';

const TONES = 5;

/** Says a person's name; which of a few looks tells the person from the next in the picture. */
export interface Names {
  (personId: string): string;
  readonly toneOf: (personId: string) => number;
}

export const namesOf = ({ people }: Pick<RosterResponse, 'people'>): Names => {
  const places = new Map(people.map(({ id, name }, nth) => [id, { name, tone: nth % TONES }]));
  return Object.assign((personId: string) => places.get(personId)?.name ?? personId, {
    toneOf: (personId: string) => places.get(personId)?.tone ?? 0,
  });
};

/** Hours in words for where there is no room for two clocks: on that of the desk. */
export function useSayHours(zone: string): (of: Stretch) => string {
  const { locale } = useSpeech();
  const now = useNow();
  return ({ from, until }) => {
    const ends = sameDay(until, Date.parse(from), zone) ? clock(until, zone, locale) : dayAndClock(until, zone, locale, now);
    return `${dayAndClock(from, zone, locale, now)}–${ends} ${zoneName(from, zone)}`;
  };
}
