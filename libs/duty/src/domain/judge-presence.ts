import type { DeskId, DeskPresence, Instant, UserId } from '#kernel';
import { CHECK_EVERY_MINUTES, type DeskOnCheck, nextCheck, type PresenceEvent, SECOND_CHECK_MINUTES } from './desk-presence.js';

interface SignOfLife {
  readonly deskId: DeskId;
  readonly by: UserId | null;
  readonly seenAt: Instant;
}

/**
 * The desk shows that it is there. The first time puts it under check; after a silence it is told to who stood in.
 * @param presence null for a desk that was never under check
 */
export const confirmPresence = (
  presence: DeskPresence | null,
  { deskId, by, seenAt }: SignOfLife,
  { calendar, alternateDeskId, told }: DeskOnCheck,
  now: Instant,
): [PresenceEvent] => {
  const sign = { deskId, by, seenAt, checkAt: nextCheck(seenAt, CHECK_EVERY_MINUTES, calendar) };
  if (presence?.state !== 'silent') return [{ type: 'desk-presence.confirmed', v: 1, at: now, data: sign }];
  const data = { ...sign, alternateDeskId, deskIds: told, urgency: 'urgent' as const };
  return [{ type: 'desk-presence.returned', v: 1, at: now, data }];
};

/** An act that is itself more than a shift ago is no sign of anybody now. */
const isRecent = (actedAt: Instant, seenAt: Instant, { calendar }: DeskOnCheck, now: Instant): boolean =>
  actedAt > seenAt && nextCheck(actedAt, CHECK_EVERY_MINUTES, calendar) > now;

/**
 * What time brings: an act of the desk's people since the last sign counts as one; without it a check whose time has come is missed. The
 * second check runs from now, not from when the first was due, so that a standstill of ours silences no desk.
 * @param actedAt when the desk's people last did anything; null when they did not
 */
export const judgePresence = (
  presence: DeskPresence,
  actedAt: Instant | null,
  desk: DeskOnCheck,
  now: Instant,
): readonly PresenceEvent[] => {
  const { deskId, state, seenAt, since, checkAt } = presence;
  const due = checkAt !== null && checkAt <= now;
  if (actedAt !== null && (state === 'present' ? due && isRecent(actedAt, seenAt, desk, now) : actedAt > since))
    return confirmPresence(presence, { deskId, by: null, seenAt: actedAt }, desk, now);
  if (!due) return [];
  const { alternateDeskId, told } = desk;
  const about = { deskId, alternateDeskId, urgency: 'urgent' as const };
  if (state === 'present') {
    const data = { ...about, deskIds: [deskId], checkAt: nextCheck(now, SECOND_CHECK_MINUTES, desk.calendar) };
    return [{ type: 'desk-presence.missed', v: 1, at: now, data }];
  }
  return [{ type: 'desk-presence.lost', v: 1, at: now, data: { ...about, deskIds: [deskId, ...told] } }];
};
