import {
  type Aggregate,
  type CaseId,
  type CountryCode,
  type DeskId,
  type DomainEvent,
  type ErasedValues,
  type Instant,
  nextState,
  type UserId,
} from '#kernel';
import { refuse } from './redaction.errors.js';
import { type RedactionAct, redactionMachine } from './redaction.machine.js';

/** Why something may not stay: the grounds on which either country's law has it erased, and two slips of the hand. */
export const REDACTION_GROUNDS = [
  'personal-data-not-needed',
  'right-upheld',
  'authority-order',
  'unlawfully-obtained',
  'wrong-case',
] as const;
export type RedactionGround = (typeof REDACTION_GROUNDS)[number];

/** What is to be taken out of the case. */
export interface Paper {
  readonly kind: 'note' | 'attachment' | 'report';
  readonly id: string;
}

export interface Officer {
  readonly deskId: DeskId;
  readonly country: CountryCode;
  readonly userId: UserId;
}

/** Who answers: any supervisor of the country, and the desk that owes the answer. */
export interface Answering {
  readonly deskId: DeskId;
  readonly country: CountryCode;
}

interface Proposed {
  readonly caseId: CaseId;
  readonly paper: Paper;
  readonly ground: RedactionGround;
  /** The legal basis or the circumstances, never what is to be taken out. */
  readonly words: string;
  readonly by: Officer;
  readonly answering: Answering;
}

interface Answered {
  readonly answeredAt: Instant;
  readonly answeredBy: Officer;
}

type Facts = Proposed & { readonly proposedAt: Instant };
export type Redaction =
  | (Facts & { readonly state: 'proposed' })
  | (Facts & Answered & { readonly state: 'done' })
  | (Facts & Answered & { readonly state: 'refused'; readonly why: string })
  | (Facts & { readonly state: 'withdrawn'; readonly withdrawnAt: Instant });

interface Parties {
  readonly caseId: CaseId;
  readonly deskId: DeskId;
  readonly proposerDeskId: DeskId;
}

export type RedactionEvent =
  | DomainEvent<'redaction.proposed', Proposed & { readonly deskId: DeskId; readonly answeringDeskId: DeskId }>
  | DomainEvent<
      'redaction.done',
      Parties & {
        readonly by: Officer;
        readonly paper: Paper;
        readonly ground: RedactionGround;
        /** What the ledger holds no more, by its digests: the verifier's word for it. */
        readonly erased: readonly ErasedValues[];
        /** Briefings that held it. */
        readonly packets: number;
      }
    >
  | DomainEvent<'redaction.refused', Parties & { readonly by: Officer; readonly why: string }>
  | DomainEvent<'redaction.withdrawn', Parties>;

const factsOf = ({ caseId, paper, ground, words, by, answering, proposedAt }: Redaction): Facts => ({
  caseId,
  paper,
  ground,
  words,
  by,
  answering,
  proposedAt,
});

export const redactionAggregate: Aggregate<Redaction, RedactionEvent> = {
  name: 'redaction',
  caseOf: ({ caseId }) => caseId,
  evolve: (redaction, event) => {
    if (event.type === 'redaction.proposed') {
      const { deskId: _, answeringDeskId: __, ...proposed } = event.data;
      return { ...proposed, state: 'proposed', proposedAt: event.at };
    }
    if (redaction === null) throw new TypeError(`${event.type} before a redaction was proposed`);
    const facts = factsOf(redaction);
    if (event.type === 'redaction.withdrawn') return { ...facts, state: 'withdrawn', withdrawnAt: event.at };
    const answered = { answeredAt: event.at, answeredBy: event.data.by };
    return event.type === 'redaction.done'
      ? { ...facts, ...answered, state: 'done' }
      : { ...facts, ...answered, state: 'refused', why: event.data.why };
  },
};

export const proposeRedaction = (proposed: Proposed, now: Instant): RedactionEvent[] => [
  {
    type: 'redaction.proposed',
    v: 1,
    at: now,
    data: { ...proposed, deskId: proposed.by.deskId, answeringDeskId: proposed.answering.deskId },
  },
];

const mustAllow = ({ state }: Redaction, act: RedactionAct): void => {
  if (nextState(redactionMachine, state, act) === undefined && state !== 'proposed') throw refuse(`redaction-already-${state}`);
};

/** @throws DomainError redaction-other-country, redaction-needs-second, redaction-already-done, -refused, -withdrawn */
export const mustAnswer = (redaction: Redaction, by: Officer, act: 'approve' | 'refuse'): void => {
  if (redaction.by.userId === by.userId) throw refuse('redaction-needs-second');
  if (redaction.answering.country !== by.country)
    throw refuse('redaction-other-country', { country: redaction.answering.country });
  mustAllow(redaction, act);
};

const partiesOf = ({ caseId, by }: Redaction, deskId: DeskId): Parties => ({ caseId, deskId, proposerDeskId: by.deskId });

/** @throws DomainError as `mustAnswer` */
export const approveRedaction = (
  redaction: Redaction,
  by: Officer,
  done: { readonly erased: readonly ErasedValues[]; readonly packets: number },
  now: Instant,
): RedactionEvent[] => {
  mustAnswer(redaction, by, 'approve');
  const { paper, ground } = redaction;
  return [{ type: 'redaction.done', v: 1, at: now, data: { ...partiesOf(redaction, by.deskId), by, paper, ground, ...done } }];
};

/** @throws DomainError as `mustAnswer` */
export const refuseRedaction = (redaction: Redaction, by: Officer, why: string, now: Instant): RedactionEvent[] => {
  mustAnswer(redaction, by, 'refuse');
  return [{ type: 'redaction.refused', v: 1, at: now, data: { ...partiesOf(redaction, by.deskId), by, why } }];
};

/** By the desk that asked. @throws DomainError redaction-not-yours, redaction-already-done, -refused, -withdrawn */
export const withdrawRedaction = (redaction: Redaction, { deskId }: Pick<Officer, 'deskId'>, now: Instant): RedactionEvent[] => {
  if (redaction.by.deskId !== deskId) throw refuse('redaction-not-yours');
  mustAllow(redaction, 'withdraw');
  return [{ type: 'redaction.withdrawn', v: 1, at: now, data: partiesOf(redaction, deskId) }];
};
