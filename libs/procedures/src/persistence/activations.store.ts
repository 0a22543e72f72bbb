import type { CrossingId } from '#kernel';
import { StreamReaders } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ActivationsRepository, type Sharing } from '../application/activations.repository.js';
import type { ProcedureInForce } from '../application/procedures-in-force.js';
import type { Activation } from '../domain/activation.js';
import { seatedDesks } from '../domain/command-desks.js';
import type { ProcedureText } from '../domain/procedure.js';

const LOAD = sql(
  'activation.load',
  'select body as state, version from activation where realm = $1 and id = $2 for no key update',
);
const INSERT = sql(
  'activation.insert',
  `insert into activation (id, realm, version, raised_at, text_hash, crossing_ids, desk_ids, body)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const UPDATE = sql(
  'activation.update',
  'update activation set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);
/** Texts are kept once, whoever needs them first: an activation or an edition. */
export const KEEP_TEXT = sql(
  'activation.keep-text',
  'insert into procedure_text (hash, procedure_id, procedure_version, body) values ($1, $2, $3, $4) on conflict do nothing',
);
const TEXT = sql('activation.text', 'select body as text from procedure_text where hash = $1');
/** Two that are raised at one crossing at once would not see each other's rows; so they take turns. */
const TURNS = sql(
  'activation.turns',
  `select pg_advisory_xact_lock(hashtextextended('activation ' || $1 || ' ' || c, 0)) from unnest($2::text[]) as c order by c`,
);
const SHARING = sql(
  'activation.sharing',
  `select id, crossing_ids as "crossingIds", desk_ids as "deskIds" from activation
   where realm = $1 and state <> 'ended' and crossing_ids && $2::text[] and id is distinct from $3::uuid order by raised_at, id`,
);

@Injectable()
export class ActivationsStore extends ActivationsRepository {
  constructor(private readonly readers: StreamReaders) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: Activation; version: number } | null> {
    const [row] = await tx.query<{ state: Activation; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: Activation, version: number): Promise<void> {
    const { raised, procedure, crossingIds } = state;
    const desks = seatedDesks(state);
    tx.send(INSERT, [id, tx.realm, version, raised.at, procedure.hash, crossingIds, desks, JSON.stringify(state)]);
    const stream = `activation:${id}`;
    this.readers.let(
      tx,
      desks.map((deskId) => ({ stream, deskId })),
    );
  }

  async update(tx: Tx, id: string, state: Activation, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  keepText(tx: Tx, { hash, text, version }: ProcedureInForce): void {
    tx.send(KEEP_TEXT, [hash, text.id, version, JSON.stringify(text)]);
  }

  async textOf(tx: Tx, hash: string): Promise<ProcedureText> {
    const [row] = await tx.query<{ text: ProcedureText }>(TEXT, [hash]);
    if (!row) throw new Error(`the text ${hash} of an activation is gone`);
    return row.text;
  }

  async sharing(tx: Tx, crossingIds: readonly CrossingId[], except: string | null): Promise<Sharing[]> {
    await tx.query(TURNS, [tx.realm, crossingIds]);
    return tx.query<Sharing>(SHARING, [tx.realm, crossingIds, except]);
  }
}
