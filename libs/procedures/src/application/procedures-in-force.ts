import { DirectoryQueries } from '#directory';
import { canonicalJson, type Realm } from '#kernel';
import { RoutingFunctions } from '#routing';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { KnownWorld } from '../domain/check-procedure.js';
import type { ProcedureText } from '../domain/procedure.js';
import { refuse } from '../domain/activation.errors.js';
import { readLibrary } from './procedure-library.js';
import { worldOf } from './procedure-world.js';

/** SHA-256 of the text: what was approved, published or frozen can be told from anything else. */
export const hashOf = (text: ProcedureText): string => createHash('sha256').update(canonicalJson(text)).digest('hex');

/** A procedure as it holds now. */
export interface ProcedureInForce {
  readonly text: ProcedureText;
  readonly version: number;
  readonly hash: string;
}

/** Version 1 of every procedure ships with the product. */
export const SHIPPED_VERSION = 1;

/** The library that ships, read once. A file with a fault is left out: its fault fails the build, not the night of somebody who needs another. */
@Injectable()
export class ProceduresInForce {
  private reading: Promise<ReadonlyMap<string, ProcedureInForce>> | null = null;

  constructor(
    private readonly directory: DirectoryQueries,
    private readonly functions: RoutingFunctions,
  ) {}

  /** By id. */
  async all(realm: Realm): Promise<ReadonlyMap<string, ProcedureInForce>> {
    this.reading ??= this.read(realm);
    const reading = this.reading;
    reading.catch(() => {
      if (this.reading === reading) this.reading = null;
    });
    return reading;
  }

  /** @throws DomainError activation-procedure-unknown */
  async of(realm: Realm, id: string): Promise<ProcedureInForce> {
    const found = (await this.all(realm)).get(id);
    if (!found) throw refuse('activation-procedure-unknown', { procedure: id }, '/procedureId');
    return found;
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

  private async read(realm: Realm): Promise<ReadonlyMap<string, ProcedureInForce>> {
    const files = await readLibrary(await this.world(realm));
    const texts = files.flatMap(({ text, faults }) => (text && faults.length === 0 ? [text] : []));
    return new Map(texts.map((text) => [text.id, { text, version: SHIPPED_VERSION, hash: hashOf(text) }]));
  }
}
