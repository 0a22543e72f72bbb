import {
  addMillis,
  addDays,
  laneKey,
  localDateAt,
  localTime,
  momentOf,
  toMillis,
  type CrossingId,
  type Instant,
  type LaneClass,
  type LaneKey,
  type Mode,
} from '#kernel';
import { shown, type Correction, type FeedPlace, type LaneReading, type Parking } from './feed-report.js';
import {
  minutesOf,
  offsetOfLabel,
  saidIn,
  sayingOf,
  timeOf,
  type CorrectionCode,
  type LaneSaying,
  type ParkingCode,
} from './feed-words.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A clock of the feed may be ahead by as much. */
export const TOLERANCE_MS = 10 * MINUTE_MS;
const DAY_MINUTES = 24 * 60;

/** A crossing as the directory knows it, as far as a feed has to. */
export interface FedCrossing {
  readonly crossingId: CrossingId;
  /** IANA zone of the clocks at the gate. */
  readonly zone: string;
  /** The kinds of lanes that the directory lists. */
  readonly lanes: readonly LaneKey[];
}

/** What stands above a lane in the file. */
export interface Above {
  readonly port: string;
  readonly crossing: FedCrossing;
  /** When the record was written, by its own word or by that of the file. */
  readonly recordAt: Instant;
  readonly receivedAt: Instant;
}

export const GROUPS: Readonly<Record<string, { readonly mode: Mode; readonly prefix: string }>> = {
  commercial_vehicle_lanes: { mode: 'commercial', prefix: 'cv' },
  passenger_vehicle_lanes: { mode: 'vehicle', prefix: 'pv' },
  pedestrian_lanes: { mode: 'pedestrian', prefix: 'ped' },
};

/** `NEXUS_SENTRI_lanes` stands on both borders; on this one it is SENTRI. */
const CLASSES: Readonly<Record<string, LaneClass>> = {
  standard_lanes: 'standard',
  NEXUS_SENTRI_lanes: 'sentri',
  FAST_lanes: 'fast',
  ready_lanes: 'ready',
};

/** What one lane gives: a reading, or nothing, and what was done about it. */
export interface LaneRead {
  readonly reading: LaneReading | null;
  readonly corrections: readonly Correction[];
  readonly parking: Parking | null;
  readonly notApplicable: boolean;
}

class Parked extends Error {
  constructor(readonly code: ParkingCode) {
    super(code);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rawOf = (lane: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(lane)
      .filter(([, value]) => typeof value !== 'object')
      .slice(0, 12)
      .map(([key, value]) => [shown(key).slice(0, 60), shown(typeof value === 'string' ? value : String(value))]),
  );

/** The last time before the record was written at which the clocks at the gate showed this: a reading has no date of its own. */
const lastShown = (time: string, zone: string, recordAt: Instant): Instant => {
  const bound = toMillis(recordAt) + TOLERANCE_MS;
  const today = localDateAt(zone, bound);
  const moments = [today, addDays(today, -1)].flatMap((date) => {
    const { first, last } = momentOf(zone, date, time);
    return [last, first];
  });
  const at = moments.find((moment) => moment <= bound) ?? moments.at(-1)!;
  return addMillis('1970-01-01T00:00:00.000Z' as Instant, at);
};

const offsetAt = (moment: Instant, zone: string): number => {
  const { offset } = localTime(moment, zone);
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
};

type Correct = (code: CorrectionCode, was: string, now: string) => void;

const observedAt = (lane: Record<string, unknown>, saying: LaneSaying, above: Above, correct: Correct): Instant => {
  const { recordAt, receivedAt, crossing } = above;
  const text = saidIn(lane.update_time);
  // A lane that is shut, or waits for its figure, has no time of its own: it is so as its record says it.
  if (text === undefined && (saying === 'closed' || saying === 'pending')) return recordAt;
  if (text === undefined) throw new Parked('time-missing');
  const said = timeOf(text);
  if (said === null) throw new Parked('time-unreadable');
  const at = lastShown(said.time, crossing.zone, recordAt);
  const claimed = said.label === null ? undefined : offsetOfLabel(said.label);
  const offset = offsetAt(at, crossing.zone);
  if (said.label !== null && claimed !== offset) correct('zone-label-wrong', text, localTime(at, crossing.zone).offset);
  if (toMillis(at) > toMillis(receivedAt)) return receivedAt;
  return at;
};

interface Figures {
  readonly saying: LaneSaying;
  readonly minutes: number | null;
}

const figuresOf = (lane: Record<string, unknown>, saying: LaneSaying, correct: Correct): Figures => {
  const text = saidIn(lane.delay_minutes);
  if (saying === 'closed' || saying === 'pending') {
    const figures = text !== undefined && minutesOf(text) !== 0;
    if (figures) correct(saying === 'closed' ? 'closed-with-figures' : 'pending-with-figures', text, '');
    return { saying, minutes: null };
  }
  if (text === undefined) {
    if (saying === 'delay') throw new Parked('delay-missing');
    return { saying, minutes: 0 };
  }
  const minutes = minutesOf(text);
  if (minutes === null) throw new Parked('delay-unreadable');
  if (minutes > DAY_MINUTES) throw new Parked('delay-beyond-a-day');
  if (saying === 'no-delay' && minutes > 0) {
    correct('no-delay-with-delay', 'no delay', `${minutes}`);
    return { saying: 'delay', minutes };
  }
  return { saying, minutes };
};

const openLanes = (value: unknown): number | null => {
  const count = Number(saidIn(value) ?? Number.NaN);
  return Number.isInteger(count) && count >= 0 && count < 1_000 ? count : null;
};

interface LaneSource {
  readonly group: string;
  readonly name: string;
  readonly lane: unknown;
  readonly method: string | null;
}

const readingOf = ({ group, name, lane, method }: LaneSource, above: Above, correct: Correct): LaneReading | null => {
  if (!isRecord(lane)) throw new Parked('lane-unreadable');
  const laneClass = CLASSES[name];
  const { crossing, receivedAt } = above;
  const said = sayingOf(lane.operational_status);
  if (said === 'not-applicable') {
    // A figure without a word for it could mean anything.
    if ((minutesOf(saidIn(lane.delay_minutes) ?? '') ?? 0) > 0) throw new Parked('status-unknown');
    return null;
  }
  if (laneClass === undefined) throw new Parked('lane-unknown');
  if (said === undefined) throw new Parked('status-unknown');
  if (Object.values(lane).some((value) => typeof value === 'number')) correct('not-text', shown(lane), '');
  const { saying, minutes } = figuresOf(lane, said, correct);
  const at = observedAt(lane, saying, above, correct);
  if (toMillis(receivedAt) - toMillis(at) > DAY_MS) throw new Parked('older-than-a-day');
  const key = laneKey({ mode: GROUPS[group]!.mode, direction: 'northbound', laneClass });
  if (!crossing.lanes.includes(key)) correct('lane-not-listed', `${group}.${name}`, key);
  const lanesOpen = openLanes(lane.lanes_open);
  return { crossingId: crossing.crossingId, lane: key, saying, minutes, lanesOpen, observedAt: at, method, raw: rawOf(lane) };
};

/** One lane of a known port. Whatever is wrong with it stays with it. */
export const readLane = (source: LaneSource, above: Above): LaneRead => {
  const place: FeedPlace = { port: above.port, crossingId: above.crossing.crossingId, lane: `${source.group}.${source.name}` };
  const corrections: Correction[] = [];
  const correct: Correct = (code, was, now) => corrections.push({ ...place, code, was: shown(was), now });
  try {
    const reading = readingOf(source, above, correct);
    return { reading, corrections: reading ? corrections : [], parking: null, notApplicable: reading === null };
  } catch (error) {
    if (!(error instanceof Parked)) throw error;
    return {
      reading: null,
      corrections: [],
      parking: { ...place, code: error.code, raw: shown(source.lane) },
      notApplicable: false,
    };
  }
};
