import type { Limit } from '#kernel';
import type { LadderAction, LadderBody, LadderStep } from './ladder.js';

export const afterOpening = (minutes: number, action: LadderAction): LadderStep => ({ action, at: { from: 'opening', minutes } });
export const asWarning = (action: LadderAction): LadderStep => ({ action, at: { from: 'warning' } });
export const afterDue = (minutes: number, action: LadderAction): LadderStep => ({ action, at: { from: 'due', minutes } });

export const realMinutes = (minutes: number): Limit => ({ minutes, count: 'real' });
export const dutyMinutes = (minutes: number): Limit => ({ minutes, count: 'duty' });

/** A ladder as the product writes it down: silent for a day at most, and with nothing of its own on acknowledgements. */
export type ShippedLadder = Omit<LadderBody, 'acknowledgementMinutes' | 'silenceMinutes'>;
