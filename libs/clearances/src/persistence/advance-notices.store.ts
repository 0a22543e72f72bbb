import type { ActivationId, DeskId } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { AdvanceNoticesRepository, type KeptNames } from '../application/advance-notices.repository.js';
import type { AdvanceNotice } from '../domain/advance-notice.js';
import { endOf } from '../domain/standing.js';
import { KNOWN } from './known.sql.js';

const LOAD = sql(
  'advance-notice.load',
  'select body as state, version from advance_notice where realm = $1 and id = $2 for no key update',
);
const INSERT = sql(
  'advance-notice.insert',
  `insert into advance_notice (id, realm, version, announced_at, ends_at, crossing_ids, case_id, activation_id, body)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const UPDATE = sql(
  'advance-notice.update',
  `update advance_notice set version = $3, body = $4, ends_at = $6, crossing_ids = $7
   where realm = $1 and id = $2 and version = $5 returning id`,
);
const SEAT = sql(
  'advance-notice.seat',
  `insert into advance_notice_desk as t (realm, notice_id, desk_id, role)
   select $1, $2, d.desk_id, d.role from unnest($3::text[], $4::text[]) as d(desk_id, role)
   on conflict (realm, desk_id, notice_id) do update set role = excluded.role where t.role <> excluded.role`,
);
const RELEASE = sql(
  'advance-notice.release',
  `update advance_notice_desk set role = 'released'
   where realm = $1 and notice_id = $2 and role <> 'released' and not (desk_id = any ($3::text[]))`,
);
const KEEP_NAMES = sql(
  'advance-notice.keep-names',
  `insert into advance_notice_names (notice_id, realm, salt, names) values ($1, $2, $3, $4)
   on conflict (notice_id) do update set names = excluded.names`,
);
const NAMES = sql('advance-notice.names', 'select salt, names from advance_notice_names where realm = $1 and notice_id = $2');
const SEATED = sql(
  'advance-notice.seated-in-activation',
  `select desk_ids as "deskIds" from activation where realm = $1 and id = $2 and state <> 'ended'`,
);
const MAY_KNOW = sql('advance-notice.may-know', `select 1 from advance_notice n where ${KNOWN} and n.id = $3`);

const crossingsOf = ({ content }: AdvanceNotice): string[] =>
  [content.crossingId, content.alternateCrossingId].filter((id) => id !== null);

/** Who takes part, and as what; the announcing desk is that first. */
const rolesOf = ({ deskId, parts, told }: AdvanceNotice): ReadonlyMap<DeskId, string> =>
  new Map([
    ...told.map((each): [DeskId, string] => [each, 'told']),
    ...parts.map((part): [DeskId, string] => [part.deskId, 'asked']),
    [deskId, 'announcer'],
  ]);

@Injectable()
export class AdvanceNoticesStore extends AdvanceNoticesRepository {
  async load(tx: Tx, id: string): Promise<{ state: AdvanceNotice; version: number } | null> {
    const [row] = await tx.query<{ state: AdvanceNotice; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: AdvanceNotice, version: number): Promise<void> {
    const { announcedAt, caseId, activationId } = state;
    const times = [announcedAt, endOf(state.content.window, state.parts)];
    tx.send(INSERT, [id, tx.realm, version, ...times, crossingsOf(state), caseId, activationId, JSON.stringify(state)]);
    this.seat(tx, id, state);
  }

  async update(tx: Tx, id: string, state: AdvanceNotice, version: number, expected: number): Promise<boolean> {
    const endsAt = endOf(state.content.window, state.parts);
    const values = [tx.realm, id, version, JSON.stringify(state), expected, endsAt, crossingsOf(state)];
    const rows = await tx.query(UPDATE, values);
    this.seat(tx, id, state);
    tx.send(RELEASE, [tx.realm, id, [...rolesOf(state).keys()]]);
    return rows.length === 1;
  }

  keepNames(tx: Tx, id: string, { salt, names }: KeptNames): void {
    tx.send(KEEP_NAMES, [id, tx.realm, salt, JSON.stringify(names)]);
  }

  async namesOf(tx: Tx, id: string): Promise<KeptNames> {
    const [row] = await tx.query<KeptNames>(NAMES, [tx.realm, id]);
    if (!row) throw new Error(`advance notice ${id} has no names row`);
    return row;
  }

  async seatedIn(tx: Tx, id: ActivationId): Promise<readonly DeskId[] | null> {
    const [row] = await tx.query<{ deskIds: DeskId[] }>(SEATED, [tx.realm, id]);
    return row?.deskIds ?? null;
  }

  async mayKnow(tx: Tx, id: string, deskId: DeskId): Promise<boolean> {
    return (await tx.query(MAY_KNOW, [tx.realm, deskId, id])).length > 0;
  }

  private seat(tx: Tx, id: string, state: AdvanceNotice): void {
    const roles = [...rolesOf(state)];
    tx.send(SEAT, [tx.realm, id, roles.map(([deskId]) => deskId), roles.map(([, role]) => role)]);
  }
}
