import { DomainError, type HandoffId, type RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { decodeCursor, pageOf, type Page } from '#platform/http';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { HandoffsQueries, type HandoffFilter, type KeptPacket } from '../application/handoffs.queries.js';
import type { Handoff } from '../domain/handoff.js';

/** $1 realm, $2 desk: its own handoffs, and those of cases that it arbitrates. */
const VISIBLE = `h.realm = $1 and ($2 in (h.from_desk_id, h.to_desk_id) or exists (
     select 1 from case_access a where a.realm = h.realm and a.case_id = h.case_id and a.desk_id = $2 and a.because = 'arbitration'))`;

const LIST = sql(
  'handoff.list',
  `select h.id, h.body as state, h.version from handoff h
   where ${VISIBLE}
     and ($3::text is null or ($3 = 'in' and h.to_desk_id = $2) or ($3 = 'out' and h.from_desk_id = $2))
     and ($4::text is null or h.state = $4) and ($5::uuid is null or h.case_id = $5)
     and ($6::timestamptz is null or (h.offered_at, h.id) < ($6, $7::uuid))
   order by h.offered_at desc, h.id desc limit $8`,
);

const GET = sql('handoff.get', `select h.id, h.body as state, h.version from handoff h where ${VISIBLE} and h.id = $3`);

const PACKET = sql(
  'handoff.packet',
  `select p.handoff_id as "handoffId", p.version, p.hash, p.text, p.taken_out as "takenOut" from handoff_packet p join handoff h on h.id = p.handoff_id
   where ${VISIBLE} and h.id = $3 order by p.version desc limit 1`,
);

@Injectable()
export class HandoffsSqlQueries extends HandoffsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async list({ realm, actor }: RequestContext, filter: HandoffFilter): Promise<Page<Stored<Handoff>>> {
    const { direction, state, caseId, limit, cursor } = filter;
    const [offeredAt, id] = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const values = [realm, actor.deskId, direction, state, caseId, offeredAt, id, limit + 1];
    const rows = await this.database.query<Stored<Handoff>>(LIST, values);
    return pageOf(rows, limit, (row) => [row.state.offer.offeredAt, row.id]);
  }

  async get({ realm, actor }: RequestContext, id: HandoffId): Promise<Stored<Handoff>> {
    return one(await this.database.query<Stored<Handoff>>(GET, [realm, actor.deskId, id]));
  }

  async packet({ realm, actor }: RequestContext, id: HandoffId): Promise<KeptPacket> {
    return one(await this.database.query<KeptPacket>(PACKET, [realm, actor.deskId, id]));
  }
}

const one = <Row>([row]: readonly Row[]): Row => {
  if (!row) throw new DomainError('not-found');
  return row;
};
