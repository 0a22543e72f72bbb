import type { DeskId, Instant } from '#kernel';
import type { Activation } from './activation.js';
import type { Signature } from './activation-parts.js';
import { type AfterAction, type AfterActionEvent, type Improvement, madeAfter } from './after-action.js';
import { commandOf, seatedOf } from './command-desks.js';
import { mustWrite, refuseReview } from './review-activation.js';

export type Undertake = Omit<Improvement, 'state' | 'settled'>;

/**
 * A side undertakes what it will do better.
 * @throws DomainError after-action-no-side, after-action-signed, after-action-owner-foreign, after-action-due-past, after-action-thing-unknown
 */
export const undertake = (state: AfterAction, command: Undertake, activation: Activation, now: Instant): AfterActionEvent[] => {
  const { by, ...improvement } = command;
  mustWrite(state, by);
  if (!seatedOf(activation, by.country).includes(improvement.ownerDeskId))
    throw refuseReview('after-action-owner-foreign', {}, '/ownerDeskId');
  if (improvement.dueAt <= now) throw refuseReview('after-action-due-past', {}, '/dueAt');
  const { observationId } = improvement;
  if (observationId !== null && !state.observations.some(({ id }) => id === observationId))
    throw refuseReview('after-action-thing-unknown', {}, '/observationId');
  const deskIds: DeskId[] = [improvement.ownerDeskId];
  return [madeAfter('after-action.improvement-undertaken', now, { improvement, by, deskIds })];
};

/** @throws DomainError after-action-improvement-over */
const openOne = ({ improvements }: AfterAction, id: string): Improvement => {
  const found = improvements.find((one) => one.id === id);
  if (found?.state !== 'open') throw refuseReview('after-action-improvement-over');
  return found;
};

interface Settle {
  readonly improvementId: string;
  readonly by: Signature;
  readonly text: string;
}

/** The desk that owes it, or the command of its own side. @throws DomainError after-action-improvement-foreign */
const mustOwn = ({ ownerDeskId, by: { country } }: Improvement, by: Signature, activation: Activation): void => {
  const mine = by.deskId === ownerDeskId || (by.country === country && commandOf(activation, country).includes(by.deskId));
  if (!mine) throw refuseReview('after-action-improvement-foreign');
};

const told = (activation: Activation, { by, ownerDeskId }: Improvement): DeskId[] => [
  ...new Set([ownerDeskId, ...commandOf(activation, by.country)]),
];

/** It was done, and with what that is shown. @throws DomainError after-action-improvement-over, -foreign, after-action-by-edition */
export const completeImprovement = (
  state: AfterAction,
  settle: Settle,
  activation: Activation,
  now: Instant,
): AfterActionEvent[] => {
  const one = openOne(state, settle.improvementId);
  mustOwn(one, settle.by, activation);
  if (one.edition) throw refuseReview('after-action-by-edition', { edition: one.edition.number });
  return [madeAfter('after-action.improvement-done', now, { ...settle, deskIds: told(activation, one) })];
};

/** It will not be done, and why. @throws DomainError after-action-improvement-over, after-action-improvement-foreign */
export const dropImprovement = (state: AfterAction, settle: Settle, activation: Activation, now: Instant): AfterActionEvent[] => {
  const one = openOne(state, settle.improvementId);
  mustOwn(one, settle.by, activation);
  return [madeAfter('after-action.improvement-dropped', now, { ...settle, deskIds: told(activation, one) })];
};

/** An edition that cites it has come into force. What is over already stays as it is. */
export const metByEdition = (
  state: AfterAction,
  { improvementId, text }: { readonly improvementId: string; readonly text: string },
  now: Instant,
): AfterActionEvent[] => {
  const one = state.improvements.find(({ id }) => id === improvementId);
  if (one?.state !== 'open' || one.edition === null) return [];
  return [madeAfter('after-action.improvement-done', now, { improvementId, by: null, text, deskIds: [one.ownerDeskId] })];
};
