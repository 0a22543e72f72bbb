import { Obligations, type LadderKey, type ObligationAct } from '#escalation';
import { minutesBetween, type DeskId, type Instant, type RequestId } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Request } from '../domain/request.js';
import type { Parties } from '../domain/request.events.js';
import type { ServiceTerms } from '../domain/service-terms.js';

/** A requester has a day at most to answer a question, and no longer than the asked desk has for the request. A default of this product. */
const LONGEST_QUESTION_MINUTES = 1440;

const answerLadder = ({ lifeSafety }: Parties, { serviceClass }: ServiceTerms): LadderKey => {
  if (lifeSafety) return 'answer-request-life-safety';
  return serviceClass === 'other' ? 'answer-request-routine' : 'answer-request-urgent';
};

const acknowledgeLadder = ({ lifeSafety }: Parties): LadderKey =>
  lifeSafety ? 'acknowledge-request-life-safety' : 'acknowledge-request-routine';

/** What the asked desk owes: the answer, or what it promised in its place. */
const answering = ({ commitment }: Request): ObligationAct => (commitment === null ? 'answer-request' : 'keep-commitment');

interface Owed {
  readonly act: ObligationAct;
  readonly deskId: DeskId;
  readonly ladder: LadderKey;
  readonly limitMinutes: number;
}

/** Who owes which act on a request, and by when. Every clock of a request is an obligation of the engine. */
@Injectable()
export class RequestClocks {
  constructor(private readonly obligations: Obligations) {}

  /** When the confirmation and the answer would be due if the request were delivered now. */
  foretell(parties: Parties, terms: ServiceTerms, now: Instant): { readonly acknowledgeBy: Instant; readonly dueAt: Instant } {
    return {
      acknowledgeBy: this.foretellAcknowledgement(parties, terms, now),
      dueAt: this.obligations.foretellWithin(parties.toDeskId, answerLadder(parties, terms), now, terms.limitMinutes),
    };
  }

  foretellAcknowledgement(parties: Parties, { confirmMinutes }: ServiceTerms, now: Instant): Instant {
    return this.obligations.foretellWithin(parties.toDeskId, acknowledgeLadder(parties), now, confirmMinutes);
  }

  /** It crossed: the asked desk owes a confirmation, and the answer. */
  async delivered(unit: Unit, id: RequestId, request: Request): Promise<void> {
    const { terms } = request.delivery!;
    const { toDeskId: deskId } = request;
    await this.awaitAcknowledgement(unit, id, request);
    await this.open(unit, id, request, {
      act: 'answer-request',
      deskId,
      ladder: answerLadder(request, terms),
      limitMinutes: terms.limitMinutes,
    });
  }

  async acknowledged(unit: Unit, id: RequestId): Promise<void> {
    await this.obligations.meet(unit, { subjectId: id, act: 'acknowledge-request' });
  }

  /** The clock of the answer stands while the requester owes an answer to a question. */
  async questionAsked(unit: Unit, id: RequestId, request: Request): Promise<void> {
    await this.obligations.pause(unit, { subjectId: id, act: answering(request), because: 'clarification-asked' });
    const limitMinutes = Math.min(LONGEST_QUESTION_MINUTES, request.delivery!.terms.limitMinutes);
    const owed = {
      act: 'answer-clarification',
      deskId: request.fromDeskId,
      ladder: 'answer-request-question',
      limitMinutes,
    } as const;
    await this.open(unit, id, request, owed);
  }

  async questionAnswered(unit: Unit, id: RequestId, request: Request): Promise<Instant> {
    await this.obligations.meet(unit, { subjectId: id, act: 'answer-clarification' });
    return this.resume(unit, id, request);
  }

  /** The clock of the answer is deviated; when the authorisation is expected has a clock of its own, which an update replaces. */
  async authorisationAwaited(unit: Unit, id: RequestId, request: Request, expectedAt: Instant): Promise<void> {
    const updated = request.state === 'awaiting_authorisation';
    if (updated) await this.obligations.cancel(unit, { subjectId: id, act: 'obtain-authorisation', because: 'expected-anew' });
    else await this.obligations.pause(unit, { subjectId: id, act: answering(request), because: 'awaiting-authorisation' });
    await this.open(unit, id, request, {
      act: 'obtain-authorisation',
      deskId: request.toDeskId,
      ladder: 'obtain-authorisation',
      limitMinutes: minutesBetween(unit.now, expectedAt),
    });
  }

  async authorisationSettled(unit: Unit, id: RequestId, request: Request): Promise<Instant> {
    await this.obligations.meet(unit, { subjectId: id, act: 'obtain-authorisation' });
    return this.resume(unit, id, request);
  }

  /** A promise is a response: what was owed is met, late or not, and the promise is owed. An earlier promise gives way to a nearer one. */
  async committed(unit: Unit, id: RequestId, before: Request, promisedFor: Instant): Promise<void> {
    if (before.commitment === null) await this.obligations.meet(unit, { subjectId: id, act: 'answer-request' });
    else await this.obligations.cancel(unit, { subjectId: id, act: 'keep-commitment', because: 'committed' });
    await this.open(unit, id, before, {
      act: 'keep-commitment',
      deskId: before.toDeskId,
      ladder: answerLadder(before, before.delivery!.terms),
      limitMinutes: minutesBetween(unit.now, promisedFor),
    });
  }

  /** A part was given while a question waited: the question lapses, and the clock goes on for the rest. */
  async answeredInPart(unit: Unit, id: RequestId, before: Request): Promise<void> {
    if (before.state !== 'clarification_asked') return;
    await this.obligations.cancel(unit, { subjectId: id, act: 'answer-clarification', because: 'answered' });
    await this.resume(unit, id, before);
  }

  /** Everything that will be given or refused was: nobody owes anything on it any more. */
  async answered(unit: Unit, id: RequestId, before: Request): Promise<void> {
    await this.obligations.meet(unit, { subjectId: id, act: answering(before) });
    await this.obligations.cancel(unit, { subjectId: id, because: 'answered' });
  }

  /** The answer is owed by another desk now, by the same clock; that desk has a confirmation of its own to give. */
  async forwarded(unit: Unit, id: RequestId, before: Request, after: Request): Promise<void> {
    await this.answeredInPart(unit, id, before);
    await this.obligations.cancel(unit, { subjectId: id, act: 'acknowledge-request', because: 'forwarded' });
    const moved = { subjectId: id, act: answering(before), toDeskId: after.toDeskId, because: 'forwarded' };
    await this.obligations.handOver(unit, moved);
    await this.awaitAcknowledgement(unit, id, after);
  }

  async stop(unit: Unit, id: RequestId, because: 'request-withdrawn' | 'request-superseded' | 'request-closed'): Promise<void> {
    await this.obligations.cancel(unit, { subjectId: id, because });
  }

  private async resume(unit: Unit, id: RequestId, request: Request): Promise<Instant> {
    const { dueAt } = await this.obligations.resume(unit, { subjectId: id, act: answering(request) });
    return dueAt;
  }

  private async awaitAcknowledgement(unit: Unit, id: RequestId, request: Request): Promise<void> {
    await this.open(unit, id, request, {
      act: 'acknowledge-request',
      deskId: request.toDeskId,
      ladder: acknowledgeLadder(request),
      limitMinutes: request.delivery!.terms.confirmMinutes,
    });
  }

  /** On no case: of a request only its two desks hear. */
  private async open(unit: Unit, id: RequestId, { fromDeskId, toDeskId, lifeSafety }: Parties, owed: Owed): Promise<void> {
    await this.obligations.open(unit, {
      ...owed,
      subject: { kind: 'request', id },
      caseId: null,
      counterpartDeskId: owed.deskId === fromDeskId ? toDeskId : fromDeskId,
      lifeSafety,
    });
  }
}
