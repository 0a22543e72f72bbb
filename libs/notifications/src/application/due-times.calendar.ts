import type { CaseId, DeskId, Instant, Priority } from '#kernel';
import { addMinutes } from '#kernel';
import { sayTerm, type Term } from '#phrases';
import { Injectable } from '@nestjs/common';
import { alarmsFor, type CalendarEntry, DUE_MINUTES } from '../domain/calendar.js';
import { noticeUrgency } from '../domain/notice-urgency.js';
import { CalendarSource, type CalendarViewer } from './calendar-source.js';
import { otherSideZone } from './other-side.js';
import { linkOf, sayDue, sayWhat } from './say-notice.js';

/** An obligation as far as a calendar shows it. */
export interface DueTime {
  readonly id: string;
  /** How often it has changed. */
  readonly version: number;
  readonly changedAt: Instant;
  readonly isOpen: boolean;
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectOf: string | null;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly deskId: DeskId;
  readonly lifeSafety: boolean;
  readonly priority: Priority | null;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
}

/** What desks owe on the live border, and what was settled of late. */
export abstract class DueTimes {
  abstract of(deskIds: readonly DeskId[]): Promise<readonly DueTime[]>;
}

/** When what a desk owes is due. */
@Injectable()
export class DueTimesCalendar extends CalendarSource {
  constructor(private readonly dueTimes: DueTimes) {
    super();
  }

  async entriesFor(viewer: CalendarViewer): Promise<readonly CalendarEntry[]> {
    return (await this.dueTimes.of(viewer.deskIds)).map((due) => entryOf(due, viewer));
  }
}

const entryOf = (due: DueTime, viewer: CalendarViewer): CalendarEntry => {
  const { locale, snapshot } = viewer;
  const { deskId, caseId, caseNumber, dueAt, isOpen } = due;
  const about = {
    stream: `${due.subjectKind}:${due.subjectId}`,
    caseId,
    caseNumber,
    act: due.act,
    deskId,
    within: due.subjectOf,
  };
  const urgency = noticeUrgency(due, due);
  const desk = snapshot.desks.get(deskId);
  const zone = viewer.zone ?? desk?.zone ?? 'UTC';
  const said = {
    urgency: sayTerm(`notice-urgency.${urgency}`, locale),
    act: sayTerm(`obligation-act.${due.act}` as Term, locale),
    what: sayWhat(about, locale),
    desk: desk?.name[locale] ?? deskId,
  };
  const path = linkOf(about);
  const url = path === null ? null : viewer.url(path);
  return {
    uid: `${due.id}@obligation.enlace`,
    sequence: due.version - 1,
    changedAt: due.changedAt,
    start: dueAt,
    end: addMinutes(dueAt, DUE_MINUTES),
    isCancelled: !isOpen,
    isBusy: false,
    summary: sayTerm('calendar.due', locale, said),
    description: [
      sayTerm('calendar.owes', locale, said),
      sayDue(dueAt, { locale, snapshot, zone, otherZone: otherSideZone({ deskId, caseNumber }, snapshot) }),
      sayTerm(isOpen ? 'calendar.no-facts' : 'calendar.settled', locale),
      ...(url === null ? [] : [url]),
    ].join('\n'),
    url,
    category: said.urgency,
    alarms: isOpen ? alarmsFor(due.openedAt, dueAt, urgency) : [],
  };
};
