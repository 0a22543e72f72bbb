import { type Aggregate, type CountryCode, type Instant, nextState } from '#kernel';
import { type ActivationPart, withReaders } from './activation-part.js';
import type { Signature } from './activation-parts.js';
import type { Proposal, StatementEvent, StatementEventOf, StatementText } from './statement.events.js';
import { type StatementAct, statementMachine, type StatementState } from './statement.machine.js';

/** How a proposal ended without both keys. */
export interface SettledProposal extends Proposal {
  readonly how: 'declined' | 'lapsed';
  readonly settledAt: Instant;
  readonly settledBy: Signature | null;
  readonly reason: string | null;
}

/** What both countries, or one alone, say to the public of an activation. */
export interface Statement extends ActivationPart {
  readonly state: StatementState;
  /** The side that wrote it. */
  readonly country: CountryCode;
  readonly content: StatementText;
  readonly drafted: Signature;
  readonly edited: Signature;
  readonly proposal: Proposal | null;
  readonly settledProposals: readonly SettledProposal[];
  /** Keys under what was released: of both countries, or of the one that speaks alone. */
  readonly keys: readonly Signature[];
  readonly hash: string | null;
  /** Why one side speaks alone, or why it was withdrawn. */
  readonly because: string | null;
}

const drafted = ({ data }: StatementEventOf<'statement.drafted'>): Statement => ({
  state: 'drafted',
  activationId: data.activationId,
  readers: data.readers,
  country: data.country,
  content: data.content,
  drafted: data.by,
  edited: data.by,
  proposal: null,
  settledProposals: [],
  keys: [],
  hash: null,
  because: null,
});

/** @throws TypeError for a move that the machine does not know: events are only made where it allows them */
const moved = (statement: Statement, act: StatementAct): Statement => {
  const state = nextState(statementMachine, statement.state, act);
  if (!state) throw new TypeError(`a statement that is ${statement.state} cannot ${act}`);
  return { ...statement, state };
};

const settled = (
  statement: Statement,
  how: SettledProposal['how'],
  more: Pick<SettledProposal, 'settledAt' | 'settledBy' | 'reason'>,
): Statement => ({
  ...moved(statement, how === 'declined' ? 'decline' : 'lapse'),
  proposal: null,
  settledProposals: [...statement.settledProposals, { ...statement.proposal!, how, ...more }],
});

const released = (statement: Statement, { by, hash, readers }: StatementEventOf<'statement.released'>['data']): Statement => ({
  ...moved(statement, 'confirm'),
  keys: [statement.proposal!.by, by],
  hash,
  readers: withReaders(statement.readers, readers),
});

const evolve = (statement: Statement | null, event: StatementEvent): Statement => {
  if (event.type === 'statement.drafted') return drafted(event);
  if (!statement) throw new TypeError(`${event.type} before a draft`);
  switch (event.type) {
    case 'statement.edited':
      return { ...moved(statement, 'edit'), content: event.data.content, edited: event.data.by };
    case 'statement.proposed': {
      const { proposal, readers } = event.data;
      return { ...moved(statement, 'propose'), proposal, readers: withReaders(statement.readers, readers) };
    }
    case 'statement.released':
      return released(statement, event.data);
    case 'statement.declined':
      return settled(statement, 'declined', { settledAt: event.at, settledBy: event.data.by, reason: event.data.reason });
    case 'statement.lapsed':
      return settled(statement, 'lapsed', { settledAt: event.at, settledBy: null, reason: null });
    case 'statement.spoken-alone': {
      const { by, hash, reason, readers } = event.data;
      const next = moved(statement, 'speak-alone');
      return { ...next, keys: [by], hash, because: reason, readers: withReaders(statement.readers, readers) };
    }
    case 'statement.withdrawn':
      return { ...moved(statement, 'withdraw'), proposal: null, because: event.data.reason };
  }
};

export const statementAggregate: Aggregate<Statement, StatementEvent> = {
  name: 'statement',
  evolve,
  caseOf: () => null,
  tells: ({ readers }, _type, deskId) => readers.includes(deskId),
};
