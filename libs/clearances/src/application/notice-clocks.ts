import { Obligations, type LadderKey } from '#escalation';
import { minutesBetween, type DeskId, type Instant } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { waitedFor, type AdvanceNotice } from '../domain/advance-notice.js';
import type { AdvanceNoticeEvent } from '../domain/advance-notice.events.js';
import { urgencyOf } from '../domain/urgency.js';

type Act = 'answer-advance-notice' | 'answer-clarification' | 'return-across' | 'tell-crossing-outcome';

interface Owing {
  readonly act: Act;
  readonly ladder: LadderKey;
  readonly deskId: DeskId;
  readonly counterpart: DeskId;
  /** In place of the ladder's own limit. */
  readonly until?: Instant;
}

const answering = (notice: AdvanceNotice): LadderKey => `clear-crossing-${urgencyOf(notice)}`;
const asking = ({ parts }: AdvanceNotice): DeskId[] => parts.filter(({ state }) => state === 'asked').map(({ deskId }) => deskId);

/** What the announcing desk owes to the crossing that is entered. */
const byAnnouncer = ({ deskId, entryDeskId }: AdvanceNotice) => ({ deskId, counterpart: entryDeskId });

/** Who owes what about a notice: read off its own events, in the same transaction. */
@Injectable()
export class NoticeClocks {
  constructor(private readonly obligations: Obligations) {}

  /** @param before null when the notice was just announced */
  async follow(unit: Unit, before: AdvanceNotice | null, after: Stored<AdvanceNotice>, event: AdvanceNoticeEvent): Promise<void> {
    const { id: subjectId, state } = after;
    switch (event.type) {
      case 'advance-notice.announced':
        return this.await(unit, after, event.data.askedDeskIds);
      case 'advance-notice.part-cleared':
      case 'advance-notice.part-refused':
        await this.obligations.meet(unit, { subjectId, act: 'answer-advance-notice', deskId: event.data.deskId });
        return this.questionsLeft(unit, before, after);
      case 'advance-notice.asked':
        return this.asked(unit, before, after, event.data.deskId);
      case 'advance-notice.answered':
        if (asking(state).length === 0) await this.obligations.meet(unit, { subjectId, act: 'answer-clarification' });
        await this.obligations.resume(unit, { subjectId, act: 'answer-advance-notice', deskId: event.data.toDeskId });
        return;
      case 'advance-notice.changed':
        return this.changed(unit, before!, after, event.data);
      case 'advance-notice.withdrawn':
        return this.obligations.cancel(unit, { subjectId, because: 'notice-over' });
      case 'advance-notice.expired':
        await this.obligations.cancel(unit, { subjectId, because: 'notice-over' });
        return this.open(unit, after, { ...byAnnouncer(state), act: 'tell-crossing-outcome', ladder: 'tell-crossing-outcome' });
      case 'advance-notice.crossed': {
        const { returnDueAt: until } = state.content;
        if (until) await this.open(unit, after, { ...byAnnouncer(state), act: 'return-across', ladder: 'return-across', until });
        return;
      }
      case 'advance-notice.returned':
        return void (await this.obligations.meet(unit, { subjectId, act: 'return-across' }));
      case 'advance-notice.closed':
        await this.obligations.meet(unit, { subjectId, act: 'tell-crossing-outcome' });
        return this.obligations.cancel(unit, { subjectId, because: 'notice-over' });
      case 'advance-notice.arrived':
      case 'advance-notice.answer-late':
      case 'advance-notice.window-overrun':
        return;
    }
  }

  /** The desk's clock stands, the announcing desk's runs: one for all questions that wait. */
  private async asked(unit: Unit, before: AdvanceNotice | null, after: Stored<AdvanceNotice>, deskId: DeskId): Promise<void> {
    const { id: subjectId, state } = after;
    await this.obligations.pause(unit, {
      subjectId,
      act: 'answer-advance-notice',
      deskId,
      because: 'clarification-asked',
    });
    if (before && asking(before).length > 0) return;
    await this.open(unit, after, {
      act: 'answer-clarification',
      ladder: answering(state),
      deskId: state.deskId,
      counterpart: deskId,
    });
  }

  /** A desk that asked decided without its answer: nobody owes that answer any more. */
  private async questionsLeft(unit: Unit, before: AdvanceNotice | null, { id, state }: Stored<AdvanceNotice>): Promise<void> {
    if (before && asking(before).length > 0 && asking(state).length === 0)
      await this.obligations.cancel(unit, { subjectId: id, act: 'answer-clarification', because: 'answered' });
  }

  private async changed(
    unit: Unit,
    before: AdvanceNotice,
    after: Stored<AdvanceNotice>,
    { askedDeskIds, releasedDeskIds }: { readonly askedDeskIds: readonly DeskId[]; readonly releasedDeskIds: readonly DeskId[] },
  ): Promise<void> {
    const { id: subjectId, state } = after;
    const owed = { subjectId, act: 'answer-advance-notice', because: 'notice-changed' } as const;
    for (const deskId of releasedDeskIds) await this.obligations.cancel(unit, { ...owed, deskId });
    await this.questionsLeft(unit, before, after);
    const isOtherwiseUrgent = urgencyOf(before) !== urgencyOf(state);
    const still = isOtherwiseUrgent ? waitedFor(state).filter((deskId) => !askedDeskIds.includes(deskId)) : [];
    for (const deskId of still) await this.obligations.cancel(unit, { ...owed, deskId });
    await this.await(unit, after, [...askedDeskIds, ...still]);
    for (const deskId of still.filter((each) => asking(state).includes(each)))
      await this.obligations.pause(unit, { ...owed, deskId, because: 'clarification-asked' });
  }

  private async await(unit: Unit, after: Stored<AdvanceNotice>, deskIds: readonly DeskId[]): Promise<void> {
    const owed = { act: 'answer-advance-notice', ladder: answering(after.state), counterpart: after.state.deskId } as const;
    for (const deskId of deskIds) await this.open(unit, after, { ...owed, deskId });
  }

  private async open(unit: Unit, { id, state }: Stored<AdvanceNotice>, { counterpart, until, ...owed }: Owing): Promise<void> {
    await this.obligations.open(unit, {
      ...owed,
      subject: { kind: 'advance-notice', id },
      // Who sees a case was not told by that who passes.
      caseId: null,
      counterpartDeskId: counterpart === owed.deskId ? null : counterpart,
      lifeSafety: state.content.lifeSafety,
      ...(until && { limitMinutes: Math.max(1, Math.round(minutesBetween(unit.now, until))) }),
    });
  }
}
