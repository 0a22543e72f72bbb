import type { DeskId } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { EarlyNoticesRepository } from '../application/early-notices.repository.js';
import type { EarlyNotice } from '../domain/early-notice.js';

const LOAD = sql(
  'early-notice.load',
  'select body as state, version from early_notice where realm = $1 and id = $2 for no key update',
);

const INSERT = sql(
  'early-notice.insert',
  'insert into early_notice (id, realm, version, given_at, expires_at, body) values ($1, $2, $3, $4, $5, $6)',
);

const TELL = sql(
  'early-notice.tell',
  'insert into early_notice_recipient (realm, notice_id, desk_id) select $1, $2, unnest($3::text[])',
);

const UPDATE = sql(
  'early-notice.update',
  `update early_notice set version = $3, body = $4, expires_at = $6 where realm = $1 and id = $2 and version = $5 returning id`,
);

const KEEP_SOURCE = sql(
  'early-notice.keep-source',
  'insert into early_notice_source (notice_id, realm, desk_id, source) values ($1, $2, $3, $4)',
);

const SOURCE = sql(
  'early-notice.source',
  'select source from early_notice_source where realm = $1 and notice_id = $2 and desk_id = $3',
);

@Injectable()
export class EarlyNoticesStore extends EarlyNoticesRepository {
  async load(tx: Tx, id: string): Promise<{ state: EarlyNotice; version: number } | null> {
    const [row] = await tx.query<{ state: EarlyNotice; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: EarlyNotice, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.givenAt, state.expiresAt, JSON.stringify(state)]);
    tx.send(TELL, [tx.realm, id, state.recipients]);
  }

  async update(tx: Tx, id: string, state: EarlyNotice, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected, state.expiresAt]);
    return rows.length === 1;
  }

  keepSource(tx: Tx, id: string, deskId: DeskId, source: string): void {
    tx.send(KEEP_SOURCE, [id, tx.realm, deskId, source]);
  }

  async sourceFor(tx: Tx, id: string, deskId: DeskId): Promise<string | null> {
    const [row] = await tx.query<{ source: string }>(SOURCE, [tx.realm, id, deskId]);
    return row?.source ?? null;
  }
}
