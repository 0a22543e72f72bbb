import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { DraftShiftNote } from '../application/draft-shift-note.handler.js';
import { ShiftNotesRepository } from '../application/shift-notes.repository.js';

/** Desks that one round looks at. */
const BATCH = 20;

/** Looks whether shifts have ended, at desks that hand over by notes. The row is the clock. */
@Injectable()
export class ShiftsDuty extends Duty {
  readonly name = 'duty.shifts';
  readonly everyMillis = 5_000;

  constructor(
    private readonly notes: ShiftNotesRepository,
    private readonly draft: DraftShiftNote,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    const found = await this.notes.toLookAt(BATCH);
    for (const { realm, deskId } of found) await this.draft.whenEnded(realm, deskId);
    return found.length === BATCH;
  }
}
