import { nextState, type Instant, type LaneKey } from '#kernel';
import { refuseBorder } from './border.errors.js';
import type { CrossingSideEvent, Officer, Reason, Stage } from './crossing-side.events.js';
import type { CrossingSide, Reopening } from './crossing-side.js';
import { reopeningMachine, type ReopeningAct } from './reopening.machine.js';
import { mustHaveLanes, type SideFacts } from './set-status.js';

const MOST_STAGES = 12;

const isRunning = ({ state }: Reopening): boolean => state === 'planned' || state === 'under-way';

/**
 * The order in which lanes come back, each stage by mode and direction. A later plan takes the place of one that is over.
 * @throws DomainError border-lane-not-there, border-reopening-running, border-stages-*
 */
export const planReopening = (
  side: CrossingSide,
  { stages, reason }: { readonly stages: readonly Stage[]; readonly reason: Reason | null },
  facts: SideFacts,
  { deskId, userId }: Officer,
  now: Instant,
): CrossingSideEvent[] => {
  if (side.reopening && isRunning(side.reopening)) throw refuseBorder('border-reopening-running');
  if (stages.length === 0 || stages.length > MOST_STAGES)
    throw refuseBorder('border-stages-number', { most: MOST_STAGES }, '/stages');
  const seen = new Set<LaneKey>();
  stages.forEach(({ lanes, status }, index) => {
    mustHaveLanes(facts, lanes, `/stages/${index}/lanes`);
    for (const lane of lanes) {
      // Restricted first and open later is two stages; the same twice is a slip.
      const step = `${lane} ${status}` as LaneKey;
      if (seen.has(step)) throw refuseBorder('border-stages-repeat', { lane }, `/stages/${index}/lanes`);
      seen.add(step);
    }
  });
  const { crossingId, country } = side;
  const data = { crossingId, country, deskIds: facts.deskIds, stages, reason, byDeskId: deskId, by: userId };
  return [{ type: 'crossing-side.reopening-planned', v: 1, at: now, data }];
};

const mustAllow = ({ reopening }: CrossingSide, act: ReopeningAct): Reopening => {
  if (reopening === null) throw refuseBorder('border-reopening-none');
  if (nextState(reopeningMachine, reopening.state, act) === undefined)
    throw refuseBorder(reopening.state === 'done' ? 'border-reopening-done' : 'border-reopening-abandoned');
  return reopening;
};

/**
 * The next stage of the plan comes true. Stages are taken in their order, one act each.
 * The stage that is meant is counted from 0: of two who take the same one, the second is told.
 * @throws DomainError border-reopening-*, border-stage-not-next
 */
export const takeStage = (
  side: CrossingSide,
  { stage, released }: { readonly stage: number; readonly released: boolean },
  facts: SideFacts,
  { deskId, userId }: Officer,
  now: Instant,
): CrossingSideEvent[] => {
  const { stages } = mustAllow(side, 'take');
  const next = stages.findIndex(({ takenAt }) => takenAt === null);
  if (stage !== next) throw refuseBorder('border-stage-not-next', { next: next + 1 }, '/stage');
  const { crossingId, country } = side;
  const last = stage === stages.length - 1;
  const data = { crossingId, country, deskIds: facts.deskIds, stage, last, byDeskId: deskId, by: userId, released };
  return [{ type: 'crossing-side.stage-taken', v: 1, at: now, data }];
};

/** What is left of the plan no longer holds; what was reopened stays as it is. @throws DomainError border-reopening-* */
export const abandonReopening = (
  side: CrossingSide,
  reason: Reason | null,
  facts: SideFacts,
  { userId }: Officer,
  now: Instant,
): CrossingSideEvent[] => {
  mustAllow(side, 'abandon');
  const { crossingId, country } = side;
  const data = { crossingId, country, deskIds: facts.deskIds, by: userId, reason, reversed: false };
  return [{ type: 'crossing-side.reopening-abandoned', v: 1, at: now, data }];
};
