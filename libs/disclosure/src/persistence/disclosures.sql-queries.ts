import type { RequestContext } from '#kernel';
import { Database, pastAudience, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { DisclosuresQueries, type DisclosureFilter, type DisclosureSeen } from '../application/disclosures.queries.js';
import { foldLabel } from '../domain/content.js';
import { names, OPENS, READS_CROSSING } from './audience.sql.js';

const TEXT = `select c.id, c.item_id as "itemId", c.at, c.from_desk_id as "fromDeskId", c.originator_desk_id as "originatorDeskId",
     c.recipient_desk_id as "recipientDeskId", c.recipient_agency_id as "recipientAgencyId", c.recipient_country as "recipientCountry",
     c.recipient_name as "recipientName", c.recipient_address as "recipientAddress", c.nature, c.purposes, c.legal_basis as "legalBasis",
     c.caveat, c.form, c.handling_code as "handlingCode", c.tlp, c.rule, c.ended_at as "endedAt", i.state as "itemState",
     $13::boolean and ${OPENS} as opens,
     case when $13::boolean and ${OPENS} then coalesce((
       select jsonb_agg(s.label order by s.nth) from item_subject s where s.item_id = i.id), '[]') end as subjects
   from disclosure c join item i on i.realm = c.realm and i.id = c.item_id
   where ${READS_CROSSING}
     and ($5::text is null or ($13::boolean and ${names('$5')}))
     and ($6::text is null or $6 in (c.recipient_desk_id, c.recipient_agency_id)) and ($7::uuid is null or c.item_id = $7)
     and ($8::timestamptz is null or c.at >= $8) and ($9::timestamptz is null or c.at < $9)
     and ($10::timestamptz is null or (c.at, c.id) < ($10, $11::uuid))
   order by c.at desc, c.id desc limit $12`;

const LIST = sql('disclosure.list', TEXT);
/** An auditor reads the crossings of a country: the database does not know who is one. */
const LIST_OF_COUNTRY = pastAudience(sql('disclosure.list-of-country', TEXT));

@Injectable()
export class DisclosuresSqlQueries extends DisclosuresQueries {
  constructor(private readonly database: Database) {
    super();
  }

  list(
    { realm, actor }: RequestContext,
    { subject, recipient, itemId, from, to }: DisclosureFilter,
    limit: number,
    after: readonly [at: string, id: string] | null,
  ): Promise<DisclosureSeen[]> {
    const audits = actor.roles.includes('auditor');
    const reader = [realm, actor.deskId, audits, actor.country];
    const wanted = [subject === null ? null : foldLabel(subject), recipient, itemId, from, to];
    return this.database.query<DisclosureSeen>(audits ? LIST_OF_COUNTRY : LIST, [
      ...reader,
      ...wanted,
      ...(after ?? [null, null]),
      limit,
      actor.permissions.has('item.read'),
    ]);
  }
}
