import type { Bilingual, Instant, UserId } from '#kernel';
import { LEAST_SCALE, MOST_SCALE } from './drill-clock.js';
import { refuseDrill } from './drill.errors.js';
import type { DrillEvent } from './drill.events.js';
import { type Drill, mustAllow, namedOf, playedDesks } from './drill.js';

/** Who acts, and the time outside. */
export interface RunFacts {
  readonly by: UserId;
  readonly realNow: Instant;
}

const told = (drill: Drill, { by, realNow }: RunFacts) => ({ by, realAt: realNow, deskIds: playedDesks(drill) });

/** @throws DomainError drill-scale */
const mustBePace = (scale: number): void => {
  if (scale < LEAST_SCALE || scale > MOST_SCALE)
    throw refuseDrill('drill-scale', { least: LEAST_SCALE, most: MOST_SCALE }, '/scale');
};

/** Everybody is asked whether the line holds. @throws DomainError drill-not-now */
export const checkComms = (drill: Drill, text: Bilingual | null, facts: RunFacts, now: Instant): [DrillEvent] => {
  mustAllow(drill, 'check-comms');
  return [{ type: 'drill.comms-check-begun', v: 1, at: now, data: { ...told(drill, facts), text } }];
};

/** Somebody answers it; how far it came before that, the channel knows. Nothing when that was done before. @throws DomainError drill-not-now */
export const answerComms = (drill: Drill, { by, realNow }: RunFacts, now: Instant): DrillEvent[] => {
  const { commsCheck } = drill;
  if (drill.state !== 'comms-check' || !commsCheck) throw refuseDrill('drill-not-now', { state: drill.state });
  if (commsCheck.reached[by]?.answered !== undefined) return [];
  return [{ type: 'drill.comms-reached', v: 1, at: now, data: { personId: by, reach: 'answered', realAt: realNow } }];
};

/** Whoever takes part says whether the report may name them, until it is final. Nothing when they said so before. @throws DomainError drill-not-now */
export const chooseNaming = (drill: Drill, named: boolean, { by, realNow }: RunFacts, now: Instant): DrillEvent[] => {
  if (drill.state === 'report-final') throw refuseDrill('drill-not-now', { state: drill.state });
  if (namedOf(drill).some(({ personId }) => personId === by) === named) return [];
  return [{ type: 'drill.naming-chosen', v: 1, at: now, data: { by, realAt: realNow, named } }];
};

/** The clock runs from here. @throws DomainError drill-not-now, drill-scale */
export const startDrill = (drill: Drill, scale: number, facts: RunFacts, now: Instant): [DrillEvent] => {
  mustAllow(drill, 'start');
  mustBePace(scale);
  const { title } = drill.scenario;
  return [{ type: 'drill.started', v: 1, at: now, data: { ...told(drill, facts), scale, title } }];
};

/** @throws DomainError drill-not-now */
export const pauseDrill = (drill: Drill, reason: string | null, facts: RunFacts, now: Instant): [DrillEvent] => {
  mustAllow(drill, 'pause');
  const { title } = drill.scenario;
  return [{ type: 'drill.paused', v: 1, at: now, data: { ...told(drill, facts), reason, title } }];
};

/** @throws DomainError drill-not-now, drill-scale */
export const resumeDrill = (drill: Drill, scale: number | null, facts: RunFacts, now: Instant): [DrillEvent] => {
  mustAllow(drill, 'resume');
  const pace = scale ?? drill.scale;
  mustBePace(pace);
  const { title } = drill.scenario;
  return [{ type: 'drill.resumed', v: 1, at: now, data: { ...told(drill, facts), scale: pace, title } }];
};

/** Another pace from now on. Nothing when it has it. @throws DomainError drill-not-now, drill-scale */
export const rescaleDrill = (drill: Drill, scale: number, { by, realNow }: RunFacts, now: Instant): DrillEvent[] => {
  if (drill.state !== 'running') throw refuseDrill('drill-not-now', { state: drill.state });
  mustBePace(scale);
  return scale === drill.scale ? [] : [{ type: 'drill.rescaled', v: 1, at: now, data: { by, realAt: realNow, scale } }];
};

/** Whoever breaks in from outside may be no person of an agency. */
export interface OutsideFacts {
  readonly by: UserId | null;
  readonly realNow: Instant;
}

/** Real life comes first, also when the drill stands already: then it says why. @throws DomainError drill-not-now */
export const breakIn = (drill: Drill, reason: string, { by, realNow }: OutsideFacts, now: Instant): [DrillEvent] => {
  if (drill.state !== 'paused') mustAllow(drill, 'pause');
  const { title } = drill.scenario;
  const data = { by, realAt: realNow, deskIds: playedDesks(drill), reason, title, urgency: 'urgent' } as const;
  return [{ type: 'drill.broken-in', v: 1, at: now, data }];
};

/** By an act outside. Nothing where the drill is not on, stands for this very event, or has stood for it since it was told: the act may come twice. */
export const suspend = (
  drill: Drill,
  { reason, since }: { readonly reason: string; readonly since: Instant },
  facts: OutsideFacts,
  now: Instant,
): DrillEvent[] => {
  const stands = drill.pauses.some(
    (pause) => pause.why === 'real-event' && pause.reason === reason && (pause.realTo === null || pause.realFrom >= since),
  );
  return (drill.state === 'running' || drill.state === 'paused') && !stands ? breakIn(drill, reason, facts, now) : [];
};

/** @throws DomainError drill-not-now */
export const endDrill = (drill: Drill, facts: RunFacts, now: Instant): [DrillEvent] => {
  mustAllow(drill, 'end');
  const { title } = drill.scenario;
  return [{ type: 'drill.ended', v: 1, at: now, data: { ...told(drill, facts), title } }];
};

const STEPS = { evaluate: 'evaluation', 'draft-report': 'report-draft', 'finalise-report': 'report-final' } as const;
export type AfterStep = keyof typeof STEPS;

/** From the hot wash to the report; a draft can go back. @throws DomainError drill-not-now */
export const goOn = (drill: Drill, step: AfterStep, { by, realNow }: RunFacts, now: Instant): [DrillEvent] => {
  mustAllow(drill, step);
  return [{ type: 'drill.went-on', v: 1, at: now, data: { by, realAt: realNow, to: STEPS[step] } }];
};
