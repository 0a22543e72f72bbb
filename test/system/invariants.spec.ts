import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ammoniaAtOtay, type Filed, type HandoffSeen, transferTo } from '../support/filing.js';
import { faultsOf, settle } from '../support/invariants.js';
import { checkRows } from '../support/row-check.js';
import { openSystem, type TestSystem } from '../support/system.js';

/** Damage that the database itself would refuse, and how to undo it. `$case` and `$handoff` are ids. */
const PLANTS = [
  {
    rule: 'every case has one lead, who holds it',
    damage: `update custody set desk_id = 'us-sd-fire' where case_id = '$case' and to_at is null`,
    repair: `update custody set desk_id = 'us-epa-r9' where case_id = '$case' and to_at is null`,
  },
  {
    rule: 'custody is gapless and exclusive',
    damage: `update custody set to_at = to_at - interval '1 second' where case_id = '$case' and seq = 1`,
    repair: `update custody set to_at = to_at + interval '1 second' where case_id = '$case' and seq = 1`,
  },
  {
    rule: 'the lead may see its case',
    damage: `update case_access set desk_id = 'x' where case_id = '$case' and desk_id = 'us-epa-r9'`,
    repair: `update case_access set desk_id = 'us-epa-r9' where case_id = '$case' and desk_id = 'x'`,
  },
  {
    rule: 'a report that opened a case has one, and a case has a report',
    damage: `update report set body = jsonb_set(body, '{triage,caseId}', '"00000000-0000-7000-8000-000000000000"')`,
    repair: `update report set body = jsonb_set(body, '{triage,caseId}', '"$case"')`,
  },
  {
    rule: 'an open offer is the one that its case knows',
    damage: `update case_file set body = jsonb_set(body, '{openOffer}', '"$handoff"')`,
    repair: `update case_file set body = jsonb_set(body, '{openOffer}', 'null')`,
  },
  {
    rule: 'a handoff that moved the lead made one segment of custody, any other none',
    damage: `update custody set cause_id = 'x' where by = 'handoff'`,
    repair: `update custody set cause_id = '$handoff' where by = 'handoff'`,
  },
  {
    rule: 'no rung was reached early or twice',
    damage: `update obligation_step set obligation_id = '00000000-0000-7000-8000-000000000000' where step = 0`,
    repair: `update obligation_step set obligation_id = (select id from obligation where act = 'acknowledge-case' limit 1) where step = 0`,
  },
  {
    rule: 'streams have no gap, and rows carry the number of their last entry',
    damage: `update ledger_entry set sseq = sseq + 1 where type = 'handoff.accepted'`,
    repair: `update ledger_entry set sseq = sseq - 1 where type = 'handoff.accepted'`,
  },
  {
    rule: 'leaves are dense',
    damage: `update ledger_leaf set leaf_index = leaf_index + 1000 where leaf_index = 2`,
    repair: `update ledger_leaf set leaf_index = 2 where leaf_index = 1002`,
  },
  {
    rule: 'every entry is in the outbox or was settled there',
    damage: `update outbox set id = '00000000-0000-7000-8000-000000000000' where type = 'case.opened'`,
    repair: `update outbox set id = (select id from ledger_entry where type = 'case.opened') where type = 'case.opened'`,
  },
  {
    rule: 'the outbox is settled',
    damage: `update outbox set settled_at = null where type = 'case.opened'`,
    repair: `update outbox set settled_at = now() where type = 'case.opened'`,
  },
  {
    rule: 'replay of case:',
    damage: `update case_file set body = jsonb_set(body, '{bounces}', '7')`,
    repair: `update case_file set body = jsonb_set(body, '{bounces}', '0')`,
  },
  {
    rule: 'replay of obligation:',
    damage: `update obligation set life_safety = false where act = 'acknowledge-case'`,
    repair: `update obligation set life_safety = true where act = 'acknowledge-case'`,
  },
] as const;

/** What somebody who owns the server may do to rows, past every trigger; what the auditor says of it; and how to undo it. */
const CHANGES = [
  {
    what: 'case:$case /priority',
    damage: `update case_file set body = jsonb_set(body, '{priority}', '"P4"') where id = '$case'`,
    repair: `update case_file set body = jsonb_set(body, '{priority}', '"P1"') where id = '$case'`,
  },
  {
    what: 'case:$case /lead/deskId',
    damage: `update case_file set body = jsonb_set(body, '{lead,deskId}', '"us-sd-fire"') where id = '$case'`,
    repair: `update case_file set body = jsonb_set(body, '{lead,deskId}', '"us-epa-r9"') where id = '$case'`,
  },
  {
    what: 'handoff:$handoff /state',
    damage: `update handoff set body = jsonb_set(body, '{state}', '"declined"') where id = '$handoff'`,
    repair: `update handoff set body = jsonb_set(body, '{state}', '"accepted"') where id = '$handoff'`,
  },
  {
    what: 'case:$case /version',
    damage: `update case_file set version = version + 1 where id = '$case'`,
    repair: `update case_file set version = version - 1 where id = '$case'`,
  },
  {
    what: 'obligation:$obligation /lifeSafety',
    damage: `update obligation set life_safety = false where id = '$obligation'`,
    repair: `update obligation set life_safety = true where id = '$obligation'`,
  },
  {
    what: 'handoff:$handoff row-missing',
    damage: `create table taken as select * from handoff where id = '$handoff'; delete from handoff where id = '$handoff'`,
    repair: `insert into handoff (id, realm, version, case_id, offered_at, body) select id, realm, version, case_id, offered_at, body from taken; drop table taken`,
  },
  {
    what: 'handoff:00000000-0000-7000-8000-000000000000 row-unheard-of',
    damage: `insert into handoff (id, realm, version, case_id, offered_at, body) select '00000000-0000-7000-8000-000000000000', realm, version, case_id, offered_at, body from handoff where id = '$handoff'`,
    repair: `delete from handoff where id = '00000000-0000-7000-8000-000000000000'`,
  },
] as const;

// A check that finds nothing wrong proves nothing unless it finds what is.
describe('the invariants that every test here checks', () => {
  let system: TestSystem;
  let caseId: string;
  let handoffId: string;
  let obligationId: string;

  beforeAll(async () => {
    system = await openSystem();
    await system.startWorker();
    const drill = await system.openDrill('ex-invariants', '2026-03-02T18:00:00.000Z');
    const lead = (await system.as('liaison.mx-tij-bomb')).in({ realm: drill.realm });
    ({ caseId } = await lead.act<Filed>('/reports', ammoniaAtOtay()));
    await drill.advance(6);
    await settle(system.test);
    ({ id: handoffId } = await lead.act<HandoffSeen>(`/cases/${caseId}/handoffs`, transferTo('us-epa-r9')));
    await drill.advance(1);
    await (await system.as('liaison.us-epa-r9')).in({ realm: drill.realm }).act(`/handoffs/${handoffId}/accept`);
    await settle(system.test);
    await system.stopWorkers();
    const { rows } = await system.test.owner.query<{ id: string }>(
      `select id from obligation where act = 'acknowledge-case' limit 1`,
    );
    obligationId = rows[0]!.id;
    // No trigger, no foreign key: as somebody would who owns the server.
    await system.test.owner.query('set session_replication_role = replica');
    await system.test.owner.query('alter table custody drop constraint custody_without_overlap');
  });
  afterAll(() => system.close());

  const named = (text: string): string =>
    text.replaceAll('$case', caseId).replaceAll('$handoff', handoffId).replaceAll('$obligation', obligationId);
  const run = (text: string) => system.test.owner.query(named(text));
  const faults = () => faultsOf(system, { settled: true });

  it('hold when nothing is wrong', async () => {
    expect(await faults()).toEqual([]);
  });

  it.each(PLANTS)('break when it does not hold that $rule', async ({ rule, damage, repair }) => {
    expect((await run(damage)).rowCount).toBeGreaterThan(0);
    expect((await faults()).some((fault) => fault.startsWith(rule))).toBe(true);
    await run(repair);
    expect(await faults()).toEqual([]);
  });

  it('find no row changed around the application where none was, and do so once after each verification', async () => {
    expect(await checkRows(system)).toEqual({ how: 'alike', found: [] });
  });

  it.each(CHANGES)('find with the auditor, by the ledger alone: $what', async ({ what, damage, repair }) => {
    await run(damage);
    const { how, found } = await checkRows(system);
    expect([how, found.map((one) => `${one.stream} ${one.what}`)]).toEqual(['found', [named(what)]]);
    await run(repair);
    expect(await checkRows(system)).toEqual({ how: 'alike', found: [] });
  });
});
