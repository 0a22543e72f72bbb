import type { ActivationId, DeskId, Instant } from '#kernel';
import type { NewId } from './checklist.js';

/** Something that belongs to an activation and has a life of its own. */
export interface ActivationPart {
  readonly state: string;
  readonly activationId: ActivationId;
  /** Desks for which it exists. */
  readonly readers: readonly DeskId[];
}

/** What a decision about a part must know beside it. */
export interface PartFacts {
  readonly newId: NewId;
  readonly now: Instant;
  /** Names exactly this content. */
  readonly hashOf: (content: object) => string;
}

/** Whom an event of a part concerns. */
export interface PartConcerns {
  readonly deskIds: readonly DeskId[];
  readonly urgency?: 'urgent' | 'life-safety';
}

export const withReaders = (readers: readonly DeskId[], more: readonly DeskId[]): DeskId[] => [...new Set([...readers, ...more])];
