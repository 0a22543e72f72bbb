import type { CaseId, DeskId } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type CaseHolder, CasesRepository, type PacketFacts } from '../application/cases.repository.js';
import { type Case, desksOf } from '../domain/case.js';
import { caseFile } from '../domain/evolve-case.js';

const LOAD = sql('case.load', 'select body, version from case_file where realm = $1 and id = $2 for no key update');

/** Case, first custody segment and visibility in one statement: a case never exists without a lead that can see it. */
const INSERT = sql(
  'case.insert',
  `with opened as (
     insert into case_file (realm, id, version, opened_at, body) values ($1, $2, $3, $4, $5) returning realm, id
   ), held as (
     insert into custody (realm, case_id, seq, desk_id, country, from_at, by, cause_id, ledger_stream_seq)
     select realm, id, $6::int, $7, $8, $9::timestamptz, $10, $11, $12::int from opened
   )
   insert into case_access (realm, case_id, desk_id, because, granted_at)
   select realm, id, desk_id, because, $13::timestamptz from opened, unnest($14::text[], $15::text[]) as seen(desk_id, because)`,
);

/**
 * All that follows from a change derives from the row that really changed. When the lead moved, the segment before is still open:
 * it ends, and the new one begins at the same instant; otherwise there is nothing to end and nothing begins.
 */
const UPDATE = sql(
  'case.update',
  `with changed as (
     update case_file set version = $3, body = $5 where realm = $1 and id = $2 and version = $4 returning realm, id
   ), ended as (
     update custody set to_at = $9::timestamptz from changed
     where custody.case_id = changed.id and custody.seq = $6::int - 1 and custody.to_at is null
     returning custody.realm, custody.case_id, custody.seq
   ), held as (
     insert into custody (realm, case_id, seq, prev_seq, desk_id, country, from_at, by, cause_id, ledger_stream_seq)
     select realm, case_id, $6::int, seq, $7, $8, $9::timestamptz, $10, $11, $12::int from ended
   ), hidden as (
     delete from case_access using changed
     where case_access.realm = changed.realm and case_access.case_id = changed.id
       and case_access.because in ('lead', 'supporting', 'informed', 'concurrent') and case_access.desk_id <> all ($14::text[])
   ), seen as (
     insert into case_access (realm, case_id, desk_id, because, granted_at)
     select realm, id, desk_id, because, $13::timestamptz from changed, unnest($14::text[], $15::text[]) as seen(desk_id, because)
     on conflict (realm, case_id, desk_id) do update set because = excluded.because
       where case_access.because is distinct from excluded.because
   )
   select id from changed`,
);

const GRANT = sql(
  'case.grant-access',
  `insert into case_access (realm, case_id, desk_id, because, granted_at) values ($1, $2, $3, $4, $5)
   on conflict (realm, case_id, desk_id) do nothing`,
);
const SEES = sql('case.sees', 'select 1 from case_access where realm = $1 and case_id = $2 and desk_id = $3');
const VIEWERS = sql(
  'case.viewers',
  'select desk_id as "deskId" from case_access where realm = $1 and case_id = $2 order by desk_id',
);
const NOTE = sql(
  'case.keep-note',
  `insert into case_note (realm, case_id, id, at, desk_id, user_id, language, text) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const HAS_NOTE = sql(
  'case.has-note',
  'select 1 from case_note where realm = $1 and case_id = $2 and id = $3 and text is not null',
);
const HAS_FILE = sql(
  'case.has-file',
  'select 1 from attachment where realm = $1 and case_id = $2 and id = $3 and redaction_id is null',
);
const HAS_REPORT = sql(
  'case.has-report',
  `select 1 from report where realm = $1 and case_id = $2 and id = $3 and body ->> 'redactionId' is null`,
);
const HAS = { note: HAS_NOTE, attachment: HAS_FILE, report: HAS_REPORT } as const;
const TAKE_OUT_NOTE = sql(
  'case.take-out-note',
  `update case_note n set text = null, redaction_id = $4
   from (select id, text from case_note where realm = $1 and case_id = $2 and id = $3 and text is not null for update) before
   where n.id = before.id
   returning to_char(n.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, n.desk_id as "deskId", before.text`,
);
const HOLD = sql(
  'case.hold',
  'insert into case_hold (realm, case_id, kind, holder_id) values ($1, $2, $3, $4) on conflict do nothing',
);
const RELEASE = sql('case.release', 'delete from case_hold where realm = $1 and kind = $2 and holder_id = $3');
const HOLDS = sql('case.holds', 'select kind from case_hold where realm = $1 and case_id = $2 order by holder_id');
const OWED = sql(
  'case.owed',
  `select desk_id as "deskId", act from obligation where case_id = $1 and state = 'open' order by due_at, id`,
);
/** Notes, reports and attachments as they stand; each in the order in which it came. */
const PAPERS = sql(
  'case.papers',
  `select
     (select coalesce(jsonb_agg(jsonb_build_object('at', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'deskId', desk_id, 'text', text)
        order by id), '[]') from case_note where realm = $1 and case_id = $2 and text is not null) as notes,
     (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'version', body -> 'amendment', 'deskId', body -> 'deskId',
        'title', body #> '{content,title}', 'description', body #> '{content,description}', 'language', body #> '{content,language}')
          || case when body -> 'content' ? 'translation' then jsonb_build_object('translation', body #> '{content,translation}') else '{}' end
        order by id), '[]') from report where realm = $1 and case_id = $2) as reports,
     (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'mediaType', media_type, 'sha256', encode(sha256, 'hex'))
        order by id), '[]') from attachment where realm = $1 and case_id = $2 and name is not null) as attachments`,
);

/** The rows of cases. */
@Injectable()
export class CasesStore extends CasesRepository {
  override readonly aggregate = caseFile;

  override async load(tx: Tx, id: string): Promise<{ state: Case; version: number } | null> {
    const [row] = await tx.query<{ body: Case; version: number }>(LOAD, [tx.realm, id]);
    return row ? { state: row.body, version: row.version } : null;
  }

  override async insert(tx: Tx, id: string, state: Case, version: number): Promise<void> {
    tx.send(INSERT, [tx.realm, id, version, state.openedAt, JSON.stringify(state), ...rest(tx, state)]);
  }

  override async update(tx: Tx, id: string, state: Case, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [tx.realm, id, version, expected, JSON.stringify(state), ...rest(tx, state)]);
    return rows.length === 1;
  }

  override async grantAccess(tx: Tx, caseId: CaseId, deskId: DeskId, because: string): Promise<void> {
    tx.send(GRANT, [tx.realm, caseId, deskId, because, tx.now]);
  }

  override async isVisibleTo(tx: Tx, caseId: CaseId, deskId: DeskId): Promise<boolean> {
    return (await tx.query(SEES, [tx.realm, caseId, deskId])).length > 0;
  }

  override async viewers(tx: Tx, caseId: CaseId): Promise<readonly DeskId[]> {
    return (await tx.query<{ deskId: DeskId }>(VIEWERS, [tx.realm, caseId])).map(({ deskId }) => deskId);
  }

  override async keepNote(tx: Tx, caseId: CaseId, note: KeptNote): Promise<void> {
    const { id, deskId, userId, language, text } = note;
    tx.send(NOTE, [tx.realm, caseId, id, tx.now, deskId, userId, language, text]);
  }

  override async hasPaper(tx: Tx, caseId: CaseId, kind: keyof typeof HAS, id: string): Promise<boolean> {
    return (await tx.query(HAS[kind], [tx.realm, caseId, id])).length > 0;
  }

  override async takeOutNote(
    tx: Tx,
    caseId: CaseId,
    noteId: string,
    redactionId: string,
  ): Promise<PacketFacts['notes'][number] | null> {
    const [row] = await tx.query<PacketFacts['notes'][number]>(TAKE_OUT_NOTE, [tx.realm, caseId, noteId, redactionId]);
    return row ?? null;
  }

  override async hold(tx: Tx, caseId: CaseId, { kind, id }: CaseHolder): Promise<void> {
    tx.send(HOLD, [tx.realm, caseId, kind, id]);
  }

  override async release(tx: Tx, { kind, id }: CaseHolder): Promise<void> {
    tx.send(RELEASE, [tx.realm, kind, id]);
  }

  override async holds(tx: Tx, caseId: CaseId): Promise<readonly CaseHolder['kind'][]> {
    return (await tx.query<Pick<CaseHolder, 'kind'>>(HOLDS, [tx.realm, caseId])).map(({ kind }) => kind);
  }

  override async openObligations(tx: Tx, caseId: CaseId): Promise<readonly { deskId: DeskId; act: string }[]> {
    return tx.query(OWED, [caseId]);
  }

  override async packetFacts(tx: Tx, state: Case): Promise<PacketFacts> {
    const [papers] = await tx.query<Papers>(PAPERS, [tx.realm, state.caseId]);
    return toPacketFacts(state, papers!);
  }
}

type Papers = Pick<PacketFacts, 'notes' | 'reports' | 'attachments'>;

const toPacketFacts = (state: Case, papers: Papers): PacketFacts => {
  const { caseId, number, kind, title, side, place, occurredAt, lifeSafety, impact, handling, conflict, participants } = state;
  const desksIn = (role: string): DeskId[] => participants.filter((desk) => desk.role === role).map(({ deskId }) => deskId);
  return {
    caseId,
    number,
    kind,
    title,
    side,
    place,
    occurredAt,
    lifeSafety,
    impact,
    ...papers,
    tasks: state.tasks.map((task) => ({ id: task.id, title: task.title, done: task.doneAt !== null, deskId: task.deskId })),
    leadDeskId: state.lead.deskId,
    supporting: desksIn('supporting'),
    informed: desksIn('informed'),
    // Acknowledging, answering and keeping at work are owed by whoever holds the case or the offer, so they do not pass on.
    obligations: (conflict?.joint ?? []).map(({ deskId }) => ({ act: 'arbitrate-conflict', deskId, subject: conflict!.id })),
    tlp: handling.tlp,
    restrictions: handling.restrictions ? [handling.restrictions] : [],
  };
};

type KeptNote = Parameters<CasesRepository['keepNote']>[2];

/** Values of custody and visibility, in the order that both statements number them. */
const rest = (tx: Tx, state: Case): readonly unknown[] => {
  const { seq, deskId, country, since, by, causeId, entry } = state.lead;
  const desks = desksOf(state);
  return [
    seq,
    deskId,
    country,
    since,
    by,
    causeId,
    entry,
    tx.now,
    desks.map((desk) => desk.deskId),
    desks.map((desk) => desk.because),
  ];
};
