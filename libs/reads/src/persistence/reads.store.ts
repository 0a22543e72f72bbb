import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ReadsRepository } from '../application/reads.repository.js';
import type { RestrictedRead } from '../domain/restricted-read.js';

const INSERT = sql(
  'read.insert',
  `insert into restricted_read
     (id, realm, at, user_id, desk_id, agency_id, country, how, thing, ids, fields, rule, case_id, owner_desk_id, sought)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);

/** A read is written once and never loaded to be changed. */
@Injectable()
export class ReadsStore extends ReadsRepository {
  async load(): Promise<null> {
    return null;
  }

  async insert(tx: Tx, id: string, read: RestrictedRead): Promise<void> {
    const reader = [read.by, read.deskId, read.agencyId, read.country];
    const { how, thing, ids, fields, rule, caseId, ownerDeskId, sought } = read;
    tx.send(INSERT, [id, tx.realm, tx.now, ...reader, how, thing, ids, fields, rule, caseId, ownerDeskId, sought]);
  }

  async update(): Promise<boolean> {
    return false;
  }
}
