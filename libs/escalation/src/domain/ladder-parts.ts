import type { Bilingual, Limit } from '#kernel';
import type { Ladder, LadderAction, LadderStep } from './ladder.js';

export const afterOpening = (minutes: number, action: LadderAction): LadderStep => ({ action, at: { from: 'opening', minutes } });
export const asWarning = (action: LadderAction): LadderStep => ({ action, at: { from: 'warning' } });
export const afterDue = (minutes: number, action: LadderAction): LadderStep => ({ action, at: { from: 'due', minutes } });

export const realMinutes = (minutes: number): Limit => ({ minutes, count: 'real' });
export const dutyMinutes = (minutes: number): Limit => ({ minutes, count: 'duty' });

/** A ladder before it has its key and version. */
export interface LadderDraft {
  readonly name: Bilingual;
  readonly limit: Limit;
  readonly steps: readonly LadderStep[];
  readonly repeat: Ladder['repeat'];
}
