import type { AgencyId, CaseId, DeskId } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type AttachmentFile, Attachments, type AttachmentSeen } from '../application/attachments.js';
import type { Viewer } from '../application/cases.queries.js';

const KEEP = sql(
  'attachment.keep',
  `insert into attachment (realm, case_id, id, name, media_type, bytes, sha256, content, desk_id, user_id, at, scan)
   values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, $10, $11, $12)`,
);
const ONE_AT_A_TIME = sql(
  'attachment.one-at-a-time',
  `select pg_advisory_xact_lock(hashtextextended(jsonb_build_array('attachments', $1::text, $2::text)::text, 0))`,
);
/** Each realm has its own room: what a drill attaches takes none of the live border's. */
const HELD = sql(
  'attachment.held',
  'select coalesce(sum(bytes), 0)::text as bytes from attachment where realm = $1 and desk_id = any($2)',
);
const SHOWN = `f.id, f.name, f.media_type as "mediaType", f.bytes, encode(f.sha256, 'hex') as sha256, f.scan, f.at as "addedAt",
  f.desk_id as "deskId"`;
/** Deny by default: `$1` the realm, `$2` the viewer's desk, `$3` the case. */
const VISIBLE = `from case_access a join attachment f on f.realm = a.realm and f.case_id = a.case_id
  where a.realm = $1 and a.desk_id = $2 and a.case_id = $3`;
const LIST = sql('attachment.list', `select ${SHOWN} ${VISIBLE} order by f.id`);
const FIND = sql('attachment.find', `select ${SHOWN}, f.content ${VISIBLE} and f.id = $4 and f.content is not null`);
const TAKE_OUT = sql(
  'attachment.take-out',
  `update attachment set name = null, content = null, redaction_id = $4
   where realm = $1 and case_id = $2 and id = $3 and redaction_id is null returning id`,
);

/** The rows of files. */
@Injectable()
export class AttachmentsStore extends Attachments {
  constructor(private readonly database: Database) {
    super();
  }

  override async keep(tx: Tx, caseId: CaseId, file: Parameters<Attachments['keep']>[2]): Promise<void> {
    const { attachmentId, name, mediaType, bytes, sha256, content, deskId, userId, scan } = file;
    await tx.query(KEEP, [tx.realm, caseId, attachmentId, name, mediaType, bytes, sha256, content, deskId, userId, tx.now, scan]);
  }

  override async heldBy(tx: Tx, agencyId: AgencyId, deskIds: readonly DeskId[]): Promise<number> {
    await tx.query(ONE_AT_A_TIME, [tx.realm, agencyId]);
    const [row] = await tx.query<{ bytes: string }>(HELD, [tx.realm, deskIds]);
    return Number(row!.bytes);
  }

  override list({ realm, deskId }: Viewer, caseId: CaseId): Promise<readonly AttachmentSeen[]> {
    return this.database.query<AttachmentSeen>(LIST, [realm, deskId, caseId]);
  }

  override async takeOut(tx: Tx, caseId: CaseId, id: string, redactionId: string): Promise<boolean> {
    return (await tx.query(TAKE_OUT, [tx.realm, caseId, id, redactionId])).length === 1;
  }

  override async find({ realm, deskId }: Viewer, caseId: CaseId, id: string): Promise<AttachmentFile | null> {
    const [row] = await this.database.query<AttachmentFile>(FIND, [realm, deskId, caseId, id]);
    return row ?? null;
  }
}
