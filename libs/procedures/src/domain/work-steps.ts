import { type CountryCode, type Instant, nextState } from '#kernel';
import { type Activation, activationAggregate } from './activation.js';
import { type ActivationEvent, made } from './activation.events.js';
import type { Signature, Step } from './activation-parts.js';
import { refuse } from './activation.errors.js';
import { type StepAct, stepMachine } from './activation.machine.js';
import { stepsMovedBy } from './checklist.js';
import { bothCommands, commandOf, mustBeLive, mustSit, seatedOf } from './command-desks.js';
import { levelOf } from './keys.js';
import type { ProcedureText } from './procedure.js';
import { mustAsk } from './raise-activation.js';

interface OnStep {
  readonly stepId: string;
  readonly by: Signature;
}

/** @throws DomainError activation-step-unknown, activation-step-foreign, activation-step-state */
const mustAct = (state: Activation, { stepId, by }: OnStep, act: StepAct): Step => {
  mustBeLive(state);
  const step = state.steps.find(({ id }) => id === stepId);
  if (!step) throw refuse('activation-step-unknown');
  const own = step.deskId === by.deskId || commandOf(state, step.country).includes(by.deskId);
  if (!own || step.country !== by.country) throw refuse('activation-step-foreign');
  if (!nextState(stepMachine, step.state, act)) throw refuse('activation-step-state');
  return step;
};

const concerned = (state: Activation, country: CountryCode) => commandOf(state, country);

/** @throws DomainError activation-ended, activation-step-unknown, activation-step-foreign, activation-step-state */
export const startStep = (state: Activation, command: OnStep, now: Instant): ActivationEvent[] => {
  const { country } = mustAct(state, command, 'start');
  return [made('activation.step-started', now, { ...command, deskIds: concerned(state, country) })];
};

/**
 * A step is done, with what shows it. A telling that is done tells its role.
 * @param tells the role that the procedure names for a telling
 * @throws DomainError activation-ended, activation-step-unknown, activation-step-foreign, activation-step-state
 */
export const completeStep = (
  state: Activation,
  { evidence, tells, ...command }: OnStep & { readonly evidence: string; readonly tells: string | null },
  now: Instant,
): ActivationEvent[] => {
  const { country, kind } = mustAct(state, command, 'complete');
  const { by } = command;
  const done = made('activation.step-done', now, { ...command, evidence, deskIds: concerned(state, country) });
  if (kind !== 'tell' || tells === null) return [done];
  return [made('activation.told', now, { roles: [tells], how: evidence, by, deskIds: desksOfRoles(state, [tells]) }), done];
};

/** A step is left out, with a reason. @throws DomainError as startStep */
export const skipStep = (
  state: Activation,
  { reason, ...command }: OnStep & { readonly reason: string },
  now: Instant,
): ActivationEvent[] => {
  const { country } = mustAct(state, command, 'skip');
  return [made('activation.step-skipped', now, { ...command, reason, deskIds: concerned(state, country) })];
};

const desksOfRoles = ({ seats }: Activation, roles: readonly string[]) =>
  seats.flatMap(({ role, deskId }) => (deskId && roles.includes(role) ? [deskId] : []));

/**
 * Roles are told something outside their turn in the checklist; the tellings that it answers are done with it.
 * @throws DomainError activation-ended, activation-desk-outside, activation-role-unknown
 */
export const tellRoles = (
  state: Activation,
  { roles, how, by }: { readonly roles: readonly string[]; readonly how: string; readonly by: Signature },
  now: Instant,
): ActivationEvent[] => {
  mustBeLive(state);
  mustSit(state, by);
  const unknown = roles.find((role) => !state.seats.some((seat) => seat.role === role));
  if (unknown !== undefined) throw refuse('activation-role-unknown', { role: unknown }, '/roles');
  return [made('activation.told', now, { roles, how, by, deskIds: desksOfRoles(state, roles) })];
};

/**
 * A question of the procedure is answered: steps that depend on it begin, or are set aside.
 * @throws DomainError activation-ended, activation-desk-outside, activation-question-unknown
 */
export const answerQuestion = (
  state: Activation,
  { question, is, by }: { readonly question: string; readonly is: boolean; readonly by: Signature },
  text: ProcedureText,
  now: Instant,
): ActivationEvent[] => {
  mustBeLive(state);
  mustSit(state, by);
  mustAsk(text, [question]);
  if (state.answers[question] === is) return [];
  const answered = made('activation.answered', now, { question, is, by, deskIds: bothCommands(state) });
  const moved = stepsMovedBy(activationAggregate.evolve(state, answered), question);
  if (moved.opened.length + moved.setAside.length === 0) return [answered];
  const desks = state.countries.filter((country) => levelOf(state, country)).flatMap((country) => seatedOf(state, country));
  return [answered, made('activation.steps-changed', now, { ...moved, deskIds: [...new Set(desks)] })];
};
