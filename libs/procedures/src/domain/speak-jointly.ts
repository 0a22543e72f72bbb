import { addMinutes, type ActivationId, nextState } from '#kernel';
import type { Activation } from './activation.js';
import type { PartFacts } from './activation-part.js';
import type { Signature } from './activation-parts.js';
import { refuse } from './activation.errors.js';
import { bothCommands, commandOf, mustCommand, seatedDesks } from './command-desks.js';
import { levelOf } from './keys.js';
import { type Proposal, stated, type StatementEvent, type StatementText } from './statement.events.js';
import { type StatementAct, statementMachine } from './statement.machine.js';
import type { Statement } from './statement.js';

/** In which the other country's key is due: the public waits. */
export const STATEMENT_MINUTES = { crisis: 30, calmer: 120 } as const;

/** What a key is turned on: this text, of this activation. A letter more and it is another. */
export const keyContent = ({ activationId }: Pick<Statement, 'activationId'>, { title, text }: StatementText) => ({
  activationId,
  title: { en: title.en, es: title.es },
  text: { en: text.en, es: text.es },
});

const mustAllow = ({ state }: Statement, act: StatementAct): void => {
  if (!nextState(statementMachine, state, act)) throw refuse('statement-state');
};

/** The side that wrote it. @throws DomainError statement-foreign, activation-command-only, statement-state */
const mustBeOwn = (room: Activation, statement: Statement, by: Signature, act: StatementAct): void => {
  if (statement.country !== by.country) throw refuse('statement-foreign');
  mustCommand(room, by);
  mustAllow(statement, act);
};

/** One side's command writes; until it proposes, nobody across reads it. @throws DomainError activation-command-only */
export const draftStatement = (
  room: Activation,
  { activationId, content, by }: { readonly activationId: ActivationId; readonly content: StatementText; readonly by: Signature },
  { now }: PartFacts,
): StatementEvent[] => {
  mustCommand(room, by);
  const { country } = by;
  return [
    stated('statement.drafted', now, { activationId, country, content, by, readers: commandOf(room, country), deskIds: [] }),
  ];
};

/** What was refused or not answered becomes a draft again. @throws DomainError statement-foreign, activation-command-only, statement-state */
export const editStatement = (
  room: Activation,
  statement: Statement,
  { content, by }: { readonly content: StatementText; readonly by: Signature },
  { now }: PartFacts,
): StatementEvent[] => {
  mustBeOwn(room, statement, by, 'edit');
  return [stated('statement.edited', now, { content, by, deskIds: [] })];
};

/**
 * The first key, on exactly the text that whoever turns it has read; the other country is asked for its own.
 * @throws DomainError statement-foreign, activation-command-only, statement-state, statement-other-text
 */
export const proposeStatement = (
  room: Activation,
  statement: Statement,
  { hash, by }: { readonly hash: string; readonly by: Signature },
  { now, hashOf }: PartFacts,
): StatementEvent[] => {
  mustBeOwn(room, statement, by, 'propose');
  mustBeText(statement, hash, hashOf);
  const crisis = room.countries.some((country) => levelOf(room, country) === 'crisis');
  const confirmBy = addMinutes(now, crisis ? STATEMENT_MINUTES.crisis : STATEMENT_MINUTES.calmer);
  const proposal: Proposal = { number: statement.settledProposals.length + 1, hash, by, confirmBy };
  const readers = bothCommands(room);
  return [stated('statement.proposed', now, { proposal, confirmBy, readers, deskIds: others(readers, by), urgency: 'urgent' })];
};

const others = (desks: readonly Signature['deskId'][], { deskId }: Signature) => desks.filter((one) => one !== deskId);

const mustBeText = (statement: Statement, hash: string, hashOf: PartFacts['hashOf']): void => {
  if (hashOf(keyContent(statement, statement.content)) !== hash) throw refuse('statement-other-text', {}, '/hash');
};

const mustAnswer = (room: Activation, statement: Statement, by: Signature, act: StatementAct): Proposal => {
  mustCommand(room, by);
  mustAllow(statement, act);
  const { proposal } = statement;
  if (!proposal) throw refuse('statement-state');
  if (proposal.by.country === by.country) throw refuse('statement-own-key');
  return proposal;
};

/**
 * The second key on the same text: now it is the word of both. A key that comes late does not count, because the first waits no longer.
 * @throws DomainError activation-command-only, statement-state, statement-own-key, statement-other-text, statement-late
 */
export const confirmStatement = (
  room: Activation,
  statement: Statement,
  { hash, by }: { readonly hash: string; readonly by: Signature },
  { now, hashOf }: PartFacts,
): StatementEvent[] => {
  const proposal = mustAnswer(room, statement, by, 'confirm');
  if (proposal.confirmBy <= now) throw refuse('statement-late');
  if (proposal.hash !== hash) throw refuse('statement-other-text', {}, '/hash');
  mustBeText(statement, hash, hashOf);
  const readers = seatedDesks(room);
  return [stated('statement.released', now, { by, hash, readers, deskIds: others(readers, by), urgency: 'urgent' })];
};

/** @throws DomainError activation-command-only, statement-state, statement-own-key */
export const declineStatement = (
  room: Activation,
  statement: Statement,
  { reason, by }: { readonly reason: string; readonly by: Signature },
  { now }: PartFacts,
): StatementEvent[] => {
  const { number } = mustAnswer(room, statement, by, 'decline');
  return [stated('statement.declined', now, { number, reason, by, deskIds: others(bothCommands(room), by), urgency: 'urgent' })];
};

/** The second key did not come in time: it stays unreleased, and says so. Nothing happens before, or twice. */
export const lapseStatement = (room: Activation, { state, proposal }: Statement, { now }: PartFacts): StatementEvent[] =>
  state === 'proposed' && proposal && proposal.confirmBy <= now
    ? [stated('statement.lapsed', now, { number: proposal.number, deskIds: bothCommands(room), urgency: 'urgent' })]
    : [];

/**
 * One side says it as its own word alone, and why it does not wait. The other side is told; the public reads that it is one side's.
 * @throws DomainError statement-foreign, activation-command-only, statement-state, statement-other-text
 */
export const speakAlone = (
  room: Activation,
  statement: Statement,
  { hash, reason, by }: { readonly hash: string; readonly reason: string; readonly by: Signature },
  { now, hashOf }: PartFacts,
): StatementEvent[] => {
  mustBeOwn(room, statement, by, 'speak-alone');
  mustBeText(statement, hash, hashOf);
  const readers = seatedDesks(room);
  return [stated('statement.spoken-alone', now, { by, hash, reason, readers, deskIds: others(readers, by), urgency: 'urgent' })];
};

/** @throws DomainError statement-foreign, activation-command-only, statement-state */
export const withdrawStatement = (
  room: Activation,
  statement: Statement,
  { reason, by }: { readonly reason: string; readonly by: Signature },
  { now }: PartFacts,
): StatementEvent[] => {
  mustBeOwn(room, statement, by, 'withdraw');
  const deskIds = statement.state === 'drafted' ? [] : others(bothCommands(room), by);
  return [stated('statement.withdrawn', now, { reason, by, deskIds })];
};
