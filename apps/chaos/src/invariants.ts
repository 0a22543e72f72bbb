import { type Aggregate, type DomainEvent, replay } from '#kernel';
import { type DataKeysStore, readPayload, type StoredValues, valuesOf, type WrappedKey } from '#ledger';
import { isDeepStrictEqual } from 'node:util';
import { chaseAggregate } from '../../../libs/disclosure/src/domain/chase.js';
import { consentAggregate } from '../../../libs/disclosure/src/domain/consent.js';
import { itemAggregate } from '../../../libs/disclosure/src/domain/item.js';
import { obligationAggregate } from '../../../libs/escalation/src/domain/obligation.js';
import { type ObligationRow, toState } from '../../../libs/escalation/src/persistence/obligation.row.js';
import { handoffAggregate } from '../../../libs/handoffs/src/domain/handoff.js';
import { caseFile } from '../../../libs/incidents/src/domain/evolve-case.js';
import { report } from '../../../libs/incidents/src/domain/report.js';

/** Runs one statement as somebody who may read everything. */
export type Rows = <Row extends object>(text: string) => Promise<Row[]>;

/** What must hold at every instant, whatever failed: each query gives the rows that break it. */
export const ALWAYS: Readonly<Record<string, string>> = {
  'every case has one lead, who holds it': `
    select c.id from case_file c
    where (select array_agg(s.desk_id) from custody s where s.case_id = c.id and s.to_at is null) is distinct from array[c.lead_desk_id]`,
  'custody is gapless and exclusive': `
    select * from (
      select case_id, seq, from_at, lag(to_at) over w as before, row_number() over w as place,
        lead(seq) over w is null as newest, to_at
      from custody window w as (partition by case_id order by seq)) s
    where seq <> place or (place > 1 and before is distinct from from_at) or (to_at is null) is distinct from newest`,
  'the lead may see its case': `
    select c.id from case_file c
    where not exists (select 1 from case_access a where a.realm = c.realm and a.case_id = c.id and a.desk_id = c.lead_desk_id)`,
  'a report that opened a case has one, and a case has a report': `
    select r.id from report r where r.triage_state = 'opened' and not exists (select 1 from case_file c where c.id = r.case_id and c.realm = r.realm)
    union all select c.id from case_file c where not exists (select 1 from report r where r.case_id = c.id)`,
  'no report was taken twice': `
    select body ->> 'ownReference' from report where own_reference is not null group by realm, agency_id, own_reference, 1 having count(*) > 1`,
  'an open offer is the one that its case knows': `
    select h.id from handoff h join case_file c on c.id = h.case_id
    where h.state in ('offered', 'clarification_asked', 'accepted_with_conditions') and c.body ->> 'openOffer' is distinct from h.id::text
    union all select c.id from case_file c
    where c.body ->> 'openOffer' is not null and not exists (select 1 from handoff h where h.id::text = c.body ->> 'openOffer'
      and h.state in ('offered', 'clarification_asked', 'accepted_with_conditions'))`,
  'a handoff that moved the lead made one segment of custody, any other none': `
    select h.id from handoff h
    where (select count(*) from custody s where s.by = 'handoff' and s.cause_id = h.id::text)
      <> case when h.state in ('accepted', 'confirmed') and h.kind in ('transfer', 'joint_lead_life_safety') then 1 else 0 end`,
  'no rung was reached early or twice': `
    select obligation_id from obligation_step where fired_at < scheduled_for
    union all select substr(stream, 12)::uuid from ledger_entry e join ledger_disclosure d on d.entry_id = e.id
    where e.type = 'obligation.step-reached' group by stream having count(*) <> (select count(*) from obligation_step s where s.obligation_id = substr(stream, 12)::uuid)`,
  'streams have no gap, and rows carry the number of their last entry': `
    select stream::text from ledger_entry group by stream having min(sseq) <> 1 or max(sseq) <> count(*)
    union all select c.id::text from case_file c where c.version <> (select max(sseq) from ledger_entry where stream = 'case:' || c.id)
    union all select r.id::text from report r where r.version <> (select max(sseq) from ledger_entry where stream = 'report:' || r.id)
    union all select h.id::text from handoff h where h.version <> (select max(sseq) from ledger_entry where stream = 'handoff:' || h.id)
    union all select i.id::text from item i where i.version <> (select max(sseq) from ledger_entry where stream = 'item:' || i.id)
    union all select o.id::text from obligation o where o.version <> (select max(sseq) from ledger_entry where stream = 'obligation:' || o.id)`,
  'every holder of an item is in the disclosure ledger, once, and nobody else': `
    select i.id from item i
    where (select jsonb_agg(d.recipient_desk_id order by d.recipient_desk_id) from disclosure d where d.item_id = i.id)
      is distinct from (select jsonb_agg(h ->> 'deskId' order by h ->> 'deskId') from jsonb_array_elements(i.body -> 'holders') h)`,
  'what was erased says nothing any more': `
    select i.id from item i where i.state = 'erased' and (
      exists (select from item_content c where c.item_id = i.id) or exists (select from item_file f where f.item_id = i.id)
      or exists (select from item_subject s where s.item_id = i.id))`,
  'every entry is in the outbox or was settled there': `
    select e.id from ledger_entry e where not exists (select 1 from outbox o where o.id = e.id)`,
  'leaves are dense': `
    select leaf_index from (select leaf_index, row_number() over (order by leaf_index) - 1 as place from ledger_leaf) l where leaf_index <> place`,
  'an unsequenced entry waits in line': `
    select e.id from ledger_entry e where not exists (select 1 from ledger_leaf l where l.entry_id = e.id)
      and not exists (select 1 from ledger_pending p where p.entry_id = e.id)`,
  'nothing was given up': 'select * from dead_letter',
  'the log is not frozen': 'select * from ledger_freeze',
};

/** What must hold as well when the worker has caught up. */
export const SETTLED: Readonly<Record<string, string>> = {
  'every entry has its leaf': 'select * from ledger_pending',
  'the newest checkpoint covers the log': `
    select 1 where (select max(size) from ledger_checkpoint) is distinct from (select count(*) from ledger_leaf) and exists (select 1 from ledger_leaf)`,
  'the outbox is settled': 'select id, type, sent_at from outbox where settled_at is null',
  'no clock that came was left': `
    select o.id, o.next_step_at from obligation o where o.state = 'open' and o.next_step_at <= realm_now(o.realm)`,
};

export const brokenOf = async (rows: Rows, rules: Readonly<Record<string, string>>): Promise<string[]> => {
  const faults: string[] = [];
  for (const [rule, text] of Object.entries(rules)) {
    const found = await rows<object>(text);
    if (found.length > 0) faults.push(`${rule}: ${found.length} times not, as ${JSON.stringify(found[0])}`);
  }
  return faults;
};

interface Told {
  readonly stream: string;
  readonly type: string;
  readonly at: string;
  readonly v: number;
  readonly disclosures: readonly string[];
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Where the state of each kind of stream is stored as its events made it. */
const TABLES = { case: 'case_file', report: 'report', handoff: 'handoff', item: 'item', consent: 'consent', chase: 'chase' };

/** Runs a statement that reads values of the ledger as they are stored, and opens them. */
export const openedBy =
  (keys: DataKeysStore, rows: Rows) =>
  async <Row extends StoredValues>(text: string): Promise<Row[]> => {
    const stored = await rows<Row>(text);
    const wrapped = await rows<WrappedKey>('select kid, holder, kek, wrapped from enlace_keys.ledger_data_key');
    const parts = keys.openWith(wrapped, stored);
    return stored.map((row, at) => ({ ...row, disclosures: valuesOf(parts[at]!) }));
  };

/** Streams whose events, run through the aggregate, do not give the row that is stored. */
export const unlikeReplay = async (rows: Rows, keys: DataKeysStore): Promise<string[]> => {
  const entries = await openedBy(
    keys,
    rows,
  )<StoredValues & Told>(
    `select e.id, e.stream, e.type, e.at, (convert_from(e.body, 'UTF8')::jsonb ->> 'tv')::int as v, d.disclosures, d.sealed
     from ledger_entry e join ledger_disclosure d on d.entry_id = e.id order by e.stream, e.sseq`,
  );
  const stored = new Map<string, unknown>();
  for (const [prefix, table] of Object.entries(TABLES))
    for (const row of await rows<{ id: string; body: unknown }>(`select id, body from ${table}`))
      stored.set(`${prefix}:${row.id}`, row.body);
  for (const row of await rows<ObligationRow>('select * from obligation'))
    stored.set(`obligation:${row.id}`, plain(toState(row)));
  const aggregates = {
    case: caseFile,
    report,
    handoff: handoffAggregate,
    obligation: obligationAggregate,
    item: itemAggregate,
    consent: consentAggregate,
    chase: chaseAggregate,
  };
  const events = new Map<string, Told[]>();
  for (const row of entries) events.set(row.stream, [...(events.get(row.stream) ?? []), row]);
  return [...stored].flatMap(([stream, row]) => {
    const aggregate = aggregates[stream.split(':')[0] as keyof typeof aggregates] as unknown as Aggregate<unknown, DomainEvent>;
    const told = (events.get(stream) ?? []).map(
      ({ type, at, v, disclosures }) => ({ type, at, v, data: readPayload(disclosures) }) as DomainEvent,
    );
    const again = plain(replay(aggregate, told));
    return isDeepStrictEqual(again, plain(row))
      ? []
      : [`replay of ${stream} differs: ${JSON.stringify(again)} is not ${JSON.stringify(row)}`];
  });
};
