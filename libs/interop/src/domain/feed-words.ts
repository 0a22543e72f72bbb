/** What was wrong with a figure of a feed and could be put right without guessing. Each has words in the catalogue. */
export const CORRECTIONS = [
  'no-delay-with-delay',
  'closed-with-figures',
  'pending-with-figures',
  'zone-label-wrong',
  'clock-ahead',
  'date-unreadable',
  'port-number-mistyped',
  'said-twice',
  'not-text',
  'lane-not-listed',
] as const;
export type CorrectionCode = (typeof CORRECTIONS)[number];

/** Why a piece of a feed is no reading: it is kept as it came, for a person to look at. Each has words in the catalogue. */
export const PARKINGS = [
  'port-unknown',
  'port-unreadable',
  'port-cut',
  'group-unknown',
  'lane-unknown',
  'lane-unreadable',
  'status-unknown',
  'delay-missing',
  'delay-unreadable',
  'delay-beyond-a-day',
  'time-missing',
  'time-unreadable',
  'older-than-a-day',
  'contradicts-itself',
] as const;
export type ParkingCode = (typeof PARKINGS)[number];

/** What the feed says of a lane. A lane that it says nothing of (`N/A`) is no lane of the crossing. */
export const LANE_SAYINGS = ['delay', 'no-delay', 'closed', 'pending'] as const;
export type LaneSaying = (typeof LANE_SAYINGS)[number];

const ABSENT: ReadonlySet<string> = new Set(['', 'n/a', 'na', '-', 'null']);

/** A field as text; undefined where it says nothing. Every value of the feed is a string, and absent is `""` or `N/A`. */
export const saidIn = (value: unknown): string | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  return ABSENT.has(text.toLowerCase()) ? undefined : text;
};

const SAYINGS: Readonly<Record<string, LaneSaying | 'not-applicable'>> = {
  delay: 'delay',
  'no delay': 'no-delay',
  'lanes closed': 'closed',
  'update pending': 'pending',
};

/** @returns undefined for words that the feed was never seen to use */
export const sayingOf = (value: unknown): LaneSaying | 'not-applicable' | undefined => {
  const text = saidIn(value);
  if (text === undefined) return 'not-applicable';
  return SAYINGS[text.toLowerCase().replaceAll(/\s+/g, ' ')];
};

const MINUTES = /^(\d{1,5})\s*(?:m|mins?|minutes?)?$/i;
const HOURS = /^(\d{1,3})\s*(?:h|hrs?|hours?)(?:\s*(?:and\s*)?(\d{1,3})\s*(?:m|mins?|minutes?)?)?$/i;

/** Minutes of a delay: `140`, `5`, `15 min`, `1 hr`, `1 hrs 35 min`. Null when the text names no time. */
export const minutesOf = (text: string): number | null => {
  const alone = MINUTES.exec(text);
  if (alone) return Number(alone[1]);
  const hours = HOURS.exec(text);
  return hours ? Number(hours[1]) * 60 + Number(hours[2] ?? 0) : null;
};

export interface SaidTime {
  /** On the wall clock, `13:22`. */
  readonly time: string;
  /** The zone that it claims, `EDT`; null when it names none. Never what it is judged by. */
  readonly label: string | null;
}

const PHRASE = /^(?:at\s+)?(?:(noon|midnight)|(\d{1,2})(?::(\d{2}))?(?::\d{2})?\s*(am|pm)?)\s*([a-z]{2,4})?$/i;

const hourOf = (hour: number, half: string | undefined): number | null => {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
};

/** `At Noon CDT`, `At 1:22 pm EDT`, `At Midnight`, `10:25:16`. Null when it names no time of a day. */
export const timeOf = (text: string): SaidTime | null => {
  const found = PHRASE.exec(text.replaceAll('.', '').replaceAll(/\s+/g, ' ').trim());
  if (!found) return null;
  const [, named, hours, minutes = '00', half, label] = found;
  const hour = named ? (named.toLowerCase() === 'noon' ? 12 : 0) : hourOf(Number(hours), half);
  if (hour === null || Number(minutes) > 59) return null;
  return { time: `${String(hour).padStart(2, '0')}:${minutes}`, label: label?.toUpperCase() ?? null };
};

const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A day as `2026-06-29`, from `6/29/2026` or `2026-6-29`. Null when there is no such day. */
export const dayOf = (text: string): string | null => {
  const us = US_DATE.exec(text);
  const iso = ISO_DATE.exec(text);
  const [year, month, day] = us ? [us[3], us[1], us[2]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (!year || !month || !day) return null;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return exists ? at.toISOString().slice(0, 10) : null;
};

/** Minutes ahead of UTC that a zone label stands for; undefined for labels of no zone in the United States. */
const LABELS: Readonly<Record<string, number>> = {
  PST: -480,
  PDT: -420,
  MST: -420,
  MDT: -360,
  CST: -360,
  CDT: -300,
  EST: -300,
  EDT: -240,
};

export const offsetOfLabel = (label: string): number | undefined => LABELS[label];

/** Port numbers as they are compared: once a letter was typed for a digit (`l24501`), in the feed and in what was copied from it. */
export const portNumber = (text: string): string =>
  text.trim().toLowerCase().replaceAll('l', '1').replaceAll('i', '1').replaceAll('o', '0');
