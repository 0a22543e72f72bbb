import type { DeskPresence, Realm } from '#kernel';
import { Database, type Statement, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { DirectoryStore, type StoredDirectory } from '../application/directory.store.js';
import type { DirectoryPack } from '../domain/pack.js';
import {
  LOCK_DIGEST,
  PRESENCES,
  PUT_AGENCIES,
  PUT_CORRIDORS,
  PUT_COUNTRIES,
  PUT_CROSSINGS,
  PUT_DESKS,
  PUT_HOLIDAYS,
  PUT_LOCALITIES,
  PUT_REGISTER,
  READ,
  REGISTERS,
  SET_DIGEST,
  VERSION,
} from './directory.statements.js';

/** In the order in which rows refer to one another. */
const PUTS: readonly (readonly [keyof DirectoryPack, Statement])[] = [
  ['countries', PUT_COUNTRIES],
  ['agencies', PUT_AGENCIES],
  ['corridors', PUT_CORRIDORS],
  ['localities', PUT_LOCALITIES],
  ['crossings', PUT_CROSSINGS],
  ['desks', PUT_DESKS],
  ['holidays', PUT_HOLIDAYS],
];

@Injectable()
export class SqlDirectoryStore extends DirectoryStore {
  constructor(private readonly database: Database) {
    super();
  }

  async read(): Promise<StoredDirectory> {
    const [row] = await this.database.query<DirectoryPack & { readonly version: number }>(READ);
    if (!row) throw new Error('directory_version has lost its row');
    const { version, ...pack } = row;
    return { version, pack };
  }

  async version(): Promise<number> {
    const [row] = await this.database.query<{ version: number }>(VERSION);
    return row?.version ?? 0;
  }

  presences(): Promise<{ readonly realm: Realm; readonly presence: DeskPresence }[]> {
    return this.database.query(PRESENCES);
  }

  async lockAppliedDigest(tx: Tx): Promise<string | null> {
    const [row] = await tx.query<{ digest: string | null }>(LOCK_DIGEST, []);
    return row?.digest ?? null;
  }

  async apply(tx: Tx, pack: DirectoryPack, digest: string): Promise<void> {
    for (const [list, put] of PUTS) await tx.query(put, [JSON.stringify(pack[list])]);
    for (const register of REGISTERS) await tx.query(PUT_REGISTER, [JSON.stringify(pack[register]), register]);
    await tx.query(SET_DIGEST, [digest]);
  }
}
