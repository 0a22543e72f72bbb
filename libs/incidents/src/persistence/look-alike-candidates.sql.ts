import { addMinutes, type CaseId, type DeskId, type Instant, type Realm } from '#kernel';
import { Database, pastAudience, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type Candidate, LookAlikeCandidates, type SuggestedCase } from '../application/look-alike-candidates.js';
import { type Happening, LOOK_ALIKE_WINDOW_MINUTES } from '../domain/look-alike.js';
import { unpackTrigrams } from './packed-trigrams.js';

/**
 * Under a flood the newest few hundred are compared: a suggestion may miss, a filing must not wait. Of another kind only what may be at the
 * very same place is worth a comparison; a locality in common is not enough. No body is unpacked, and no other table is read.
 */
const NEAR = pastAudience(
  sql(
    'look-alike.near',
    `select id as "reportId", case_id as "caseId", kind, place, occurred_at as "occurredAt", trigrams from report
   where realm = $1 and occurred_at between $2 and $3 and case_id is not null
     and (kind = $4 or place ->> 'crossingId' = $5 or place ?| $6::text[])
   order by occurred_at desc limit 200`,
  ),
);
/** Each case is fetched by its key: joined freely, the planner would rather read them all. */
const SUGGESTED = pastAudience(
  sql(
    'look-alike.suggested',
    `select c.id as "caseId", c.number, c.title, c.lead_desk_id as "leadDeskId", c.visible
   from unnest($3::uuid[]) as asked(id)
   cross join lateral (
     select id, number, title, lead_desk_id, tlp, exists (
       select from case_access a where a.realm = $1 and a.case_id = asked.id and a.desk_id = $2) as visible
     from case_file where id = asked.id and realm = $1 limit 1
   ) as c
   where c.visible or c.tlp <> 'TLP:RED'`,
  ),
);

/** Parts of a place that are compared by distance. */
const MEASURED = ['point', 'riverKm'] as const;

interface CandidateRow extends Omit<Candidate, 'words'> {
  readonly trigrams: Buffer | null;
}

@Injectable()
export class SqlLookAlikeCandidates extends LookAlikeCandidates {
  constructor(private readonly database: Database) {
    super();
  }

  override async near(realm: Realm, { kind, place, occurredAt }: Happening): Promise<readonly Candidate[]> {
    const bounds: Instant[] = [
      addMinutes(occurredAt, -LOOK_ALIKE_WINDOW_MINUTES),
      addMinutes(occurredAt, LOOK_ALIKE_WINDOW_MINUTES),
    ];
    const measured = MEASURED.filter((part) => place[part] !== undefined);
    const rows = await this.database.query<CandidateRow>(NEAR, [realm, ...bounds, kind, place.crossingId ?? null, measured]);
    return rows.map(({ trigrams, ...row }) => ({ ...row, words: unpackTrigrams(trigrams) }));
  }

  override suggested(
    { realm, deskId }: { realm: Realm; deskId: DeskId },
    caseIds: readonly CaseId[],
  ): Promise<readonly SuggestedCase[]> {
    return this.database.query<SuggestedCase>(SUGGESTED, [realm, deskId, caseIds]);
  }
}
