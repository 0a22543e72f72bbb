import type { CrossingId, Instant, LaneKey } from '#kernel';
import type { CorrectionCode, LaneSaying, ParkingCode } from './feed-words.js';

/** What one lane of a feed said at one time, with the words it said it in. */
export interface LaneReading {
  readonly crossingId: CrossingId;
  readonly lane: LaneKey;
  readonly saying: LaneSaying;
  /** Null where the feed gives no figure: a closed lane or one whose update is pending has none, and none is not zero. */
  readonly minutes: number | null;
  readonly lanesOpen: number | null;
  readonly observedAt: Instant;
  /** How it is measured, as the feed says: `Manual`, `RFID`, `Bluetooth`. */
  readonly method: string | null;
  /** The lane as it stood in the file. */
  readonly raw: Readonly<Record<string, string>>;
}

/** What the publisher writes about a port, works above all; null where a file says that there is nothing. */
export interface PortNotice {
  readonly crossingId: CrossingId;
  readonly text: string | null;
}

/** Where in the file something was. */
export interface FeedPlace {
  readonly port: string | null;
  /** The crossing, where the port was known. */
  readonly crossingId: CrossingId | null;
  /** Group and lane as the feed calls them. */
  readonly lane: string | null;
}

export interface Correction extends FeedPlace {
  readonly code: CorrectionCode;
  readonly was: string;
  readonly now: string;
}

export interface Parking extends FeedPlace {
  readonly code: ParkingCode;
  /** What stood there, cut to a length that a screen can show. */
  readonly raw: string;
}

/** What became of a file, piece by piece: the sum of the figures is the file. */
export interface FeedReport {
  readonly format: 'json' | 'xml';
  /** Ports of the file, whole or not. */
  readonly ports: number;
  /** Ports of another border: read over. */
  readonly otherBorder: number;
  /** Lanes that the file says it has no such of. */
  readonly notApplicable: number;
  readonly readings: number;
  readonly corrected: Listed<Correction, CorrectionCode>;
  readonly parked: Listed<Parking, ParkingCode>;
}

/** The first of many, and how many of each kind there are in all. */
export interface Listed<Item, Code extends string> {
  readonly counts: Readonly<Partial<Record<Code, number>>>;
  readonly first: readonly Item[];
  readonly more: number;
}

/** A report is read by a person: of thousands of the same fault the first hundreds say all. */
const LISTED = 300;
const RAW = 300;

export const list = <Item extends { readonly code: Code }, Code extends string>(items: readonly Item[]): Listed<Item, Code> => {
  const counts: Partial<Record<Code, number>> = {};
  for (const { code } of items) counts[code] = (counts[code] ?? 0) + 1;
  return { counts, first: items.slice(0, LISTED), more: Math.max(0, items.length - LISTED) };
};

const LONGEST_NOTICE = 1_000;

/** A notice as its publisher wrote it, lines kept: no control characters, no half characters, not endless; null where it says nothing. */
export const noticeOf = (value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  const lines = value.toWellFormed().split(/\r\n|\r|\n/);
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = lines.map((line) => line.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').trim()).join('\n');
  const text = clean.replaceAll(/\n{2,}/g, '\n').trim();
  return text === '' ? null : text.slice(0, LONGEST_NOTICE).toWellFormed();
};

/** Text as it can be stored and shown: no control characters, no half characters, not endless. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = text.toWellFormed().replaceAll(/[\u0000-\u001f\u007f]+/g, ' ');
  return clean.length > RAW ? `${clean.slice(0, RAW)}…` : clean;
};
