import type { Stored } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import { type HeldInject, InjectsRepository } from '../application/drills.repository.js';
import type { Inject, InjectContent } from '../domain/inject.js';

const LOAD = sql('inject.load', 'select body as state, version from drill_inject where realm = $1 and id = $2 for no key update');
const INSERT = sql(
  'inject.insert',
  `insert into drill_inject (id, realm, version, number, due_at, body, content)
   select i.id, $1, i.version, i.number, i.due_at, i.body, i.content
   from unnest($2::uuid[], $3::int[], $4::int[], $5::timestamptz[], $6::jsonb[], $7::jsonb[]) as i(id, version, number, due_at, body, content)`,
);
const UPDATE = sql(
  'inject.update',
  `update drill_inject i set version = u.version, due_at = u.due_at, body = u.body
   from unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::jsonb[], $6::int[]) as u(id, version, due_at, body, expected)
   where i.realm = $1 and i.id = u.id and i.version = u.expected returning i.id`,
);
const HELD = 'id, version, body as state, content';
const DUE = sql(
  'inject.due',
  `select ${HELD} from drill_inject where realm = $1 and state = 'pending' and due_at <= $2
   order by due_at, number nulls first, id limit $3 for no key update`,
);
const NAMED = sql(
  'inject.named',
  `select ${HELD} from drill_inject where realm = $1 and (id = $2::uuid or number = $3::int) for no key update`,
);
const NUMBERED = sql(
  'inject.numbered',
  'select number, content from drill_inject where realm = $1 and number is not null order by number',
);
const WAITING = sql(
  'inject.waiting',
  `select id, version, body as state from drill_inject
   where realm = $1 and due_at is null and state in ('pending', 'held') and (body -> 'after' ->> 'inject')::int = $2
   order by number, id for no key update`,
);
const MOVES = sql(
  'inject.moves',
  `select count(*)::int as n from drill_inject
   where realm = $1 and content -> 'answers' ->> 'desk' = $2 and content -> 'answers' ->> 'on' = $3`,
);

const SILENT = sql(
  'inject.silent',
  `select 1 from drill_inject, jsonb_array_elements(content -> 'does') e
   where realm = $1 and state in ('fired', 'made', 'failed') and e ->> 'do' = 'silence' and e ->> 'desk' = $2
     and (body ->> 'firedAt')::timestamptz + make_interval(mins => (e ->> 'minutes')::int) > $3 limit 1`,
);

interface HeldRow {
  readonly id: string;
  readonly version: number;
  readonly state: Inject;
  readonly content: InjectContent;
}

const heldOf = ({ content, ...stored }: HeldRow): HeldInject => ({ stored, content });

@Injectable()
export class InjectsStore extends InjectsRepository {
  private readonly contents = new WeakMap<Tx, Map<string, InjectContent>>();

  async load(tx: Tx, id: string): Promise<{ state: Inject; version: number } | null> {
    const [row] = await tx.query<{ state: Inject; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  keepContent(tx: Tx, contents: readonly { readonly id: string; readonly content: InjectContent }[]): void {
    const known = this.contents.get(tx) ?? new Map<string, InjectContent>();
    for (const { id, content } of contents) known.set(id, content);
    this.contents.set(tx, known);
  }

  insert(tx: Tx, id: string, state: Inject, version: number): Promise<void> {
    return this.insertMany(tx, [{ id, state, version }]);
  }

  override async insertMany(tx: Tx, rows: readonly Stored<Inject>[]): Promise<void> {
    const known = this.contents.get(tx);
    tx.send(INSERT, [
      tx.realm,
      rows.map(({ id }) => id),
      rows.map(({ version }) => version),
      rows.map(({ state }) => state.number),
      rows.map(({ state }) => state.dueAt),
      rows.map(({ state }) => JSON.stringify(state)),
      rows.map(({ id }) => JSON.stringify(known?.get(id))),
    ]);
  }

  async update(tx: Tx, id: string, state: Inject, version: number, expected: number): Promise<boolean> {
    return (await this.write(tx, [{ id, state, version, expected }])) === 1;
  }

  override async updateMany(tx: Tx, rows: readonly (Stored<Inject> & { expected: number })[]): Promise<void> {
    if ((await this.write(tx, rows)) !== rows.length) throw new Error('an inject moved on under the lock of its drill');
  }

  async due(tx: Tx, limit: number): Promise<HeldInject[]> {
    return (await tx.query<HeldRow>(DUE, [tx.realm, tx.now, limit])).map(heldOf);
  }

  async named(tx: Tx, name: string): Promise<HeldInject | null> {
    const number = /^\d{1,9}$/.test(name) ? Number(name) : null;
    const [row] = await tx.query<HeldRow>(NAMED, [tx.realm, validate(name) ? name : null, number]);
    return row ? heldOf(row) : null;
  }

  numbered(tx: Tx): Promise<{ number: number; content: InjectContent }[]> {
    return tx.query(NUMBERED, [tx.realm]);
  }

  waitingFor(tx: Tx, number: number): Promise<Stored<Inject>[]> {
    return tx.query<Stored<Inject>>(WAITING, [tx.realm, number]);
  }

  async movesOf(tx: Tx, deskId: string, moment: string): Promise<number> {
    const [row] = await tx.query<{ n: number }>(MOVES, [tx.realm, deskId, moment]);
    return row?.n ?? 0;
  }

  async isSilent(tx: Tx, deskId: string): Promise<boolean> {
    return (await tx.query(SILENT, [tx.realm, deskId, tx.now])).length > 0;
  }

  private async write(tx: Tx, rows: readonly (Stored<Inject> & { expected: number })[]): Promise<number> {
    const written = await tx.query(UPDATE, [
      tx.realm,
      rows.map(({ id }) => id),
      rows.map(({ version }) => version),
      rows.map(({ state }) => state.dueAt),
      rows.map(({ state }) => JSON.stringify(state)),
      rows.map(({ expected }) => expected),
    ]);
    return written.length;
  }
}
