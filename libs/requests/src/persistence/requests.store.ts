import { type CaseId, DomainError, type RequestId } from '#kernel';
import { type Stored, StreamReaders } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { PreparedAnswer } from '../application/answer-content.js';
import { RequestsRepository } from '../application/requests.repository.js';
import { audienceOf } from '../domain/parties.js';
import type { Request } from '../domain/request.js';

const LOAD = sql('request.load', 'select body as state, version from request where realm = $1 and id = $2 for no key update');

const INSERT = sql('request.insert', 'insert into request (id, realm, version, drafted_at, body) values ($1, $2, $3, $4, $5)');

const UPDATE = sql(
  'request.update',
  'update request set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);

/** Standing follows the request: nobody loses it, but a desk that sent it on. */
const LET = sql(
  'request.let-see',
  `insert into request_access (realm, request_id, desk_id, standing)
   select $1, $2, seen.desk_id, seen.standing from unnest($3::text[], $4::text[]) as seen(desk_id, standing)
   on conflict (realm, desk_id, request_id) do update set standing = excluded.standing
     where request_access.standing is distinct from excluded.standing`,
);

const CASE_OF = sql('request.case-of', 'select case_id as "caseId" from request where realm = $1 and id = $2');

const SERIAL = sql('request.serial', `select nextval('request_serial')::int as serial`);

const KEEP = sql(
  'request.keep-prepared',
  `insert into request_prepared_answer (request_id, content) values ($1, $2)
   on conflict (request_id) do update set content = excluded.content`,
);
const PREPARED = sql('request.prepared', 'select content from request_prepared_answer where request_id = $1');
const SAY_WHY = sql(
  'request.say-why-returned',
  `update request_prepared_answer set content = content || jsonb_build_object('whyReturned', $2::text) where request_id = $1`,
);
const DROP = sql('request.drop-prepared', 'delete from request_prepared_answer where request_id = $1');

const streamOf = (id: string): string => `request:${id}`;

@Injectable()
export class RequestsStore extends RequestsRepository {
  constructor(private readonly readers: StreamReaders) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: Request; version: number } | null> {
    const [row] = await tx.query<{ state: Request; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: Request, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.drafted.at, JSON.stringify(state)]);
    this.letSee(tx, { id, state, version });
  }

  async update(tx: Tx, id: string, state: Request, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected]);
    this.letSee(tx, { id, state, version });
    return rows.length === 1;
  }

  async caseOf(tx: Tx, id: RequestId): Promise<CaseId | null> {
    const [row] = await tx.query<{ caseId: CaseId | null }>(CASE_OF, [tx.realm, id]);
    if (!row) throw new DomainError('not-found');
    return row.caseId;
  }

  async nextSerial(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ serial: number }>(SERIAL, []);
    return row!.serial;
  }

  async keepPrepared(tx: Tx, id: RequestId, content: PreparedAnswer): Promise<void> {
    tx.send(KEEP, [id, JSON.stringify(content)]);
  }

  async prepared(tx: Tx, id: RequestId): Promise<PreparedAnswer | null> {
    const [row] = await tx.query<{ content: PreparedAnswer }>(PREPARED, [id]);
    return row?.content ?? null;
  }

  async sayWhyReturned(tx: Tx, id: RequestId, reason: string): Promise<void> {
    tx.send(SAY_WHY, [id, reason]);
  }

  async dropPrepared(tx: Tx, id: RequestId): Promise<void> {
    tx.send(DROP, [id]);
  }

  /** The live stream follows: whoever takes part hears of it, and a desk that sent it on hears no more. */
  private letSee(tx: Tx, { id, state }: Stored<Request>): void {
    const audience = [...audienceOf(state)];
    tx.send(LET, [tx.realm, id, audience.map(([deskId]) => deskId), audience.map(([, standing]) => standing)]);
    const stream = streamOf(id);
    this.readers.let(
      tx,
      audience.filter(([, standing]) => standing !== 'forwarder').map(([deskId]) => ({ stream, deskId })),
    );
    for (const [deskId, standing] of audience) if (standing === 'forwarder') this.readers.end(tx, stream, deskId);
  }
}
