import { EnterFromPaper, NOTED_FORMS } from '#forms';
import type { OnPaper, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Activation } from '../domain/activation.js';
import { noteEvent } from '../domain/command-acts.js';
import { ActivationWork, type OnActivation, signatureOf } from './activation-work.js';

/** Puts something into the log of an activation: as it happens, or later from paper. */
@Injectable()
export class NoteEventHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly work: ActivationWork,
    private readonly forms: EnterFromPaper,
  ) {}

  /** @throws DomainError not-found, version-stale, activation-ended, form-* */
  execute(
    ctx: RequestContext,
    on: OnActivation,
    note: { readonly text: string; readonly paper: OnPaper | null },
  ): Promise<Stored<Activation>> {
    return this.runner.run(ctx, async (unit) => {
      const after = await this.work.within(unit, on, (state) =>
        noteEvent(state, { ...note, by: signatureOf(ctx, unit) }, unit.now),
      );
      const entry = { deskId: ctx.actor.deskId, kinds: NOTED_FORMS, subject: { kind: 'activation', id: on.id } };
      if (note.paper) await this.forms.execute(unit, note.paper, entry);
      return after;
    });
  }
}
