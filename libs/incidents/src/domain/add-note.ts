import type { Instant } from '#kernel';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustNotBeClosed } from './case.rules.js';

export interface AddNote {
  readonly by: ActingDesk;
  readonly noteId: string;
  readonly text: string;
  readonly language: string;
  readonly bringUpAt: Instant | null;
}

/** Every desk that sees the case may note what it knows, an informed one as well. @throws DomainError case-closed */
export const addNote = (state: Case, { by, ...note }: AddNote, now: Instant): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  return [caseEvent('case.noted', now, { deskId: by.deskId, ...note })];
};
