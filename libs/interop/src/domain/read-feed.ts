import { instant, momentOf, toMillis, type Instant } from '#kernel';
import {
  list,
  noticeOf,
  shown,
  type PortNotice,
  type Correction,
  type FeedPlace,
  type FeedReport,
  type LaneReading,
  type Parking,
} from './feed-report.js';
import { dayOf, portNumber, saidIn, timeOf } from './feed-words.js';
import { GROUPS, readLane, TOLERANCE_MS, type Above, type FedCrossing } from './read-lane.js';
import type { Piece, SplitFile } from './split-file.js';

/** Crossings by the number that the feed has for them, as {@link portNumber} writes it. */
export type CrossingsByNumber = ReadonlyMap<string, FedCrossing>;

export interface FeedRead {
  readonly readings: readonly LaneReading[];
  /** Of ports whose record has a place for one; of two records of a port the later counts. */
  readonly notices: readonly PortNotice[];
  readonly report: FeedReport;
}

/** Where a file's own date and time is from: it bears no zone. */
const FILE_ZONE = 'America/New_York';

const A_DAY_MS = 24 * 60 * 60 * 1_000;
const NOWHERE: FeedPlace = { port: null, crossingId: null, lane: null };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const momentSaid = (date: string | undefined, time: string | undefined, zone: string): Instant | null => {
  const day = date === undefined ? null : dayOf(date);
  const clock = time === undefined ? null : timeOf(time);
  return day === null || clock === null ? null : instant(momentOf(zone, day, clock.time).last);
};

/** Reads a file's ports, one after the other, and keeps account of each piece. */
class FeedReader {
  private readonly readings = new Map<string, LaneReading>();
  private readonly notices = new Map<string, PortNotice>();
  private readonly corrections: Correction[] = [];
  private readonly parkings: Parking[] = [];
  private otherBorder = 0;
  private notApplicable = 0;

  constructor(
    private readonly file: SplitFile,
    private readonly crossings: CrossingsByNumber,
    private readonly receivedAt: Instant,
  ) {}

  read(): FeedRead {
    for (const piece of this.file.pieces) this.piece(piece);
    const readings = [...this.readings.values()];
    const { format, pieces } = this.file;
    const { otherBorder, notApplicable } = this;
    const corrected = list<Correction, Correction['code']>(this.corrections);
    const parked = list<Parking, Parking['code']>(this.parkings);
    return {
      readings,
      notices: [...this.notices.values()],
      report: { format, ports: pieces.length, otherBorder, notApplicable, readings: readings.length, corrected, parked },
    };
  }

  private piece(piece: Piece): void {
    if ('broken' in piece) {
      const port = /port_number["'>\s:]{1,8}([\w-]{1,20})/.exec(piece.raw)?.[1] ?? null;
      this.parkings.push({ ...NOWHERE, port, code: piece.broken, raw: shown(piece.raw) });
      return;
    }
    const { port } = piece;
    const number = saidIn(port.port_number);
    const crossing = number === undefined ? undefined : this.crossings.get(portNumber(number));
    if (crossing === undefined || number === undefined) return this.unknown(port, number);
    if (!/^\d+$/.test(number)) this.correct(number, crossing, 'port-number-mistyped', number, portNumber(number));
    const recordAt = this.recordAt(port, number, crossing);
    this.notice(port, crossing, recordAt);
    this.groups(port, { port: number, crossing, recordAt, receivedAt: this.receivedAt });
  }

  /** A file without the place says nothing of works, which is not that there are none; one of another day says nothing of today. */
  private notice(
    { construction_notice: said }: Readonly<Record<string, unknown>>,
    { crossingId }: FedCrossing,
    recordAt: Instant,
  ): void {
    if (said === undefined || toMillis(this.receivedAt) - toMillis(recordAt) > A_DAY_MS) return;
    this.notices.set(crossingId, { crossingId, text: noticeOf(said) });
  }

  private unknown(port: Readonly<Record<string, unknown>>, number: string | undefined): void {
    const border = saidIn(port.border);
    if (border !== undefined && /canad/i.test(border)) {
      this.otherBorder += 1;
      return;
    }
    const name = [saidIn(port.port_name), saidIn(port.crossing_name)].filter((part) => part !== undefined).join(', ');
    this.parkings.push({ ...NOWHERE, port: number === undefined ? null : shown(number), code: 'port-unknown', raw: shown(name) });
  }

  /** A record of the future was written by a clock that is ahead; nothing in it is newer than its coming. */
  private recordAt(port: Readonly<Record<string, unknown>>, number: string, crossing: FedCrossing): Instant {
    const date = saidIn(port.date);
    const time = saidIn(port.time);
    const own = momentSaid(date, time, crossing.zone) ?? momentSaid(this.file.date, this.file.time, FILE_ZONE);
    if (own === null) {
      this.correct(number, crossing, 'date-unreadable', `${date ?? ''} ${time ?? ''}`.trim(), this.receivedAt);
      return this.receivedAt;
    }
    if (toMillis(own) > toMillis(this.receivedAt) + TOLERANCE_MS)
      this.correct(number, crossing, 'clock-ahead', own, this.receivedAt);
    return own > this.receivedAt ? this.receivedAt : own;
  }

  private groups(port: Readonly<Record<string, unknown>>, above: Above): void {
    for (const [group, value] of Object.entries(port)) {
      if (!isRecord(value)) continue;
      const known = GROUPS[group];
      if (known === undefined) {
        this.park(above, group, 'group-unknown', value);
        continue;
      }
      const method = saidIn(value[`${known.prefix}_automation_type`])?.slice(0, 40) ?? null;
      for (const [name, lane] of Object.entries(value))
        if (isRecord(lane) || name.endsWith('_lanes')) this.lane({ group, name, lane, method }, above);
    }
  }

  private lane(source: Parameters<typeof readLane>[0], above: Above): void {
    // `maximum_lanes` is a figure of the group.
    if (source.name === 'maximum_lanes') return;
    const { reading, corrections, parking, notApplicable } = readLane(source, above);
    this.corrections.push(...corrections);
    if (parking) this.parkings.push(parking);
    if (notApplicable) this.notApplicable += 1;
    if (reading) this.keep(reading, above, `${source.group}.${source.name}`);
  }

  /** Of two that a file says of one lane the later counts; two of one time that differ are told, and the first stands. */
  private keep(reading: LaneReading, above: Above, lane: string): void {
    const key = `${reading.crossingId} ${reading.lane}`;
    const known = this.readings.get(key);
    if (!known) return void this.readings.set(key, reading);
    const same = known.saying === reading.saying && known.minutes === reading.minutes;
    if (known.observedAt === reading.observedAt && !same) return this.park(above, lane, 'contradicts-itself', reading.raw);
    this.corrections.push({ ...place(above, lane), code: 'said-twice', was: shown(reading.raw), now: '' });
    if (reading.observedAt > known.observedAt) this.readings.set(key, reading);
  }

  private park(above: Above, lane: string, code: Parking['code'], raw: unknown): void {
    this.parkings.push({ ...place(above, shown(lane)), code, raw: shown(raw) });
  }

  private correct(port: string, { crossingId }: FedCrossing, code: Correction['code'], was: string, now: string): void {
    this.corrections.push({ port: shown(port), crossingId, lane: null, code, was: shown(was), now });
  }
}

const place = ({ port, crossing }: Above, lane: string): FeedPlace => ({ port, crossingId: crossing.crossingId, lane });

/**
 * What a wait-time file says, lane by lane, and an account of everything that it says otherwise. One bad lane harms no other.
 * Ages are by the clocks at each gate, never by the zone that the feed names; nothing older than a day is a reading.
 */
export const readFeed = (file: SplitFile, crossings: CrossingsByNumber, receivedAt: Instant): FeedRead =>
  new FeedReader(file, crossings, receivedAt).read();
