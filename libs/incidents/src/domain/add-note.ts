import type { Instant, OnPaper } from '#kernel';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustNotBeClosed } from './case.rules.js';

export interface AddNote {
  readonly by: ActingDesk;
  readonly noteId: string;
  readonly text: string;
  readonly language: string;
  readonly bringUpAt: Instant | null;
  /** The log that it was written on while the system was away. */
  readonly paper?: OnPaper | null;
}

/** Every desk that sees the case may note what it knows, an informed one as well. @throws DomainError case-closed */
export const addNote = (state: Case, { by, paper, ...note }: AddNote, now: Instant): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  const { deskId } = by;
  return [
    caseEvent('case.noted', now, { deskId, ...note }),
    ...(paper ? [caseEvent('case.entered-from-paper', now, { deskId, noteId: note.noteId, ...paper })] : []),
  ];
};
