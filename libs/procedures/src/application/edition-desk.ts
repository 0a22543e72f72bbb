import { DirectoryQueries, jointDesk } from '#directory';
import { type CountryCode, type DeskId, DomainError, type Realm, type RequestContext } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Author, ProcedureEdition } from '../domain/edition.js';
import type { EditionFacts } from '../domain/publish-edition.js';
import type { ProcedureText } from '../domain/procedure.js';
import { EditionsQueries } from './editions.queries.js';
import { EditionsRepository } from './editions.repository.js';
import { hashOf, ProceduresInForce, SHIPPED_VERSION } from './procedures-in-force.js';
import { type PlacedFault, readProcedure } from './read-procedure.js';

export interface CheckedSource {
  readonly text: ProcedureText | null;
  readonly faults: readonly PlacedFault[];
  /** Null while it is not a procedure. */
  readonly hash: string | null;
}

export const sourceHashOf = (source: string): string => createHash('sha256').update(source).digest('hex');

export const authorOf = ({ actor: { userId, name, country, deskId } }: RequestContext): Author => ({
  userId,
  name,
  country,
  deskId,
});

/** What acts on editions need to know: the file as it is read now, what is in force, and who hears of it. */
@Injectable()
export class EditionDesk {
  constructor(
    private readonly editions: EditionsRepository,
    private readonly queries: EditionsQueries,
    private readonly procedures: ProceduresInForce,
    private readonly directory: DirectoryQueries,
  ) {}

  /** Reads a file as a procedure, by the directory and the rules of now. */
  async check(realm: Realm, procedureId: string, source: string): Promise<CheckedSource> {
    const { text, faults } = readProcedure(source, await this.procedures.world(realm), procedureId);
    return { text, faults, hash: text ? hashOf(text) : null };
  }

  /**
   * A procedure is one that is in force, or a new one whose text bears its name: under another name nothing is begun.
   * @throws DomainError not-found
   */
  async mustKnow(realm: Realm, procedureId: string, text: Pick<ProcedureText, 'id'> | null = null): Promise<void> {
    if (text?.id === procedureId || (await this.procedures.all(realm)).has(procedureId)) return;
    throw new DomainError('not-found');
  }

  /** The file of what is in force; null for a procedure that there is not yet. */
  async sourceInForce(realm: Realm, procedureId: string): Promise<string | null> {
    const found = (await this.procedures.all(realm)).get(procedureId);
    return found ? this.sourceOf(realm, procedureId, found.version) : null;
  }

  /** The file of an edition by its number, 1 being the one that ships; null when there is none. */
  async sourceOf(realm: Realm, procedureId: string, edition: number): Promise<string | null> {
    const stored = await this.queries.sourceOf(realm, procedureId, edition);
    if (stored !== null || edition !== SHIPPED_VERSION) return stored;
    return (await this.procedures.shipped(realm)).get(procedureId)?.source ?? null;
  }

  /** The number of what is in force, 0 where nothing is. */
  async base(unit: Unit, procedureId: string): Promise<number> {
    return (await this.inForce(unit, procedureId))?.edition ?? 0;
  }

  /** The number that the next draft bears. Only under the procedure's turn. */
  async nextNumber(unit: Unit, procedureId: string): Promise<number> {
    const shipped = (await this.procedures.shipped(unit.ctx.realm)).has(procedureId) ? SHIPPED_VERSION : 0;
    return Math.max(shipped, (await this.editions.newest(unit.tx, procedureId)) ?? 0) + 1;
  }

  /** The joint desks of the countries that have a role in it. */
  desksOf(countries: readonly CountryCode[]): DeskId[] {
    const snapshot = this.directory.snapshot();
    return countries.flatMap((country) => jointDesk(snapshot, country)?.id ?? []);
  }

  /** Of the member countries: whoever may have a say in a procedure. */
  everyDesk(): DeskId[] {
    const { countries } = this.directory.snapshot();
    return this.desksOf([...countries.values()].filter(({ member }) => member).map(({ code }) => code));
  }

  /** What is so when somebody signs an edition. */
  async facts(
    unit: Unit,
    { procedureId, sourceHash }: ProcedureEdition,
  ): Promise<EditionFacts & { readonly text: ProcedureText | null }> {
    const source = await this.editions.sourceOf(unit.tx, sourceHash);
    const { text, faults } = await this.check(unit.ctx.realm, procedureId, source);
    const countries = [...new Set((text?.roles ?? []).map(({ country }) => country))];
    const inForce = await this.inForce(unit, procedureId);
    return { text, faults: faults.length, countries, inForce, deskIds: this.desksOf(countries), now: unit.now };
  }

  private async inForce(unit: Unit, procedureId: string): Promise<{ edition: number; hash: string } | null> {
    const published = await this.editions.inForce(unit.tx, procedureId);
    if (published) return published;
    const shipped = (await this.procedures.shipped(unit.ctx.realm)).get(procedureId);
    return shipped ? { edition: shipped.version, hash: shipped.hash } : null;
  }
}
