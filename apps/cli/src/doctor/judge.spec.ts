import { describe, expect, it } from '@jest/globals';
import { readEnv } from '#platform/config';
import { exitCodeOf, fault, type Finding, ok, sayFinding, warning } from './finding.js';
import {
  judgeClock,
  judgeConnections,
  judgeDisk,
  judgeEgress,
  judgeFiles,
  judgeMail,
  judgeMigrations,
  judgeNode,
  judgeRedis,
  judgeServer,
  judgeWalls,
  judgeWitnesses,
} from './judge.js';
import { doctorWords } from './words.js';

const server = {
  version: '18.4',
  fsync: 'on',
  commit: 'on',
  pages: 'on',
  most: 200,
  kept: 3,
  used: 40,
  ahead: 12,
};
const env = (more: Record<string, string> = {}) => readEnv({ DATABASE_URL: 'postgres://enlace@localhost/enlace', ...more });
const told = (found: Finding | Finding[]): string[] => [found].flat().map(({ level, code }) => `${level} ${code}`);

describe('the doctor', () => {
  it('knows which Node will do', () => {
    expect(['20.18.1', '20.19.0', '22.1.0', '24.0.0', '23.4.0', '18.20.0'].map((version) => judgeNode(version).code)).toEqual([
      'node-too-old',
      'node',
      'node',
      'node',
      'node-not-long',
      'node-too-old',
    ]);
  });

  it('wants what was answered to be on disk', () => {
    expect(told(judgeServer(server))).toEqual(['ok postgres', 'ok durable']);
    expect(told(judgeServer({ ...server, commit: 'remote_apply' }))[1]).toBe('ok durable');
    for (const bad of [{ fsync: 'off' }, { commit: 'off' }, { pages: 'off' }])
      expect(told(judgeServer({ ...server, ...bad }))[1]).toBe('fault not-durable');
    expect(told(judgeServer({ ...server, version: '14.9' }))).toEqual(['fault postgres-too-old', 'ok durable']);
  });

  it('wants roles that may do little, and says whether they log in apart', () => {
    const walls = { mighty: [], logins: ['enlace_api', 'enlace_sequencer', 'enlace_worker'], walled: 40 };
    expect(told(judgeWalls(walls))).toEqual(['ok roles', 'ok logins']);
    expect(told(judgeWalls({ ...walls, logins: [] }))).toEqual(['ok roles', 'warning logins-shared']);
    expect(judgeWalls({ ...walls, mighty: ['enlace_api'] })[0]).toEqual(fault('role-too-mighty', { role: 'enlace_api' }));
  });

  it('counts whether one of each process, and one more, would find its connections', () => {
    expect(judgeConnections(server, env())).toEqual(ok('connections', { api: 24, worker: 38, auditor: 12, most: 197, used: 40 }));
    expect(judgeConnections({ ...server, used: 150 }, env()).code).toBe('connections-short');
    expect(judgeConnections({ ...server, most: 60 }, env()).code).toBe('connections-too-few');
  });

  it('holds the two clocks against each other, whichever is ahead', () => {
    const at = (ahead: number) => judgeClock({ ...server, ahead }).code;
    expect([900, -2_000, 29_999, -3_600_000].map(at)).toEqual(['clock', 'clock-off', 'clock-off', 'clock-wrong']);
  });

  it('misses migrations, and lets a newer schema pass while an upgrade is under way', () => {
    expect(judgeMigrations(['a', 'b'], ['a', 'b'])).toEqual(ok('migrations', { count: 2 }));
    expect(judgeMigrations(['a', 'b'], ['a'])).toEqual(fault('migrations-missing', { missing: 1 }));
    expect(judgeMigrations(['a'], ['a', 'b'])).toEqual(warning('migrations-newer', { newer: 1 }));
  });

  it('wants a Redis that forgets nothing', () => {
    expect(told(judgeRedis({ version: '7.2.11', policy: 'noeviction', appendOnly: true }))).toEqual([
      'ok redis',
      'ok redis-policy',
      'ok redis-append-only',
    ]);
    expect(told(judgeRedis({ version: '6.0.16', policy: 'allkeys-lru', appendOnly: false }))).toEqual([
      'fault redis-too-old',
      'fault redis-evicts',
      'warning redis-forgets',
    ]);
    expect(told(judgeRedis({ version: '8.0.0', policy: null, appendOnly: true }))[1]).toBe('warning redis-policy-unknown');
  });

  it('finds secrets that others may read', () => {
    const files = [
      { name: 'ledger-operator.key', mode: 0o100600 },
      { name: 'link.key', mode: 0o100644 },
    ];
    expect(judgeFiles('/data', 0o40700, files)).toEqual([
      ok('data', { folder: '/data' }),
      fault('key-open', { file: 'link.key', mode: '644' }),
    ]);
    expect(told(judgeFiles('/data', 0o40777, []))).toEqual(['fault data-open', 'ok keys']);
    expect(told(judgeFiles('/data', null, []))).toEqual(['fault data-missing']);
  });

  it('warns before the disk is full', () => {
    const at = (free: number) => judgeDisk(free * 1024 ** 3, 100 * 1024 ** 3).code;
    expect([50, 4, 0.5].map(at)).toEqual(['disk', 'disk-short', 'disk-full']);
  });

  it('counts witnesses with an address, and says where what goes out goes', () => {
    expect(judgeWitnesses('witness us KEY https://us.example/\nwitness mx KEY\nquorum us')).toEqual(
      ok('witnesses', { count: 1 }),
    );
    expect(told([judgeWitnesses(undefined), judgeWitnesses(null)])).toEqual([
      'warning witnesses-none',
      'fault witnesses-unreadable',
    ]);
    expect(judgeEgress(env()).code).toBe('egress-public');
    expect(told(judgeEgress(env({ ENLACE_EGRESS: 'any' })))).toEqual(['fault egress-any']);
    expect(judgeMail(env())).toEqual(warning('mail-off', { missing: 'SMTP_URL, MAIL_FROM, PUBLIC_URL' }));
    const mail = {
      SMTP_URL: 'smtp://user:secret@mail.example:587',
      MAIL_FROM: 'a@agency.example',
      PUBLIC_URL: 'https://enlace.example',
    };
    expect(sayFinding(judgeMail(env(mail)), 'es')).toBe('el correo sale de a@agency.example por mail.example:587');
  });

  it('ends with 1 for what is not right, and with 0 for what only deserves a look', () => {
    expect([exitCodeOf([ok('node'), warning('redis-forgets')]), exitCodeOf([ok('node'), fault('egress-any')])]).toEqual([0, 1]);
  });

  it('asks for the same facts in both languages', () => {
    const facts = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted();
    for (const { en, es } of Object.values(doctorWords)) expect(facts(es)).toEqual(facts(en));
  });
});
