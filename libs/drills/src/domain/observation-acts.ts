import { DomainError, type ErrorParams, type Instant, minutesBetween } from '#kernel';
import type { ErrorCode } from '#phrases';
import type { DrillState } from './drill.machine.js';
import { type Evaluation, type EvaluationEvent, evaluated } from './evaluation.js';
import { LONGEST_OWED_DAYS, LONGEST_OWED_MINUTES, type PlannedImprovement } from './improvement.js';
import type { Observation, Writer } from './observation.js';
import type { Rating, Written } from './rating.js';
import { type DrillRole, mayIn } from './roles.js';
import type { Objective } from './scenario.js';

type EvaluationErrorCode = Extract<ErrorCode, `evaluation-${string}`>;

export const refuseEvaluation = (code: EvaluationErrorCode, params: ErrorParams = {}, pointer?: string): DomainError =>
  new DomainError<EvaluationErrorCode>(code, params, pointer);

/** The drill as far as evaluating needs it. */
export interface Evaluated {
  readonly state: DrillState;
  readonly objectives: readonly Objective[];
  /** Numbers of its injects. */
  readonly injects: readonly number[];
}

const BEFORE: readonly DrillState[] = ['planned', 'comms-check'];

/** @throws DomainError evaluation-too-early, evaluation-final */
const mustBeWritable = ({ state }: Evaluated): void => {
  if (state === 'report-final') throw refuseEvaluation('evaluation-final');
  if (BEFORE.includes(state)) throw refuseEvaluation('evaluation-too-early');
};

/** @throws DomainError evaluation-nothing-said */
const mustSay = ({ en, es }: Written, pointer: string): void => {
  if (en === null && es === null) throw refuseEvaluation('evaluation-nothing-said', {}, pointer);
};

/** Evaluators see all of it; of those who played, each says in the hot wash what was seen from the own place. */
export const mayObserve = (role: DrillRole, state: DrillState): boolean => mayIn(role, 'observe') || state === 'ended';

/** @throws DomainError evaluation-role */
const mustRate = ({ role }: Writer): void => {
  if (!mayIn(role, 'rate')) throw refuseEvaluation('evaluation-role', { role });
};

/** @throws DomainError evaluation-objective-unknown */
const objectiveOf = ({ objectives }: Evaluated, id: string | null): Objective | null => {
  if (id === null) return null;
  const found = objectives.find((objective) => objective.id === id);
  if (!found) throw refuseEvaluation('evaluation-objective-unknown', { objective: id }, '/objectiveId');
  return found;
};

const phaseOf = (state: DrillState): Observation['phase'] => {
  if (state === 'ended') return 'hot-wash';
  return state === 'running' || state === 'paused' ? 'play' : 'evaluation';
};

export type Observe = Omit<Observation, 'phase' | 'by'> & { readonly by: Writer };

/**
 * Somebody writes down what they saw, about something that there is.
 * @throws DomainError evaluation-too-early, evaluation-final, evaluation-role, evaluation-objective-unknown, evaluation-task-unknown,
 * evaluation-inject-unknown, evaluation-not-yet
 */
export const observe = ({ by, ...seen }: Observe, drill: Evaluated, now: Instant): EvaluationEvent[] => {
  mustBeWritable(drill);
  if (!mayObserve(by.role, drill.state)) throw refuseEvaluation('evaluation-role', { role: by.role });
  mustSay(seen.text, '/text');
  const objective = objectiveOf(drill, seen.objectiveId);
  if (seen.taskId !== null && !objective?.tasks.some(({ id }) => id === seen.taskId))
    throw refuseEvaluation('evaluation-task-unknown', { task: seen.taskId }, '/taskId');
  if (seen.inject !== null && !drill.injects.includes(seen.inject))
    throw refuseEvaluation('evaluation-inject-unknown', { inject: seen.inject }, '/inject');
  if (seen.on > now) throw refuseEvaluation('evaluation-not-yet', {}, '/on');
  return [evaluated('drill-evaluation.observed', now, { observation: { ...seen, phase: phaseOf(drill.state) }, by })];
};

/** Whoever wrote it takes it back, until the report is final. @throws DomainError evaluation-final, evaluation-observation-unknown */
export const withdrawObservation = (
  state: Evaluation,
  { observationId, by }: { readonly observationId: string; readonly by: Writer },
  drill: Evaluated,
  now: Instant,
): EvaluationEvent[] => {
  mustBeWritable(drill);
  if (!state.observations.some((one) => one.id === observationId && one.by.userId === by.userId))
    throw refuseEvaluation('evaluation-observation-unknown');
  return [evaluated('drill-evaluation.observation-withdrawn', now, { observationId, by })];
};

/** An objective is rated, with the reason; the last rating counts. @throws DomainError evaluation-* */
export const rateObjective = (rating: Rating, by: Writer, drill: Evaluated, now: Instant): EvaluationEvent[] => {
  mustBeWritable(drill);
  mustRate(by);
  objectiveOf(drill, rating.objectiveId);
  mustSay(rating.reason, '/reason');
  return [evaluated('drill-evaluation.rated', now, { ...rating, by })];
};

/** What holds of the desks and of the day outside. */
export interface PlanningFacts {
  readonly isDesk: (deskId: string) => boolean;
  readonly realNow: Instant;
  readonly now: Instant;
}

/** A corrective action is put into the plan, before the report is final. @throws DomainError evaluation-* */
export const planImprovement = (
  state: Evaluation,
  { by, ...improvement }: PlannedImprovement & { readonly by: Writer },
  drill: Evaluated,
  { isDesk, realNow, now }: PlanningFacts,
): EvaluationEvent[] => {
  mustBeWritable(drill);
  mustRate(by);
  mustSay(improvement.text, '/text');
  objectiveOf(drill, improvement.objectiveId);
  const { observationId } = improvement;
  if (observationId !== null && !state.observations.some(({ id }) => id === observationId))
    throw refuseEvaluation('evaluation-observation-unknown', {}, '/observationId');
  if (!isDesk(improvement.ownerDeskId))
    throw refuseEvaluation('evaluation-desk-unknown', { desk: improvement.ownerDeskId }, '/ownerDeskId');
  if (improvement.dueAt <= realNow) throw refuseEvaluation('evaluation-due-past', {}, '/dueAt');
  if (minutesBetween(realNow, improvement.dueAt) > LONGEST_OWED_MINUTES)
    throw refuseEvaluation('evaluation-due-far', { days: LONGEST_OWED_DAYS }, '/dueAt');
  return [evaluated('drill-evaluation.improvement-planned', now, { improvement, by })];
};

/** @throws DomainError evaluation-final, evaluation-role, evaluation-improvement-unknown */
export const strikeImprovement = (
  state: Evaluation,
  { improvementId, by }: { readonly improvementId: string; readonly by: Writer },
  drill: Evaluated,
  now: Instant,
): EvaluationEvent[] => {
  mustBeWritable(drill);
  mustRate(by);
  if (!state.improvements.some(({ id }) => id === improvementId)) throw refuseEvaluation('evaluation-improvement-unknown');
  return [evaluated('drill-evaluation.improvement-struck', now, { improvementId, by })];
};
