import { addDays, addMinutes, instant, type Instant, localTime, momentOf } from '#kernel';
import { type NoticeUrgency } from './notice.js';

/** Channels that a person has rules for. The inbox has none: whatever a desk is told is there at once. */
export const PERSONAL_CHANNELS = ['email'] as const;
export type PersonalChannel = (typeof PERSONAL_CHANNELS)[number];

/** Minutes after the notice at which a channel is used; null: not for this urgency. */
export type ChannelRules = Readonly<Record<NoticeUrgency, number | null>>;
export type ReachRules = Readonly<Record<PersonalChannel, ChannelRules>>;

/** Wall-clock hours in which a person is left alone, but for what touches life. They may go over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** How one person is reached. */
export interface Reach {
  /** IANA zone of the person's wall clock. */
  readonly zone: string;
  readonly rules: ReachRules;
  readonly quietHours: QuietHours | null;
}

/** Without any set-up: what touches life and what is urgent by mail as soon as there is an address, routine in the inbox alone. */
export const DEFAULT_RULES: ReachRules = { email: { 'life-safety': 0, urgent: 0, routine: null } };

/** Notices of this long go out in one message; what touches life waits for no other. */
export const BUNDLE_MINUTES = 2;

/** While a surge that caps notices stands over the desk, what does not touch life gathers until the end of its turn: so many minutes each. */
export const SURGE_TURN_MINUTES = { urgent: 5, routine: 15 } as const;

/** A surge caps what goes out; `dueAt` is when what the notice tells of is due. */
export interface Cap {
  readonly dueAt: Instant | null;
}

/** What touches life is sent by every channel, within this long. */
export const LIFE_SAFETY_LONGEST_MINUTES = 5;
export const LONGEST_DELAY_MINUTES = 24 * 60;

export interface PlannedSending {
  readonly channel: PersonalChannel;
  readonly at: Instant;
  /** What decided on the moment. */
  readonly because: 'rule' | 'bundling' | 'surge' | 'quiet-hours';
}

/** Whether the wall clock shows a quiet hour. */
export const isQuiet = ({ from, to }: QuietHours, time: string): boolean =>
  from < to ? from <= time && time < to : from <= time || time < to;

/** The moment itself, or the end of the quiet hours that it falls into. */
export const afterQuietHours = (at: Instant, zone: string, quiet: QuietHours): Instant => {
  const { date, time } = localTime(at, zone);
  if (!isQuiet(quiet, time)) return at;
  const endsOn = quiet.from > quiet.to && time >= quiet.from ? addDays(date, 1) : date;
  // An hour that the clock shows twice may end the quiet before this moment: then it is the second time that counts.
  const { first, last } = momentOf(zone, endsOn, quiet.to);
  return instant(instant(first) > at ? first : last);
};

/** Turns begin at the same moments for everybody, so that all of one turn goes out together. What would come too late to act on does not wait. */
const endOfTurn = (urgency: Exclude<NoticeUrgency, 'life-safety'>, at: Instant, { dueAt }: Cap): Instant => {
  const turn = SURGE_TURN_MINUTES[urgency] * 60_000;
  const end = instant(new Date(Math.ceil(Date.parse(at) / turn) * turn).toISOString());
  return dueAt !== null && dueAt <= end ? at : end;
};

/**
 * By which channels a notice of this urgency is sent to a person, and when each of them may go out.
 * @param cap null where no surge caps the notices of the desk
 */
export const planSendings = (
  urgency: NoticeUrgency,
  reach: Reach,
  now: Instant,
  cap: Cap | null = null,
): readonly PlannedSending[] =>
  PERSONAL_CHANNELS.flatMap((channel): PlannedSending[] => {
    const delay = reach.rules[channel][urgency];
    if (delay === null) return [];
    if (urgency === 'life-safety') return [{ channel, at: addMinutes(now, delay), because: 'rule' }];
    const ruled = addMinutes(now, Math.max(delay, BUNDLE_MINUTES));
    const bundled = cap ? endOfTurn(urgency, ruled, cap) : ruled;
    const at = reach.quietHours ? afterQuietHours(bundled, reach.zone, reach.quietHours) : bundled;
    const because = at > bundled ? 'quiet-hours' : bundled > ruled ? 'surge' : delay < BUNDLE_MINUTES ? 'bundling' : 'rule';
    return [{ channel, at, because }];
  });
