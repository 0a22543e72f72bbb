import { addMinutes, type Bilingual, type DeskId, type Instant, type UserId } from '#kernel';
import { refuseDrill } from './drill.errors.js';
import { type Inject, mustStep } from './inject.js';
import type { InjectEvent, Made } from './inject.events.js';
import type { InjectChannel } from './scenario.js';

/** What those addressed read when it is fired. */
export interface Telling {
  readonly from: Bilingual;
  readonly text: Bilingual;
  /** Desks that people play. */
  readonly played: readonly DeskId[];
}

/** What reaches people by another way than the product itself: it stands on the drill's feed. */
export const ON_FEED: readonly InjectChannel[] = ['phone', 'radio', 'mail', 'media', 'social', 'form'];

/** By the clock when `by` is null. @throws DomainError inject-not-now */
export const fireInject = (inject: Inject, { from, text, played }: Telling, by: UserId | null, now: Instant): [InjectEvent] => {
  mustStep(inject, 'fire');
  const { number, origin, to, channel } = inject;
  const told = origin !== 'simulated' && ON_FEED.includes(channel);
  const deskIds = told ? played.filter((deskId) => to === null || to.includes(deskId)) : [];
  return [{ type: 'drill.inject-fired', v: 1, at: now, data: { number, origin, to, channel, from, text, deskIds, by } }];
};

/** @throws DomainError inject-not-now */
export const holdInject = (inject: Inject, by: UserId, now: Instant): [InjectEvent] => {
  mustStep(inject, 'hold');
  return [{ type: 'drill.inject-held', v: 1, at: now, data: { by } }];
};

/** Goes on at its time, or at once when that is over: the controller has just said so. @throws DomainError inject-not-now */
export const releaseInject = (inject: Inject, by: UserId, now: Instant): [InjectEvent] => {
  mustStep(inject, 'release');
  const dueAt = inject.dueAt === null || inject.dueAt > now ? inject.dueAt : now;
  return [{ type: 'drill.inject-released', v: 1, at: now, data: { by, dueAt } }];
};

/** @throws DomainError inject-not-now */
export const skipInject = (inject: Inject, by: UserId, now: Instant): [InjectEvent] => {
  mustStep(inject, 'skip');
  return [{ type: 'drill.inject-skipped', v: 1, at: now, data: { by, why: 'controller' } }];
};

/** Not into the past. @throws DomainError inject-not-now, inject-in-past */
export const rescheduleInject = (inject: Inject, dueAt: Instant, by: UserId, now: Instant): [InjectEvent] => {
  mustStep(inject, 'reschedule');
  if (dueAt < now) throw refuseDrill('inject-in-past', {}, '/at');
  return [{ type: 'drill.inject-rescheduled', v: 1, at: now, data: { dueAt, by } }];
};

/** Another that waits for this one gets its time. */
export const timeInject = (inject: Inject, fired: { readonly number: number | null; readonly at: Instant }): InjectEvent[] => {
  const { after, notBefore } = inject;
  if (!after || after.inject !== fired.number || inject.dueAt !== null) return [];
  const earliest = addMinutes(fired.at, after.minutes);
  return [{ type: 'drill.inject-timed', v: 1, at: fired.at, data: { dueAt: earliest > notBefore ? earliest : notBefore } }];
};

/** All effects are made. Nothing when that was said before. */
export const reportMade = (inject: Inject, made: readonly Made[], now: Instant): InjectEvent[] =>
  inject.state === 'fired' ? [{ type: 'drill.inject-made', v: 1, at: now, data: { number: inject.number, made } }] : [];

/** One effect was refused; those before it stand. Nothing when the outcome was said before. */
export const reportFailed = (
  inject: Inject,
  failed: { readonly effect: number; readonly code: string; readonly made: readonly Made[] },
  now: Instant,
): InjectEvent[] =>
  inject.state === 'fired' ? [{ type: 'drill.inject-failed', v: 1, at: now, data: { number: inject.number, ...failed } }] : [];
