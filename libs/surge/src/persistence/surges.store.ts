import { type Stored, StreamReaders } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { SurgesRepository } from '../application/surges.repository.js';
import { SurgeSetting } from '../application/surge-setting.js';
import { scopeKey } from '../domain/scopes.js';
import type { Scope, Surge } from '../domain/surge.js';

const LOAD = sql('surge.load', 'select body as state, version from surge where realm = $1 and id = $2 for no key update');
/** The lock is on the scope: while there is no row, there is nothing else to lock. */
const LOCK_SCOPE = sql('surge.lock-scope', `select pg_advisory_xact_lock(hashtextextended('surge ' || $1 || ' ' || $2, 0))`);
const OPEN_OF = sql(
  'surge.open-of',
  `select id, body as state, version from surge where realm = $1 and scope = $2 and state in ('proposed', 'declared') for no key update`,
);
const INSERT = sql(
  'surge.insert',
  'insert into surge (id, realm, version, scope, begun_at, until, body) values ($1, $2, $3, $4, $5, $6, $7)',
);
const UPDATE = sql(
  'surge.update',
  'update surge set version = $3, until = $4, body = $5 where realm = $1 and id = $2 and version = $6 returning id',
);

const untilOf = (surge: Surge): string | null => (surge.state === 'declared' ? surge.declared.until : null);

@Injectable()
export class SurgesStore extends SurgesRepository {
  constructor(
    private readonly readers: StreamReaders,
    private readonly setting: SurgeSetting,
  ) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: Surge; version: number } | null> {
    const [row] = await tx.query<{ state: Surge; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async openOf(tx: Tx, scope: Scope): Promise<Stored<Surge> | null> {
    const key = scopeKey(scope);
    await tx.query(LOCK_SCOPE, [tx.realm, key]);
    const [row] = await tx.query<Stored<Surge>>(OPEN_OF, [tx.realm, key]);
    await tx.refreshNow();
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: Surge, version: number): Promise<void> {
    const { scope, begunAt } = state;
    tx.send(INSERT, [id, tx.realm, version, scopeKey(scope), begunAt, untilOf(state), JSON.stringify(state)]);
    const stream = `surge:${id}`;
    this.readers.let(
      tx,
      this.setting.toldOf(scope).map((deskId) => ({ stream, deskId })),
    );
  }

  async update(tx: Tx, id: string, state: Surge, version: number, expected: number): Promise<boolean> {
    const values = [tx.realm, id, version, untilOf(state), JSON.stringify(state), expected];
    return (await tx.query(UPDATE, values)).length === 1;
  }
}
