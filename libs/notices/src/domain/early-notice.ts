import {
  assertNever,
  nextState,
  type AgencyId,
  type Aggregate,
  type CaseId,
  type CorridorId,
  type CountryCode,
  type DeskId,
  type Instant,
  type ReportId,
  type UserId,
} from '#kernel';
import { refusalByState, refuseNotice } from './early-notice.errors.js';
import type { EarlyNoticeEvent, EarlyNoticeGiven, NoticeContent, Parties } from './early-notice.events.js';
import { earlyNoticeMachine, type EarlyNoticeAct } from './early-notice.machine.js';

/** Another desk has it too. */
export interface Confirmation {
  readonly deskId: DeskId;
  readonly by: UserId;
  readonly at: Instant;
  readonly text: string | null;
}

interface Common {
  /** The giver. */
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
  readonly by: UserId;
  readonly givenAt: Instant;
  readonly corridorId: CorridorId | null;
  /** Desks that were told, as the directory stood when it was given. */
  readonly recipients: readonly DeskId[];
  readonly content: NoticeContent;
  readonly confirmations: readonly Confirmation[];
  readonly expiresAt: Instant;
}

export interface LiveNotice extends Common {
  readonly state: 'live';
}

export interface WithdrawnNotice extends Common {
  readonly state: 'withdrawn';
  readonly withdrawnAt: Instant;
  readonly reason: string | null;
}

export interface ExpiredNotice extends Common {
  readonly state: 'expired';
}

export interface ReportedNotice extends Common {
  readonly state: 'reported';
  readonly reportedAt: Instant;
  readonly reportedBy: DeskId;
  readonly reportId: ReportId;
  readonly caseId: CaseId | null;
}

export type EarlyNotice = LiveNotice | WithdrawnNotice | ExpiredNotice | ReportedNotice;

export const partiesOf = ({ deskId, recipients, content }: EarlyNotice): Parties => ({
  giverDeskId: deskId,
  recipients,
  lifeSafety: content.lifeSafety,
});

/** Whether a desk knows of the notice at all: it gave it, or it was told. */
export const isPartyTo = ({ deskId, recipients }: EarlyNotice, desk: DeskId): boolean =>
  deskId === desk || recipients.includes(desk);

/** Its time is over, whether or not the clock's sweep has come by. */
export const hasRunOut = ({ state, expiresAt }: EarlyNotice, now: Instant): boolean => state === 'live' && expiresAt <= now;

/**
 * The notice as it must be for the act: in a state that the machine allows, and with time left.
 * @throws DomainError early-notice-* naming what it is (illegal-state)
 */
export const mustAllow = (notice: EarlyNotice, act: EarlyNoticeAct, now: Instant): LiveNotice => {
  if (notice.state !== 'live' || nextState(earlyNoticeMachine, notice.state, act) === undefined)
    throw refuseNotice(refusalByState[notice.state as keyof typeof refusalByState]);
  if (act !== 'expire' && hasRunOut(notice, now)) throw refuseNotice('early-notice-expired');
  return notice;
};

const begin = ({ at, data }: EarlyNoticeGiven): LiveNotice => {
  const { giverDeskId, recipients, by, agencyId, country, corridorId, content, expiresAt } = data;
  const giver = { deskId: giverDeskId, agencyId, country, by, givenAt: at };
  return { state: 'live', ...giver, corridorId, recipients, content, confirmations: [], expiresAt };
};

const common = (notice: EarlyNotice): Common => {
  const { deskId, agencyId, country, by, givenAt, corridorId, recipients, content, confirmations, expiresAt } = notice;
  return { deskId, agencyId, country, by, givenAt, corridorId, recipients, content, confirmations, expiresAt };
};

const evolve = (notice: EarlyNotice | null, event: EarlyNoticeEvent): EarlyNotice => {
  if (event.type === 'early-notice.given') return begin(event);
  if (notice === null) throw new TypeError(`${event.type} cannot begin an early notice`);
  const base = common(notice);
  switch (event.type) {
    case 'early-notice.confirmed': {
      const { deskId, by, text } = event.data;
      return { ...base, state: 'live', confirmations: [...base.confirmations, { deskId, by, at: event.at, text }] };
    }
    case 'early-notice.renewed':
      return { ...base, state: 'live', expiresAt: event.data.expiresAt };
    case 'early-notice.withdrawn':
      return { ...base, state: 'withdrawn', withdrawnAt: event.at, reason: event.data.reason };
    case 'early-notice.expired':
      return { ...base, state: 'expired' };
    case 'early-notice.reported': {
      const { deskId, reportId, caseId } = event.data;
      return { ...base, state: 'reported', reportedAt: event.at, reportedBy: deskId, reportId, caseId };
    }
    default:
      return assertNever(event);
  }
};

/** It belongs to no case, also when it became the report of one: whoever sees the case was not told of the notice by that. */
export const earlyNoticeAggregate: Aggregate<EarlyNotice, EarlyNoticeEvent> = {
  name: 'early-notice',
  evolve,
  caseOf: () => null,
  isUrgent: ({ content }) => content.lifeSafety,
};
