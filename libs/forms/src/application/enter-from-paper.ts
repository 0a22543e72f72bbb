import { type DeskId, type Instant, isPerson, type OnPaper } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { judgeEntry } from '../domain/enter-form.js';
import type { FormKind } from '../domain/form.js';
import { FormsStore } from './forms.store.js';

export interface PaperEntry {
  readonly deskId: DeskId;
  /** Which forms it may be written on. */
  readonly kinds: readonly FormKind[];
  /** What is made from it. */
  readonly subject: { readonly kind: string; readonly id: string };
  readonly happenedAt?: Instant | null;
}

/** Takes a form as entered, in the transaction of the record that is made from it: both happen or neither. */
@Injectable()
export class EnterFromPaper {
  constructor(private readonly store: FormsStore) {}

  /** @throws DomainError form-* */
  async execute({ ctx, tx }: Unit, paper: OnPaper, entry: PaperEntry): Promise<void> {
    if (!isPerson(ctx.actor)) throw new TypeError('people enter what people wrote');
    const form = await this.store.lock(tx, paper.serial);
    await tx.refreshNow();
    judgeEntry(form, paper, entry, tx.now);
    this.store.enter(tx, { ...paper, subject: entry.subject, by: ctx.actor.userId });
  }
}
