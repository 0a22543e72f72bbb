import { EnterFromPaper, NOTED_FORMS } from '#forms';
import type { Instant, OnPaper, RequestContext } from '#kernel';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { addNote } from '../domain/add-note.js';
import type { CaseAnswer } from './case-answer.js';
import { CasesRepository } from './cases.repository.js';
import { type CaseTarget, ChangeCase } from './change-case.js';

export interface AddNoteCommand extends CaseTarget {
  readonly text: string;
  readonly language: string;
  readonly bringUpAt: Instant | null;
  /** The form that it was written on while the system was away. */
  readonly paper?: OnPaper | null;
}

@Injectable()
export class AddNoteHandler {
  constructor(
    private readonly change: ChangeCase,
    private readonly repository: CasesRepository,
    private readonly forms: EnterFromPaper,
  ) {}

  /** The case counts its notes; their text is a row of its own, so that the case does not grow with them. @throws DomainError form-* */
  execute(ctx: RequestContext, command: AddNoteCommand): Promise<CaseAnswer & { readonly noteId: string }> {
    const noteId = newId();
    const { caseId, text, language, bringUpAt, paper = null } = command;
    return this.change.run(
      ctx,
      command,
      (state, { by: { deskId, country }, now }) =>
        addNote(state, { by: { deskId, country }, noteId, text, language, bringUpAt, paper }, now),
      async (_, { unit, by: { deskId, userId } }) => {
        const entry = { deskId, kinds: NOTED_FORMS, subject: { kind: 'note', id: noteId } };
        if (paper) await this.forms.execute(unit, paper, entry);
        await this.repository.keepNote(unit.tx, caseId, { id: noteId, deskId, userId, language, text });
        return { noteId };
      },
    );
  }
}
