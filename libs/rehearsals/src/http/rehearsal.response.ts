import { type Bilingual, type Instant, minutesBetween } from '#kernel';
import type { RehearsalSeen } from '../application/rehearsals.queries.js';
import type { Comparison } from '../domain/compare-runs.js';
import type { RehearsalState } from '../domain/rehearsal.machine.js';
import type { DraftRef } from '../domain/rehearsal.js';

export interface RehearsalResponse {
  readonly id: string;
  readonly version: number;
  readonly state: RehearsalState;
  readonly draft: DraftRef;
  readonly scenario: { readonly id: string; readonly title: Bilingual; readonly minutes: number };
  readonly seed: number;
  readonly askedAt: Instant;
  readonly endedAt: Instant | null;
  /** Minutes of both drills that are played, of as many as there are. */
  readonly played: { readonly minutes: number; readonly of: number };
  /** The two drills, which whoever asked directs; null before they begin. */
  readonly drills: { readonly today: string; readonly drafted: string } | null;
  readonly counts: { readonly better: number; readonly worse: number } | null;
  /** What refused to go on. */
  readonly code: string | null;
  readonly comparison: Comparison | null;
}

const playedOf = ({ clocks, minutes, rehearsal: { state } }: RehearsalSeen): RehearsalResponse['played'] => {
  const of = 2 * minutes;
  if (state === 'compared') return { minutes: of, of };
  const past = [clocks.today, clocks.drafted].map((now) =>
    now === null ? 0 : Math.min(minutes, Math.max(0, Math.round(minutesBetween(clocks.startsAt, now)))),
  );
  return { minutes: past.reduce((sum, one) => sum + one, 0), of };
};

export const rehearsalResponse = (seen: RehearsalSeen): RehearsalResponse => {
  const { state, draft, scenarioId, title, seed, askedAt, endedAt, runs, counts, code } = seen.rehearsal;
  return {
    id: seen.id,
    version: seen.version,
    state,
    draft,
    scenario: { id: scenarioId, title, minutes: seen.minutes },
    seed,
    askedAt,
    endedAt,
    played: playedOf(seen),
    drills: runs,
    counts,
    code,
    comparison: seen.comparison,
  };
};
