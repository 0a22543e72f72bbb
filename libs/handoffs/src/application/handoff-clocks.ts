import { Obligations, type LadderKey } from '#escalation';
import type { DeskId, Instant } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Handoff } from '../domain/handoff.js';
import { answeringDesk, type OfferTerms } from '../domain/offer-terms.js';
import { DECISION_MINUTES } from '../domain/response-limit.js';

const ladderOf = ({ urgency }: OfferTerms): LadderKey => `answer-handoff-${urgency}`;

interface Owed {
  readonly act: 'answer-handoff' | 'confirm-conditions' | 'answer-clarification';
  readonly deskId: DeskId;
  readonly limitMinutes: number;
}

/** The offerer has the full time of the urgency, whatever it granted the target. */
const byOfferer = ({ fromDeskId, urgency }: OfferTerms): Omit<Owed, 'act'> => ({
  deskId: fromDeskId,
  limitMinutes: DECISION_MINUTES[urgency],
});

/** Who owes which act on an offer, and by when. At most one clock of an offer runs at a time. */
@Injectable()
export class HandoffClocks {
  constructor(private readonly obligations: Obligations) {}

  /** The target owes its answer, within what the offer grants. */
  async awaitAnswer(unit: Unit, id: string, terms: OfferTerms): Promise<Instant> {
    return this.open(unit, id, terms, { act: 'answer-handoff', deskId: answeringDesk(terms), limitMinutes: terms.limitMinutes });
  }

  /** When the answer would be due if the offer were made now. */
  foretellAnswer({ now }: Unit, terms: OfferTerms): Instant {
    return this.obligations.foretellWithin(answeringDesk(terms), ladderOf(terms), now, terms.limitMinutes);
  }

  /** The target gave its answer; a question that it no longer waits for lapses. */
  async answered(unit: Unit, { id, state }: Stored<Handoff>): Promise<void> {
    if (state.state === 'clarification_asked')
      await this.obligations.cancel(unit, { subjectId: id, act: 'answer-clarification', because: 'answered' });
    await this.obligations.meet(unit, { subjectId: id, act: 'answer-handoff' });
  }

  /** The target answered on conditions: now the offerer owes the confirmation. */
  async awaitConfirmation(unit: Unit, handoff: Stored<Handoff>): Promise<Instant> {
    await this.answered(unit, handoff);
    const { id, state } = handoff;
    const { offer } = state;
    return this.open(unit, id, offer, { act: 'confirm-conditions', ...byOfferer(offer) });
  }

  /** The target's clock stands still while the offerer owes an answer to its question. */
  async awaitClarification(unit: Unit, { id, state }: Stored<Handoff>): Promise<void> {
    const { offer } = state;
    await this.obligations.pause(unit, { subjectId: id, act: 'answer-handoff', because: 'clarification-asked' });
    await this.open(unit, id, offer, { act: 'answer-clarification', ...byOfferer(offer) });
  }

  async confirmed(unit: Unit, id: string): Promise<void> {
    await this.obligations.meet(unit, { subjectId: id, act: 'confirm-conditions' });
  }

  /** The question is answered: the target's clock goes on with the time that was left. */
  async resumeAnswer(unit: Unit, id: string): Promise<Instant> {
    await this.obligations.meet(unit, { subjectId: id, act: 'answer-clarification' });
    const { dueAt } = await this.obligations.resume(unit, { subjectId: id, act: 'answer-handoff' });
    return dueAt;
  }

  /** A new briefing: whatever was owed on the old one is void, and the target has its full time again. */
  async restart(unit: Unit, id: string, terms: OfferTerms): Promise<Instant> {
    await this.stop(unit, id, 'reoffered');
    return this.awaitAnswer(unit, id, terms);
  }

  /** The offer ended without an answer: nobody owes anything on it any more. */
  async stop(unit: Unit, id: string, because: string): Promise<void> {
    await this.obligations.cancel(unit, { subjectId: id, because });
  }

  private async open(unit: Unit, id: string, terms: OfferTerms, owed: Owed): Promise<Instant> {
    const { fromDeskId, toDeskId, caseId, lifeSafety } = terms;
    const { dueAt } = await this.obligations.open(unit, {
      ...owed,
      subject: { kind: 'handoff', id },
      caseId,
      counterpartDeskId: owed.deskId === fromDeskId ? toDeskId : fromDeskId,
      ladder: ladderOf(terms),
      lifeSafety,
    });
    return dueAt;
  }
}
