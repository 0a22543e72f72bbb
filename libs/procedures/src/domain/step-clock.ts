import { addMinutes, type Instant } from '#kernel';
import type { Step } from './activation-parts.js';

/** When a step is due; null while it does not apply. */
export const stepDue = ({ clockFrom, minutes }: Pick<Step, 'clockFrom' | 'minutes'>): Instant | null =>
  clockFrom === null ? null : addMinutes(clockFrom, Math.max(1, minutes));
