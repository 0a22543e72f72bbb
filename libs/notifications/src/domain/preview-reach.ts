import { addDays, instant, type Instant, localTime, momentOf } from '#kernel';
import { NOTICE_URGENCIES, type NoticeUrgency } from './notice.js';
import { type PlannedSending, planSendings, type Reach } from './personal-rules.js';

export interface ReachPreview {
  readonly urgency: NoticeUrgency;
  /** When the notice would come. */
  readonly at: Instant;
  readonly sendings: readonly PlannedSending[];
}

/** The next moment at which the clock of a zone shows this time. */
const nextShowing = (time: string, zone: string, now: Instant): Instant => {
  const { date } = localTime(now, zone);
  const today = instant(momentOf(zone, date, time).first);
  return today >= now ? today : instant(momentOf(zone, addDays(date, 1), time).first);
};

/** How notices of each urgency would reach somebody at a time of day. */
export const previewReach = (reach: Reach, time: string, now: Instant): readonly ReachPreview[] => {
  const at = nextShowing(time, reach.zone, now);
  return NOTICE_URGENCIES.map((urgency) => ({ urgency, at, sendings: planSendings(urgency, reach, at) }));
};
