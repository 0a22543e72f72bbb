import type { ContactReportId } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ContactReportsRepository } from '../application/contact-reports.repository.js';
import type { ContactReport } from '../domain/contact-report.js';

const LOAD = sql(
  'contact-report.load',
  'select body as state, version from contact_report where realm = $1 and id = $2 for no key update',
);

const INSERT = sql(
  'contact-report.insert',
  'insert into contact_report (id, realm, version, contact_at, due_at, body) values ($1, $2, $3, $4, $5, $6)',
);

const UPDATE = sql(
  'contact-report.update',
  'update contact_report set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);

const DRAFTED_FOR = sql('contact-report.drafted-for', 'select id from contact_report where realm = $1 and entry_id = $2');

@Injectable()
export class ContactReportsStore extends ContactReportsRepository {
  async load(tx: Tx, id: string): Promise<{ state: ContactReport; version: number } | null> {
    const [row] = await tx.query<{ state: ContactReport; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: ContactReport, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.contact.at, state.dueAt, JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: ContactReport, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected]);
    return rows.length === 1;
  }

  async draftedFor(tx: Tx, entryId: string): Promise<ContactReportId | null> {
    const [row] = await tx.query<{ id: ContactReportId }>(DRAFTED_FOR, [tx.realm, entryId]);
    return row?.id ?? null;
  }
}
