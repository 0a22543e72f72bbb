import {
  assertNever,
  nextState,
  type ActivationId,
  type AgencyId,
  type Aggregate,
  type CaseId,
  type CountryCode,
  type DeskId,
  type Instant,
  type UserId,
} from '#kernel';
import { refusalByState, refuseNotice } from './advance-notice.errors.js';
import type { AdvanceNoticeEvent, Common, Content, NoticeAnnounced, Outcome } from './advance-notice.events.js';
import { advanceNoticeMachine, type AdvanceNoticeAct, type AdvanceNoticeStateName } from './advance-notice.machine.js';
import { awaiting, isWaitedFor, type Part, type Seating } from './parts.js';
import { standingOf } from './standing.js';

/** A moment of the crossing, and the desk that noted it. */
export interface Noted {
  readonly at: Instant;
  readonly deskId: DeskId;
}

export interface AdvanceNotice {
  readonly state: AdvanceNoticeStateName;
  /** The announcing desk. */
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
  readonly by: UserId | null;
  readonly announcedAt: Instant;
  readonly caseId: CaseId | null;
  readonly activationId: ActivationId | null;
  /** Counts what was announced and each change of it. */
  readonly edition: number;
  readonly content: Content;
  readonly parts: readonly Part[];
  readonly told: readonly DeskId[];
  readonly entryDeskId: DeskId;
  readonly exitDeskId: DeskId;
  readonly arrived: Noted | null;
  /** Its window ended while it stood at the line. */
  readonly overrunAt: Instant | null;
  readonly crossed: Noted | null;
  readonly returned: Noted | null;
  readonly outcome: { readonly what: Outcome; readonly text: string | null; readonly at: Instant } | null;
  readonly withdrawnReason: string | null;
  readonly lateDeskIds: readonly DeskId[];
}

/** A person acting for a desk. The desk is bound by the act, the person answers for it. */
export interface Officer {
  readonly deskId: DeskId;
  /** Null: laid down for a demonstration. */
  readonly userId: UserId | null;
}

/** Desks that take part in it, without repeats: who announces, who answers, who is told. */
export const partiesOf = ({ deskId, parts, told }: Pick<AdvanceNotice, 'deskId' | 'parts' | 'told'>): DeskId[] => [
  ...new Set([deskId, ...parts.map((part) => part.deskId), ...told]),
];

/** Who reads names: the announcing desk and those that decide. */
export const readsNames = ({ deskId, parts }: AdvanceNotice, reader: DeskId): boolean =>
  deskId === reader || parts.some((part) => part.deskId === reader);

export const waitedFor = ({ parts }: AdvanceNotice): DeskId[] => parts.filter(isWaitedFor).map(({ deskId }) => deskId);

/** The two desks of the crossing itself. */
export const crossingDesks = ({ entryDeskId, exitDeskId }: AdvanceNotice): DeskId[] => [...new Set([entryDeskId, exitDeskId])];

export const commonOf = (notice: AdvanceNotice, deskIds: readonly DeskId[] = partiesOf(notice)): Common => ({
  announcerDeskId: notice.deskId,
  lifeSafety: notice.content.lifeSafety,
  edition: notice.edition,
  deskIds,
});

export const byOf = ({ deskId, userId }: Officer): { readonly by: UserId | null; readonly deskId: DeskId } => ({
  by: userId,
  deskId,
});

/** @throws DomainError advance-notice-* naming what it is (illegal-state) */
export const mustAllow = ({ state }: AdvanceNotice, act: AdvanceNoticeAct): void => {
  if (nextState(advanceNoticeMachine, state, act) === undefined) throw refuseNotice(refusalByState[state]);
};

/** @throws DomainError advance-notice-not-yours */
export const mustBeAnnouncer = (notice: AdvanceNotice, { deskId }: Officer): void => {
  if (notice.deskId !== deskId) throw refuseNotice('advance-notice-not-yours');
};

const moved = (notice: AdvanceNotice, act: AdvanceNoticeAct): AdvanceNotice => {
  const state = nextState(advanceNoticeMachine, notice.state, act);
  if (state === undefined) throw new TypeError(`${act} cannot happen to a notice that is ${notice.state}`);
  return { ...notice, state };
};

const withParts = (notice: AdvanceNotice, parts: readonly Part[]): AdvanceNotice =>
  moved({ ...notice, parts }, standingOf(parts));

const seatedIn = ({ told, entryDeskId, exitDeskId }: Seating) => ({ told, entryDeskId, exitDeskId });

const begin = ({ at, data }: NoticeAnnounced): AdvanceNotice => ({
  state: 'announced',
  deskId: data.announcerDeskId,
  agencyId: data.agencyId,
  country: data.country,
  by: data.by,
  announcedAt: at,
  caseId: data.caseId,
  activationId: data.activationId,
  edition: 1,
  content: data.content,
  parts: data.seating.asked.map((seat) => awaiting(seat, 1, at)),
  ...seatedIn(data.seating),
  arrived: null,
  overrunAt: null,
  crossed: null,
  returned: null,
  outcome: null,
  withdrawnReason: null,
  lateDeskIds: [],
});

const change = (parts: readonly Part[], deskId: DeskId, make: (part: Part) => Part): Part[] =>
  parts.map((part) => (part.deskId === deskId ? make(part) : part));

/** Only what every part has, whatever was answered. */
const bare = ({ deskId, country, functions, standsInFor, edition, askedAt, questions }: Part) => ({
  deskId,
  country,
  functions,
  standsInFor,
  edition,
  askedAt,
  questions,
});

const reseat = (notice: AdvanceNotice, seating: Seating, asked: readonly DeskId[], at: Instant): Part[] =>
  seating.asked.map((seat) => {
    const before = notice.parts.find((part) => part.deskId === seat.deskId);
    if (!before || asked.includes(seat.deskId)) return awaiting(seat, notice.edition, at, before?.questions);
    const edition = isWaitedFor(before) ? notice.edition : before.edition;
    return { ...before, functions: seat.functions, standsInFor: seat.standsInFor, edition };
  });

const evolveParts = (notice: AdvanceNotice, event: AdvanceNoticeEvent): AdvanceNotice | null => {
  const { at } = event;
  switch (event.type) {
    case 'advance-notice.part-cleared': {
      const { deskId, by, conditions, window } = event.data;
      const late = notice.lateDeskIds.filter((each) => each !== deskId);
      const parts = change(notice.parts, deskId, (part) => ({ ...bare(part), state: 'cleared', at, by, conditions, window }));
      return withParts({ ...notice, lateDeskIds: late }, parts);
    }
    case 'advance-notice.part-refused': {
      const { deskId, by, ground, text, language } = event.data;
      const late = notice.lateDeskIds.filter((each) => each !== deskId);
      const parts = change(notice.parts, deskId, (part) => ({ ...bare(part), state: 'refused', at, by, ground, text, language }));
      return withParts({ ...notice, lateDeskIds: late }, parts);
    }
    case 'advance-notice.asked': {
      const { deskId, text, language } = event.data;
      const question = { text, language, askedAt: at, answer: null };
      return withParts(
        notice,
        change(notice.parts, deskId, (part) => ({ ...bare(part), questions: [...part.questions, question], state: 'asked' })),
      );
    }
    case 'advance-notice.answered': {
      const { toDeskId, text, language } = event.data;
      return withParts(
        notice,
        change(notice.parts, toDeskId, (part) => ({
          ...bare(part),
          questions: part.questions.map((each) => (each.answer === null ? { ...each, answer: { text, language, at } } : each)),
          state: 'awaiting',
        })),
      );
    }
    case 'advance-notice.changed': {
      const { content, seating, askedDeskIds, edition } = event.data;
      const lateDeskIds = notice.lateDeskIds.filter((each) => !askedDeskIds.includes(each));
      const next = { ...notice, edition, content, lateDeskIds, ...seatedIn(seating) };
      return withParts(next, reseat(next, seating, askedDeskIds, at));
    }
    default:
      return null;
  }
};

const evolve = (notice: AdvanceNotice | null, event: AdvanceNoticeEvent): AdvanceNotice => {
  if (event.type === 'advance-notice.announced') return begin(event);
  if (notice === null) throw new TypeError(`${event.type} cannot begin an advance notice`);
  const { at } = event;
  switch (event.type) {
    case 'advance-notice.part-cleared':
    case 'advance-notice.part-refused':
    case 'advance-notice.asked':
    case 'advance-notice.answered':
    case 'advance-notice.changed':
      return evolveParts(notice, event)!;
    case 'advance-notice.withdrawn':
      return { ...moved(notice, 'withdraw'), withdrawnReason: event.data.reason };
    case 'advance-notice.arrived':
      return { ...moved(notice, 'arrive'), arrived: { at, deskId: event.data.deskId } };
    case 'advance-notice.answer-late':
      return { ...notice, lateDeskIds: [...notice.lateDeskIds, event.data.lateDeskId] };
    case 'advance-notice.window-overrun':
      return { ...notice, overrunAt: at };
    case 'advance-notice.expired':
      return moved(notice, 'expire');
    case 'advance-notice.crossed':
      return { ...moved(notice, 'cross'), crossed: { at, deskId: event.data.deskId } };
    case 'advance-notice.returned':
      return { ...moved(notice, 'return'), returned: { at, deskId: event.data.deskId } };
    case 'advance-notice.closed':
      return { ...moved(notice, 'close'), outcome: { what: event.data.outcome, text: event.data.text, at } };
    default:
      return assertNever(event);
  }
};

/** It belongs to no case in the ledger, also when it was announced for one: who sees the case was not told by that who passes. */
export const advanceNoticeAggregate: Aggregate<AdvanceNotice, AdvanceNoticeEvent> = {
  name: 'advance-notice',
  evolve,
  caseOf: () => null,
  isUrgent: ({ content }) => content.lifeSafety,
};
