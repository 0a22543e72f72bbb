import type { AdvanceNotice } from './advance-notice.js';

export const URGENCIES = ['life-safety', 'crisis', 'routine'] as const;
/** By which ladder desks answer. */
export type Urgency = (typeof URGENCIES)[number];

export const urgencyOf = ({
  content,
  activationId,
}: {
  readonly content: Pick<AdvanceNotice['content'], 'lifeSafety'>;
  readonly activationId: AdvanceNotice['activationId'];
}): Urgency => {
  if (content.lifeSafety) return 'life-safety';
  return activationId === null ? 'routine' : 'crisis';
};
