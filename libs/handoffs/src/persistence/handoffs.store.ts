import { DomainError, type CaseId, type DeskId, type HandoffId } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { HandoffsRepository } from '../application/handoffs.repository.js';
import type { Handoff } from '../domain/handoff.js';
import type { SealedPacket } from '../domain/packet.js';

const LOAD = sql('handoff.load', 'select body as state, version from handoff where realm = $1 and id = $2 for no key update');

const INSERT = sql(
  'handoff.insert',
  'insert into handoff (id, realm, version, case_id, offered_at, body) values ($1, $2, $3, $4, $5, $6)',
);

const UPDATE = sql(
  'handoff.update',
  'update handoff set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);

const CASE_OF = sql('handoff.case-of', 'select case_id as "caseId" from handoff where realm = $1 and id = $2');

const OPEN_OF = sql(
  'handoff.open-of',
  `select id from handoff where realm = $1 and case_id = $2 and state in ('offered', 'clarification_asked', 'accepted_with_conditions')`,
);

const KEEP_PACKET = sql(
  'handoff.keep-packet',
  'insert into handoff_packet (handoff_id, version, hash, text) values ($1, $2, $3, $4)',
);

const PACKETS = sql(
  'handoff.packets-of-case',
  `select p.handoff_id as "handoffId", p.version, p.text from handoff_packet p join handoff h on h.id = p.handoff_id
   where h.realm = $1 and h.case_id = $2 order by p.handoff_id, p.version for update of p`,
);

const KEEP_REST = sql(
  'handoff.keep-rest-of-packet',
  'update handoff_packet set text = $3, taken_out = taken_out + 1 where handoff_id = $1 and version = $2',
);

const DECLINED = sql(
  'handoff.declined-desks',
  `select distinct to_desk_id as "deskId" from handoff where realm = $1 and case_id = $2 and state = 'declined' and to_desk_id is not null`,
);

@Injectable()
export class HandoffsStore extends HandoffsRepository {
  async load(tx: Tx, id: string): Promise<{ state: Handoff; version: number } | null> {
    const [row] = await tx.query<{ state: Handoff; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: Handoff, version: number): Promise<void> {
    const { caseId, offeredAt } = state.offer;
    tx.send(INSERT, [id, tx.realm, version, caseId, offeredAt, JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: Handoff, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected]);
    return rows.length === 1;
  }

  async caseOf(tx: Tx, id: HandoffId): Promise<CaseId> {
    const [row] = await tx.query<{ caseId: CaseId }>(CASE_OF, [tx.realm, id]);
    if (!row) throw new DomainError('not-found');
    return row.caseId;
  }

  async openOf(tx: Tx, caseId: CaseId): Promise<HandoffId | null> {
    const [row] = await tx.query<{ id: HandoffId }>(OPEN_OF, [tx.realm, caseId]);
    return row?.id ?? null;
  }

  async keepPacket(tx: Tx, id: HandoffId, { version, hash, text }: SealedPacket): Promise<void> {
    tx.send(KEEP_PACKET, [id, version, hash, text]);
  }

  async packetsOf(tx: Tx, caseId: CaseId): ReturnType<HandoffsRepository['packetsOf']> {
    return tx.query(PACKETS, [tx.realm, caseId]);
  }

  keepRest(tx: Tx, id: HandoffId, version: number, text: string): void {
    tx.send(KEEP_REST, [id, version, text]);
  }

  async declinedDesks(tx: Tx, caseId: CaseId): Promise<DeskId[]> {
    const rows = await tx.query<{ deskId: DeskId }>(DECLINED, [tx.realm, caseId]);
    return rows.map((row) => row.deskId);
  }
}
