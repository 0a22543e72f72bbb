import type { CaseId, ErasedValues } from '#kernel';
import { ErasuresStore, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { Attachments } from './attachments.js';
import { CasesRepository, type PacketFacts } from './cases.repository.js';

/** What a desk put on a case beside the facts of it. */
export interface PaperOfCase {
  readonly kind: 'note' | 'attachment';
  readonly id: string;
}

export interface TakenOut {
  readonly erased: readonly ErasedValues[];
  /** The note as it was, by which its copies are found; null for a file. */
  readonly note: PacketFacts['notes'][number] | null;
}

/** Takes a note's text, or a file with its name, out of a case that the unit has locked. Who said it, and when, stays. */
@Injectable()
export class TakeOutPapers {
  constructor(
    private readonly cases: CasesRepository,
    private readonly attachments: Attachments,
    private readonly erasures: ErasuresStore,
  ) {}

  /** Null when the case has no such paper, or has it no more. */
  async takeOut({ tx }: Unit, caseId: CaseId, { kind, id }: PaperOfCase, redactionId: string): Promise<TakenOut | null> {
    const stream = `case:${caseId}`;
    // The erasure is recorded first: nothing leaves these rows in a transaction that records none.
    const erased =
      kind === 'note'
        ? await this.erasures.erase(tx, { stream, type: 'case.noted', where: { name: 'noteId', value: id }, names: ['text'] })
        : await this.erasures.erase(tx, {
            stream,
            type: 'case.attached',
            where: { name: 'attachmentId', value: id },
            names: ['name'],
          });
    if (erased.length === 0) return null;
    if (kind === 'note') {
      const note = await this.cases.takeOutNote(tx, caseId, id, redactionId);
      return note && { erased, note };
    }
    return (await this.attachments.takeOut(tx, caseId, id, redactionId)) ? { erased, note: null } : null;
  }

  /** Whether the case has it still. */
  async has({ tx }: Unit, caseId: CaseId, { kind, id }: PaperOfCase): Promise<boolean> {
    return this.cases.hasPaper(tx, caseId, kind, id);
  }
}
