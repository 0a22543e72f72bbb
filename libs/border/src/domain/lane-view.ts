import type { CountryCode, Instant, LaneKey } from '#kernel';
import { sideAt } from './turn-side.js';
import type { CrossingSide, LaneStanding } from './crossing-side.js';
import { severityOf, type LaneStatus } from './lane-status.machine.js';
import { freshnessOf, type Freshness, type SeenReading } from './wait-reading.js';

/** What one country's side says of a lane; null when it has said nothing. */
export interface SideView {
  readonly country: CountryCode;
  readonly standing: LaneStanding | null;
}

export interface WaitView {
  readonly reading: SeenReading;
  readonly freshness: Exclude<Freshness, 'gone'>;
}

/** Who does not say what another says. */
export type Disagreement = 'sides' | 'feed';

/** A kind of lane as the board shows it: each side's word beside the other's, and what the feed says. */
export interface LaneView {
  readonly lane: LaneKey;
  /** What keeps out most of all that is said: two sides that differ are shown both, never averaged. */
  readonly status: LaneStatus;
  /** Whose word that is; null when nobody has said anything. */
  readonly source: 'desk' | 'feed' | null;
  readonly since: Instant | null;
  readonly sides: readonly SideView[];
  readonly wait: WaitView | null;
  readonly disagreements: readonly Disagreement[];
}

/** What a figure tells about the lane itself. A pending or stale one tells nothing. */
const feedStatus = (wait: WaitView | null): 'open' | 'closed' | null => {
  if (wait === null || wait.freshness !== 'fresh' || wait.reading.saying === 'pending') return null;
  return wait.reading.saying === 'closed' ? 'closed' : 'open';
};

const lets = (status: LaneStatus): boolean => severityOf[status] <= severityOf.restricted;

/** @param sides as they were kept; they are taken as they are at `now` */
export const viewLane = (
  lane: LaneKey,
  countries: readonly CountryCode[],
  sides: readonly CrossingSide[],
  reading: SeenReading | null,
  now: Instant,
): LaneView => {
  const views = countries.map((country): SideView => {
    const side = sides.find((one) => one.country === country);
    return { country, standing: (side && sideAt(side, now).lanes[lane]) ?? null };
  });
  const freshness = reading === null ? 'gone' : freshnessOf(reading, now);
  const wait = reading === null || freshness === 'gone' ? null : { reading, freshness };
  const known = views.flatMap(({ standing }) => (standing && standing.status !== 'unknown' ? [standing] : []));
  const told = feedStatus(wait);
  const worst = known.toSorted((one, other) => severityOf[other.status] - severityOf[one.status])[0];
  const disagreements: Disagreement[] = [];
  if (new Set(known.map(({ status }) => status)).size > 1) disagreements.push('sides');
  if (worst && told !== null && lets(worst.status) !== (told === 'open')) disagreements.push('feed');
  if (worst) return { lane, status: worst.status, source: 'desk', since: worst.since, sides: views, wait, disagreements };
  const since = wait?.reading.observedAt ?? null;
  return told === null
    ? { lane, status: 'unknown', source: null, since: null, sides: views, wait, disagreements }
    : { lane, status: told, source: 'feed', since, sides: views, wait, disagreements };
};
