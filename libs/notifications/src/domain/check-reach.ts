import { isZone } from '#kernel';
import { LIFE_SAFETY_LONGEST_MINUTES, type QuietHours, type ReachRules } from './personal-rules.js';
import { refuseReach } from './reach.errors.js';

/** @throws DomainError reach-zone-unknown, reach-quiet-hours-empty, reach-life-safety-late */
export const checkReach = (wish: {
  readonly zone: string | null;
  readonly rules: ReachRules;
  readonly quietHours: QuietHours | null;
}): void => {
  if (wish.zone !== null && !isZone(wish.zone)) refuseReach('reach-zone-unknown', { zone: wish.zone }, '/zone');
  if (wish.quietHours && wish.quietHours.from === wish.quietHours.to)
    refuseReach('reach-quiet-hours-empty', {}, '/quietHours/to');
  const delay = wish.rules.email['life-safety'];
  if (delay === null || delay > LIFE_SAFETY_LONGEST_MINUTES)
    refuseReach('reach-life-safety-late', { minutes: LIFE_SAFETY_LONGEST_MINUTES }, '/email/lifeSafety');
};
