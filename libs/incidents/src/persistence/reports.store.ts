import type { AgencyId, CaseId, ReportId } from '#kernel';
import { StreamReaders } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type FiledReport, ReportsRepository } from '../application/reports.repository.js';
import { report, type Report } from '../domain/report.js';
import { withoutWords } from '../domain/taken-out.js';
import { packTrigrams } from './packed-trigrams.js';

const LOAD = sql('report.load', 'select body, version from report where realm = $1 and id = $2 for no key update');

/** A report and its first version. */
const INSERT = sql(
  'report.insert',
  `with filed as (
     insert into report (realm, id, version, occurred_at, body, trigrams) values ($1, $2, $3, $4, $5::jsonb, $6) returning id, body
   )
   insert into report_version (report_id, amendment, content) select id, (body ->> 'amendment')::int, body -> 'content' from filed`,
);

/** What is amended becomes a further version; a version that is there is never written again. */
const UPDATE = sql(
  'report.update',
  `with changed as (
     update report set version = $3, occurred_at = $4, body = $5::jsonb, trigrams = $6
     where realm = $1 and id = $2 and version = $7 returning id, body
   ), amended as (
     insert into report_version (report_id, amendment, content)
     select id, (body ->> 'amendment')::int, body -> 'content' from changed
     on conflict (report_id, amendment) do nothing
   )
   select id from changed`,
);

const HOLD_REFERENCE = sql(
  'report.hold-reference',
  `select pg_advisory_xact_lock(hashtextextended(jsonb_build_array('report', $1::text, $2::text, $3::text)::text, 0))`,
);
/** Apart from the lock: a statement sees what was committed before it began, and the lock is what it waits for. */
const FIND_REFERENCE = sql(
  'report.find-reference',
  'select id as "reportId", case_id as "caseId" from report where realm = $1 and agency_id = $2 and own_reference = $3',
);
const CASE_OF = sql('report.case-of', 'select case_id as "caseId" from report where realm = $1 and id = $2');
/** Its versions, and what was received of it under a flood before it was filed. */
const TAKE_OUT_VERSIONS = sql(
  'report.take-out-versions',
  `with filings as (
     update deferred_filing set command = jsonb_set(command, '{content}', ((command -> 'content') - 'translation') || $3::jsonb)
     where realm = $1 and answer ->> 'id' = $2::text
   )
   update report_version v set content = (v.content - 'translation') || $3::jsonb from report r where r.realm = $1 and r.id = $2::uuid and v.report_id = r.id`,
);

/** Reports whose words are gone would all look alike. */
const comparedBy = ({ redactionId, content }: Report): Buffer | null =>
  redactionId === undefined ? packTrigrams(content) : null;

/** The rows of reports. */
@Injectable()
export class ReportsStore extends ReportsRepository {
  override readonly aggregate = report;

  constructor(private readonly readers: StreamReaders) {
    super();
  }

  override async load(tx: Tx, id: string): Promise<{ state: Report; version: number } | null> {
    const [row] = await tx.query<{ body: Report; version: number }>(LOAD, [tx.realm, id]);
    return row ? { state: row.body, version: row.version } : null;
  }

  override async insert(tx: Tx, id: string, state: Report, version: number): Promise<void> {
    const { content } = state;
    tx.send(INSERT, [tx.realm, id, version, content.occurredAt, JSON.stringify(state), comparedBy(state)]);
    this.letHear(tx, id, state);
  }

  override async update(tx: Tx, id: string, state: Report, version: number, expected: number): Promise<boolean> {
    const { content } = state;
    const written = [tx.realm, id, version, content.occurredAt, JSON.stringify(state), comparedBy(state)];
    const rows = await tx.query(UPDATE, [...written, expected]);
    if (rows.length !== 1) return false;
    this.letHear(tx, id, state);
    return true;
  }

  /** What waits belongs to no case yet, by which it would be heard of: who filed it and who decides hear of it themselves. */
  private letHear(tx: Tx, id: string, { deskId, triage }: Report): void {
    if (triage.state !== 'filed' && triage.state !== 'referred') return;
    this.readers.let(
      tx,
      [deskId, triage.deskId].map((reader) => ({ stream: `report:${id}`, deskId: reader })),
    );
  }

  override async claimReference(tx: Tx, agencyId: AgencyId, ownReference: string): Promise<FiledReport | null> {
    const reference = [tx.realm, agencyId, ownReference];
    const [, [found]] = await Promise.all([
      tx.query(HOLD_REFERENCE, reference),
      tx.query<FiledReport>(FIND_REFERENCE, reference),
    ]);
    return found ?? null;
  }

  override async caseOf(tx: Tx, reportId: ReportId): Promise<CaseId | null> {
    const [row] = await tx.query<{ caseId: CaseId | null }>(CASE_OF, [tx.realm, reportId]);
    return row?.caseId ?? null;
  }

  override takeOutVersions(tx: Tx, reportId: ReportId): void {
    tx.send(TAKE_OUT_VERSIONS, [tx.realm, reportId, JSON.stringify(withoutWords({}))]);
  }
}
