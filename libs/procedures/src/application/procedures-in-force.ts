import { DirectoryQueries } from '#directory';
import { canonicalJson, type Realm } from '#kernel';
import { RoutingFunctions } from '#routing';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { KnownWorld } from '../domain/check-procedure.js';
import type { AuthorSigned } from '../domain/edition.js';
import type { ProcedureText } from '../domain/procedure.js';
import { refuse } from '../domain/activation.errors.js';
import { EditionsQueries } from './editions.queries.js';
import { readLibrary } from './procedure-library.js';
import { worldOf } from './procedure-world.js';

/** SHA-256 of the text: what was approved, published or frozen can be told from anything else. */
export const hashOf = (text: ProcedureText): string => createHash('sha256').update(canonicalJson(text)).digest('hex');

/** A procedure as it holds now. */
export interface ProcedureInForce {
  readonly text: ProcedureText;
  /** The number of its edition. */
  readonly version: number;
  readonly hash: string;
  /** Who of which country proposed and approved it; null for the file that ships. */
  readonly signed: { readonly proposed: AuthorSigned; readonly approved: AuthorSigned } | null;
}

/** A file that ships, with what is written in it. */
export interface ShippedProcedure extends ProcedureInForce {
  readonly source: string;
}

/** Edition 1 of every procedure ships with the product. */
export const SHIPPED_VERSION = 1;

/**
 * What is in force: the edition that two people of two countries put there, else the file that ships. The files are read once; one with
 * a fault is left out: its fault fails the build, not the night of somebody who needs another.
 */
@Injectable()
export class ProceduresInForce {
  private reading: Promise<ReadonlyMap<string, ShippedProcedure>> | null = null;

  constructor(
    private readonly directory: DirectoryQueries,
    private readonly functions: RoutingFunctions,
    private readonly editions: EditionsQueries,
  ) {}

  /** By id. */
  async all(realm: Realm): Promise<ReadonlyMap<string, ProcedureInForce>> {
    const [shipped, editions] = await Promise.all([this.shipped(realm), this.editions.inForce(realm)]);
    const published = editions.map(({ text, state: { edition, hash, proposed, approved } }): [string, ProcedureInForce] => [
      text.id,
      { text, version: edition, hash: hash!, signed: { proposed: proposed!, approved: approved! } },
    ]);
    return new Map([...shipped, ...published]);
  }

  /** @throws DomainError activation-procedure-unknown */
  async of(realm: Realm, id: string): Promise<ProcedureInForce> {
    const found = (await this.all(realm)).get(id);
    if (!found) throw refuse('activation-procedure-unknown', { procedure: id }, '/procedureId');
    return found;
  }

  /** The files as they ship, by id. */
  async shipped(realm: Realm): Promise<ReadonlyMap<string, ShippedProcedure>> {
    this.reading ??= this.read(realm);
    const reading = this.reading;
    reading.catch(() => {
      if (this.reading === reading) this.reading = null;
    });
    return reading;
  }

  /** What a procedure may name, by the directory and the rules of now. */
  async world(realm: Realm): Promise<KnownWorld> {
    const { desks, agreements, countries } = this.directory.snapshot();
    const members = [...countries.values()].filter(({ member }) => member).map(({ code }) => code);
    const names = await this.functions.names(realm);
    return worldOf({
      desks: new Set(desks.keys()),
      functions: names,
      agreements: new Set(agreements.keys()),
      countries: members,
    });
  }

  private async read(realm: Realm): Promise<ReadonlyMap<string, ShippedProcedure>> {
    const files = await readLibrary(await this.world(realm));
    return new Map(
      files.flatMap(({ text, faults, source }): [string, ShippedProcedure][] =>
        text && faults.length === 0
          ? [[text.id, { text, source, version: SHIPPED_VERSION, hash: hashOf(text), signed: null }]]
          : [],
      ),
    );
  }
}
