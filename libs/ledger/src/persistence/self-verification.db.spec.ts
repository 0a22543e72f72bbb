import { newId } from '#platform/ids';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import type { UserId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LedgerExport } from '../application/ledger-export.js';
import { SelfVerification } from '../application/self-verification.js';
import { VerificationAudit } from '../audit/verification.audit.js';
import { TestLedger } from './ledger.fixture.js';
import { SealsStore } from './seals.store.js';
import { TimeStampsView } from './time-stamps.store.js';
import { VerificationsStore } from './verifications.store.js';
import { VerifyingStore } from './verifying.store.js';

let database: TestDatabase;
let ledger: TestLedger;
let verification: SelfVerification;
let verifications: VerificationsStore;
let audit: VerificationAudit;
const ANA = newId() as string as UserId;

beforeAll(async () => {
  database = await openTestDatabase();
  ledger = new TestLedger(database);
  const store = new VerifyingStore(ledger.ledger);
  const seals = new SealsStore(ledger.app);
  const stamps = new TimeStampsView(ledger.app);
  verification = new SelfVerification(ledger.env, new LedgerExport(ledger.env, ledger.view(), seals, stamps), store);
  verifications = new VerificationsStore(ledger.app);
  audit = new VerificationAudit(store);
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const sign = async (): Promise<void> => {
  await ledger.sequenceAll();
  await ledger.publisher().publish();
};
const frozen = async () =>
  (await database.owner.query<{ because: string }>('select because from ledger_freeze where lifted_at is null')).rows;
const act = (from: number, to: number) =>
  ledger.act(Array.from({ length: to - from + 1 }, (_, at) => ({ stream: 'case:a', sseq: from + at })));

describe('the log, verified by its own installation', () => {
  it('waits until something is signed, then is verified once a night without being asked', async () => {
    expect(await verification.round()).toBe('nothing to do');
    await act(1, 300);
    await sign();
    expect(await audit.look()).toEqual({ 'log-unverified': 0, 'log-not-whole': 0 });
    expect(await verification.round()).toBe('intact');
    expect(await verification.round()).toBe('nothing to do');
    expect(await verifications.recent(5)).toMatchObject([{ askedBy: null, size: 300, findingCount: 0, findings: [] }]);
    expect(await frozen()).toEqual([]);
  });

  it('is verified when somebody asks, once however many ask', async () => {
    const [one, other] = await Promise.all([verifications.ask(ANA), verifications.ask(newId() as string as UserId)]);
    expect(one.id).toBe(other.id);
    expect(await verification.round()).toBe('intact');
    expect(await verification.round()).toBe('nothing to do');
  });

  it('is begun again when whoever verified it died, and not before', async () => {
    await verifications.ask(ANA);
    const { rows } = await database.owner.query<{ id: number }>(
      'update ledger_verification set started_at = clock_timestamp() where finished_at is null returning id',
    );
    expect(rows).toHaveLength(1);
    expect(await verification.round()).toBe('nothing to do');
    await database.owner.query(
      `update ledger_verification set started_at = clock_timestamp() - interval '2 hours' where finished_at is null`,
    );
    expect(await verification.round()).toBe('intact');
  });

  it('is an alarm when a night goes by without', async () => {
    await database.owner.query(
      `update ledger_verification set asked_at = asked_at - interval '31 hours', started_at = started_at - interval '31 hours',
         finished_at = finished_at - interval '31 hours'`,
    );
    // A young log owes no verification yet.
    expect(await audit.look()).toEqual({ 'log-unverified': 0, 'log-not-whole': 0 });
    await database.owner.query(
      `alter table ledger_checkpoint disable trigger user; update ledger_checkpoint set at = at - interval '31 hours';
       alter table ledger_checkpoint enable trigger user`,
    );
    expect(await audit.look()).toEqual({ 'log-unverified': 1, 'log-not-whole': 0 });
    expect(await verification.round()).toBe('intact');
    expect(await audit.look()).toEqual({ 'log-unverified': 0, 'log-not-whole': 0 });
  });

  it('stops the log and raises the alarm when a value was altered that no signature covers again', async () => {
    await act(301, 310);
    await sign();
    await database.owner.query(
      // Behind the trigger that lets nobody change a value: an administrator can.
      `set session_replication_role = replica;
       update ledger_disclosure set disclosures = to_jsonb(array['YWx0ZXJlZA']) where entry_id = (
         select entry_id from ledger_leaf where leaf_index = 5);
       set session_replication_role = default`,
    );
    await verifications.ask(ANA);
    expect(await verification.round()).toBe('frozen');
    const [last] = await verifications.recent(1);
    expect(last).toMatchObject({ askedBy: ANA, size: 310 });
    expect(last!.findings!.map(({ leafIndex }) => leafIndex)).toContain(5);
    expect(await frozen()).toEqual([{ because: expect.stringContaining('the whole log was verified') }]);
    expect((await audit.look())['log-not-whole']).toBeGreaterThan(0);
    await act(311, 312);
    await ledger.sequenceAll();
    expect(await ledger.publisher().publish()).toMatchObject({ published: false, frozen: true });
  });

  it('may be asked for by the application, which may write no outcome', async () => {
    await verifications.ask(ANA);
    await expect(
      database.owner.query(`set role enlace_app; update ledger_verification set finding_count = 0; reset role`),
    ).rejects.toThrow('permission denied');
    await database.owner.query('reset role');
  });
});
