import type { CaseId, ErasedValues, ReportId } from '#kernel';
import { ErasuresStore, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { takeTitleOut, takeWordsOut } from '../domain/take-words-out.js';
import { TAKEN_OUT } from '../domain/taken-out.js';
import { Attachments } from './attachments.js';
import { CasesRepository, type PacketFacts } from './cases.repository.js';
import { ReportsRepository } from './reports.repository.js';

/** What a desk put on a case, in words of its own. */
export interface PaperOfCase {
  readonly kind: 'note' | 'attachment' | 'report';
  readonly id: string;
}

/** By what the copies of it are found: a note by what it was, the rest by its id. */
export type CopiesOf =
  | { readonly kind: 'note'; readonly note: PacketFacts['notes'][number] }
  | { readonly kind: 'attachment'; readonly id: string }
  /** What stands in place of the words, and whether the case is called by them no more either. */
  | { readonly kind: 'report'; readonly id: string; readonly instead: string; readonly titleToo: boolean };

export interface TakenOut {
  readonly erased: readonly ErasedValues[];
  readonly copies: CopiesOf;
}

const REPORTED = ['report.filed', 'report.amended', 'report.sighted'] as const;

/** Takes a note's text, a file with its name, or the words of a report out of a case that the unit has locked. Who said it, and when, stays. */
@Injectable()
export class TakeOutPapers {
  constructor(
    private readonly cases: CasesRepository,
    private readonly reports: ReportsRepository,
    private readonly attachments: Attachments,
    private readonly erasures: ErasuresStore,
  ) {}

  /** Null when the case has no such paper, or has it no more. */
  async takeOut(unit: Unit, caseId: CaseId, { kind, id }: PaperOfCase, redactionId: string): Promise<TakenOut | null> {
    if (!(await this.has(unit, caseId, { kind, id }))) return null;
    if (kind === 'report') return this.words(unit, caseId, id as ReportId, redactionId);
    return kind === 'note' ? this.note(unit, caseId, id, redactionId) : this.file(unit, caseId, id, redactionId);
  }

  /** Whether the case has it still. */
  async has({ tx }: Unit, caseId: CaseId, { kind, id }: PaperOfCase): Promise<boolean> {
    return this.cases.hasPaper(tx, caseId, kind, id);
  }

  // In each the erasure is recorded first: nothing leaves these rows in a transaction that records none.

  private async note({ tx }: Unit, caseId: CaseId, id: string, redactionId: string): Promise<TakenOut | null> {
    const where = { name: 'noteId', value: id };
    const erased = await this.erasures.erase(tx, [{ stream: `case:${caseId}`, type: 'case.noted', where }]);
    const note = await this.cases.takeOutNote(tx, caseId, id, redactionId);
    return note && { erased, copies: { kind: 'note', note } };
  }

  private async file({ tx }: Unit, caseId: CaseId, id: string, redactionId: string): Promise<TakenOut | null> {
    const where = { name: 'attachmentId', value: id };
    const erased = await this.erasures.erase(tx, [{ stream: `case:${caseId}`, type: 'case.attached', where }]);
    const gone = await this.attachments.takeOut(tx, caseId, id, redactionId);
    return gone ? { erased, copies: { kind: 'attachment', id } } : null;
  }

  private async words(unit: Unit, caseId: CaseId, id: ReportId, redactionId: string): Promise<TakenOut> {
    const { tx, now } = unit;
    const { state: held } = await unit.load(this.cases, caseId);
    const retitling = takeTitleOut(held, { reportId: id, redactionId }, now);
    const titleToo = retitling.length > 0;
    const erased = await this.erasures.erase(tx, [
      ...REPORTED.map((type) => ({ stream: `report:${id}`, type })),
      ...(titleToo ? [{ stream: `case:${caseId}`, type: 'case.opened' }] : []),
    ]);
    await unit.change(this.cases, caseId, () => retitling);
    await unit.change(this.reports, id, () => takeWordsOut(redactionId, now));
    this.reports.takeOutVersions(tx, id);
    return { erased, copies: { kind: 'report', id, instead: TAKEN_OUT, titleToo } };
  }
}
