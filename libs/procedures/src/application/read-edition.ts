import type { Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type ComparedLine, compareLines } from '../domain/compare-lines.js';
import { compareProcedures, type ProcedureChange } from '../domain/compare-procedures.js';
import { type CheckedSource, EditionDesk } from './edition-desk.js';
import { EditionsQueries, type EditionSeen } from './editions.queries.js';
import { ProceduresInForce } from './procedures-in-force.js';

/** What one text changes of another, thing by thing and line by line. */
export interface EditionComparison {
  /** The edition that it is compared with; 0 where there is none. */
  readonly edition: number;
  /** Null while one of both is not a procedure. */
  readonly changes: readonly ProcedureChange[] | null;
  readonly lines: readonly ComparedLine[];
}

export interface ReadSource extends CheckedSource {
  readonly comparison: EditionComparison;
}

export interface ReadEdition extends ReadSource {
  readonly seen: EditionSeen;
  readonly source: string;
}

/** Editions for reading: the file, what is wrong with it, and what it changes. */
@Injectable()
export class EditionReader {
  constructor(
    private readonly queries: EditionsQueries,
    private readonly desk: EditionDesk,
    private readonly procedures: ProceduresInForce,
  ) {}

  /** A text that somebody is writing, beside what is in force. @throws DomainError not-found for a procedure that there is not */
  async check(realm: Realm, procedureId: string, source: string): Promise<ReadSource> {
    const read = await this.beside(realm, procedureId, source);
    await this.desk.mustKnow(realm, procedureId, read.text);
    return read;
  }

  /** @throws DomainError not-found */
  async one(realm: Realm, id: string): Promise<ReadEdition> {
    const seen = await this.queries.get(realm, id);
    const { procedureId, edition, state, base } = seen.state;
    const source = (await this.queries.sourceOf(realm, procedureId, edition)) ?? '';
    const isOpen = state === 'draft' || state === 'proposed';
    const read = isOpen
      ? await this.beside(realm, procedureId, source)
      : await this.against(realm, procedureId, { source, edition: base });
    return { ...read, seen, source };
  }

  private async beside(realm: Realm, procedureId: string, source: string): Promise<ReadSource> {
    const inForce = (await this.procedures.all(realm)).get(procedureId)?.version ?? 0;
    return this.against(realm, procedureId, { source, edition: inForce });
  }

  private async against(
    realm: Realm,
    procedureId: string,
    { source, edition }: { readonly source: string; readonly edition: number },
  ): Promise<ReadSource> {
    const before = (await this.desk.sourceOf(realm, procedureId, edition)) ?? '';
    const [checked, old] = await Promise.all([
      this.desk.check(realm, procedureId, source),
      this.desk.check(realm, procedureId, before),
    ]);
    const changes = old.text && checked.text ? compareProcedures(old.text, checked.text) : null;
    return { ...checked, comparison: { edition, changes, lines: compareLines(before, source) } };
  }
}
