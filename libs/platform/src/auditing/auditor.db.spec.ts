import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigModule, readEnv } from '../config/index.js';
import { ObservabilityModule } from '../observability/index.js';
import { PersistenceModule } from '../persistence/index.js';
import { openTestDatabase, type TestDatabase } from '../testing/index.js';
import { abilityOf, Audit, AuditingModule, Auditor, AUDITOR, isSilent, OutboxAudit, Pulses, type Troubles } from './index.js';

/** What the next look finds, or how it fails. */
let finds: () => Promise<Troubles> | Troubles = () => ({});

class Planted extends Audit {
  readonly name = 'spec.planted';
  look(): Promise<Troubles> {
    return Promise.resolve().then(() => finds());
  }
}

let database: TestDatabase;
let monitor: Server;
let beats = 0;
const open: INestApplicationContext[] = [];

const auditor = async (more: Readonly<Record<string, string>> = {}) => {
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'silent', ENLACE_POOL: '4', ...more });
  @Module({
    imports: [ConfigModule.for(env), ObservabilityModule, PersistenceModule, AuditingModule],
    providers: [Planted, OutboxAudit],
  })
  class TestModule {}
  const app = await NestFactory.createApplicationContext(TestModule, { logger: false, abortOnError: false });
  open.push(app);
  return { round: () => app.get(Auditor).round(), pulses: () => app.get(Pulses).all() };
};

beforeAll(async () => {
  database = await openTestDatabase();
  monitor = createServer((_, answer) => {
    beats += 1;
    answer.end();
  });
  await new Promise<void>((resolve) => monitor.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  finds = () => ({});
  beats = 0;
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()));
  await database.owner.query('delete from duty_pulse; delete from outbox');
});
afterAll(async () => {
  await new Promise((resolve) => monitor.close(resolve));
  await database.drop();
});

const monitored = () => ({ HEARTBEAT_URL: `http://127.0.0.1:${(monitor.address() as AddressInfo).port}/beat` });
const pass = (seconds: number) => database.owner.query(`update duty_pulse set at = at - make_interval(secs => $1)`, [seconds]);
const envelope = (age: string, sent: string | null) =>
  database.owner.query(
    `insert into outbox (id, realm, type, envelope, created_at, sent_at)
     values (gen_random_uuid(), 'live', 'case.opened', '{}', now() - $1::interval, now() - $2::interval)`,
    [age, sent],
  );

describe('the auditor', () => {
  it('says that all is well, here and outside, when every audit finds nothing', async () => {
    const { round, pulses } = await auditor(monitored());
    expect(await round()).toBe('clean');
    expect(abilityOf(await pulses(), AUDITOR)).toEqual({ ok: true, why: null });
    expect(beats).toBe(1);
  });

  it('tells what was found, and tells nobody outside that all is well', async () => {
    finds = () => ({ 'clocks-late': 2 });
    const { round, pulses } = await auditor(monitored());
    expect(await round()).toBe('troubled');
    expect(abilityOf(await pulses(), AUDITOR)).toEqual({ ok: false, why: '2 clocks-late' });
    expect(beats).toBe(0);
  });

  it('does not call well what could not be looked at', async () => {
    finds = () => Promise.reject(new Error('the table is gone'));
    const { round, pulses } = await auditor(monitored());
    expect(await round()).toBe('troubled');
    expect(abilityOf(await pulses(), AUDITOR)).toEqual({ ok: false, why: '1 audit-failed' });
    expect(beats).toBe(0);
  });

  it('remembers when all was last well', async () => {
    const { round, pulses } = await auditor();
    await round();
    finds = () => ({ 'clocks-late': 1 });
    await round();
    expect((await pulses())[0]).toMatchObject({ clean: false, cleanAge: expect.any(Number), troubles: { 'clocks-late': 1 } });
  });

  it('is an alarm by its silence', async () => {
    const { round, pulses } = await auditor();
    expect(abilityOf(await pulses(), AUDITOR)).toEqual({ ok: false, why: 'auditor has never been heard of' });
    expect(isSilent(await pulses(), AUDITOR)).toBe(true);
    await round();
    expect(isSilent(await pulses(), AUDITOR)).toBe(false);
    await pass(75);
    expect(abilityOf(await pulses(), AUDITOR)).toEqual({ ok: false, why: 'auditor silent for 75 s' });
    expect(isSilent(await pulses(), AUDITOR)).toBe(true);
  });

  it('works once when there are two, and the other takes over when the first is heard of no more', async () => {
    const [one, other] = [await auditor(), await auditor()];
    expect(await one.round()).toBe('clean');
    expect(await other.round()).toBe('another works');
    await pass(15);
    expect(await other.round()).toBe('clean');
    expect(await one.round()).toBe('another works');
  });

  it('lets nobody in while a round goes on, and the next one in when that auditor is killed in its midst', async () => {
    const [one, other] = [await auditor(), await auditor()];
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    let entered: () => void = () => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    finds = async () => {
      entered();
      await held;
      return {};
    };
    const first = one.round().catch(() => 'killed');
    await inside;
    expect(await other.round()).toBe('another works');
    // Waited for: the lock is free only when the killed backend has ended.
    await database.owner.query(
      `select pg_terminate_backend(pid, 30000) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    );
    finds = () => ({});
    expect(await other.round()).toBe('clean');
    go();
    expect(await first).toBe('killed');
  });

  it('goes on when the monitor outside does not answer', async () => {
    const { round } = await auditor({ HEARTBEAT_URL: 'http://127.0.0.1:9/beat' });
    expect(await round()).toBe('clean');
  });
});

describe('the audit of the outbox', () => {
  it.each([
    ['an event that nobody took for half a minute', '31 seconds', null, '1 outbox-waiting'],
    ['a delivery that nobody saw to the end', '4 minutes', '10 seconds', '1 deliveries-unclaimed'],
  ])('finds %s', async (_, age, sent, why) => {
    const { round, pulses } = await auditor();
    await envelope(age, sent);
    expect(await round()).toBe('troubled');
    expect(abilityOf(await pulses(), AUDITOR).why).toBe(why);
  });

  it('finds nothing wrong with what is on its way', async () => {
    const { round } = await auditor();
    await envelope('5 seconds', null);
    await envelope('2 minutes', '5 seconds');
    expect(await round()).toBe('clean');
  });
});
