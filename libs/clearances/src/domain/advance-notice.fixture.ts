import { addMinutes, instant, replay, type AgencyId, type CrossingId, type DeskId, type Instant, type UserId } from '#kernel';
import type { AdvanceNoticeEvent, Content } from './advance-notice.events.js';
import { advanceNoticeAggregate, type AdvanceNotice, type Officer } from './advance-notice.js';
import { announceNotice, type Announcer } from './announce-notice.js';
import { answerQuestion, askAnnouncer, clearPart, refusePart } from './answer-part.js';
import { arriveAtLine, crossLine, overrunWindow, returnAcross } from './at-the-line.js';
import { changeNotice } from './change-notice.js';
import type { Line } from './contents.js';
import { functionsAsked } from './desks-asked.js';
import { closeNotice, expireNotice, noteLateAnswer, withdrawNotice } from './end-notice.js';
import type { Seating, TimeWindow } from './parts.js';

/** 27 November, 10:00 on both sides at San Ysidro. */
export const T0 = instant('2026-11-27T18:00:00.000Z');
export const FIRE = 'us-sd-fire' as DeskId;
export const PORT = 'us-cbp-ofo-otay-mesa' as DeskId;
export const ADUANA = 'mx-anam-tijuana' as DeskId;
export const INM = 'mx-inm-tijuana' as DeskId;
export const SENASICA = 'mx-senasica' as DeskId;
const by = '01890000-0000-7000-8000-000000000001' as UserId;

export const at = (minutes: number): Instant => addMinutes(T0, minutes);
export const officer = (deskId: DeskId): Officer => ({ deskId, userId: by });
export const announcer: Announcer = { ...officer(FIRE), agencyId: 'us-sd-fire' as AgencyId, country: 'US' };
export const WINDOW: TimeWindow = { from: at(60), until: at(180) };

export const line = (item: Line['item'], count: number): Line => ({ item, count, note: null });

/** A fire crew of San Diego that goes to Tijuana and is to be back the next day. */
export const content = (more: Partial<Content> = {}): Content => ({
  kind: 'fire-crew',
  lifeSafety: false,
  crossingId: 'otay-mesa-passenger' as CrossingId,
  alternateCrossingId: null,
  entering: 'MX',
  leaving: 'US',
  window: WINDOW,
  lines: [line('firefighter', 12), line('fire-engine', 3)],
  purpose: 'Mutual aid on the fire at Cerro Colorado',
  language: 'en',
  instrument: null,
  returnDueAt: at(1440),
  names: { lead: 'a'.repeat(64), people: null, plates: null },
  ...more,
});

/** As routing would seat it at Otay: customs has the crossing too. */
export const seating = ({ kind, lines }: Content): Seating => {
  const functions = functionsAsked(kind, lines);
  const own = (deskId: DeskId, some: readonly string[]) => {
    const has = functions.filter((each) => some.includes(each));
    return has.length > 0 ? [{ deskId, country: 'MX', functions: has, standsInFor: null }] : [];
  };
  const asked = [...own(ADUANA, ['crossing', 'customs']), ...own(INM, ['immigration']), ...own(SENASICA, ['animal-health'])];
  return { asked, told: [PORT], entryDeskId: ADUANA, exitDeskId: PORT };
};

export const announced = (more: Partial<Content> = {}): AdvanceNoticeEvent[] => [
  ...announceNotice({ content: content(more), seating: seating(content(more)), caseId: null, activationId: null }, announcer, T0),
];

/** A notice and what has happened to it, one act after another. */
export class Story {
  readonly events: AdvanceNoticeEvent[];

  constructor(more: Partial<Content> = {}) {
    this.events = announced(more);
  }

  get now(): AdvanceNotice {
    return replay(advanceNoticeAggregate, this.events)!;
  }

  do(act: (notice: AdvanceNotice) => readonly AdvanceNoticeEvent[]): this {
    this.events.push(...act(this.now));
    return this;
  }

  clear(deskId: DeskId, minutes = 5, window: TimeWindow | null = null): this {
    return this.do((notice) =>
      clearPart(notice, { edition: notice.edition, conditions: [], window }, officer(deskId), at(minutes)),
    );
  }

  refuse(deskId: DeskId, minutes = 5): this {
    const answer = { ground: 'no-capacity', text: 'Sin personal.', language: 'es' } as const;
    return this.do((notice) => refusePart(notice, { ...answer, edition: notice.edition }, officer(deskId), at(minutes)));
  }

  ask(deskId: DeskId, minutes = 5): this {
    return this.do((notice) =>
      askAnnouncer(notice, { edition: notice.edition, text: '¿Traen radios?', language: 'es' }, officer(deskId), at(minutes)),
    );
  }

  answer(toDeskId: DeskId, minutes = 6): this {
    return this.do((notice) => answerQuestion(notice, { toDeskId, text: 'Yes.', language: 'en' }, announcer, at(minutes)));
  }

  change(more: Partial<Content>, minutes = 10): this {
    return this.do((notice) => {
      const next = { ...notice.content, ...more };
      return changeNotice(notice, { content: next, seating: seating(next) }, announcer, at(minutes));
    });
  }

  arrive(minutes = 60, deskId: DeskId = PORT): this {
    return this.do((notice) => arriveAtLine(notice, officer(deskId), at(minutes)));
  }

  cross(minutes = 70, deskId: DeskId = ADUANA): this {
    return this.do((notice) => crossLine(notice, officer(deskId), at(minutes)));
  }

  back(minutes = 600, deskId: DeskId = PORT): this {
    return this.do((notice) => returnAcross(notice, null, officer(deskId), at(minutes)));
  }

  withdraw(minutes = 10): this {
    return this.do((notice) => withdrawNotice(notice, null, announcer, at(minutes)));
  }

  close(outcome: Parameters<typeof closeNotice>[1]['outcome'], minutes = 200, deskId: DeskId = FIRE): this {
    return this.do((notice) => closeNotice(notice, { outcome, text: null }, officer(deskId), at(minutes)));
  }

  sweep(minutes: number): this {
    return this.do((notice) => expireNotice(notice, at(minutes))).do((notice) => overrunWindow(notice, at(minutes)));
  }

  late(deskId: DeskId, minutes: number): this {
    return this.do((notice) => noteLateAnswer(notice, deskId, at(minutes)));
  }
}

export const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'nothing refused it';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
