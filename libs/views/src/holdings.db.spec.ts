import 'reflect-metadata';
import { DirectoryQueries, DirectorySeed } from '#directory';
import { DutyModule, RosterSeed } from '#duty';
import {
  AddPerson,
  DisablePerson,
  type Held,
  HoldingsPart,
  HoldingsRegister,
  IdentityModule,
  IdentitySeed,
  PeopleQueries,
  permissionsOf,
} from '#identity';
import { FileReportHandler, IncidentsModule } from '#incidents';
import { longWaits } from '#incidents/testing';
import { type DeskId, instant, LIVE, type RequestContext, type UserId } from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { Database, PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RoutingModule, RoutingSeed } from '#routing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ViewsModule } from './views.module.js';

const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
const ADMINISTRATOR = 'administrator.otay';
const [LIAISON, SUPERVISOR] = [`liaison.${OTAY}`, `supervisor.${OTAY}`] as const;

let database: TestDatabase;
let app: INestApplicationContext;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'enlace-holdings-'));
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
  const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule];
  @Module({ imports: [...platform, LedgerModule, RoutingModule, IncidentsModule, IdentityModule, DutyModule, ViewsModule] })
  class TestModule {}
  app = await NestFactory.createApplicationContext(TestModule, { logger: false, abortOnError: false });
  await app.get(DirectorySeed, { strict: false }).apply();
  await app.get(RoutingSeed, { strict: false }).apply();
  await app.get(IdentitySeed).apply(folder);
  await app.get(RosterSeed, { strict: false }).apply();
  const operator = { actor: { system: 'operator' }, realm: LIVE, locale: 'en', correlationId: newId() } as const;
  const memberships = [{ desk: OTAY, roles: ['administrator'] as const }];
  await app.get(AddPerson).execute(operator, { username: ADMINISTRATOR, name: 'Ada Reyes', memberships });
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const idOf = async (username: string): Promise<UserId> => (await app.get(PeopleQueries).idOf(username))!;
const ctxOf = async (username: string): Promise<RequestContext> => {
  const { id: userId, name, memberships } = (await app.get(PeopleQueries).byId(await idOf(username)))!;
  const { deskId, agencyId, country, roles } = memberships[0]!;
  const actor = { userId, username, name, deskId, agencyId, country, roles, permissions: permissionsOf(roles) };
  return { actor, realm: LIVE, locale: 'en', correlationId: newId() };
};
const heldBy = async (username: string): Promise<readonly Held[]> => {
  const personId = await idOf(username);
  return app.get(Database).transaction(LIVE, (tx) => app.get(HoldingsRegister, { strict: false }).list(tx, personId));
};
const places = async (username: string): Promise<number> => {
  const text = `select count(*)::int as n from roster, jsonb_array_elements(body -> 'rotations') r where r -> 'people' ? $1`;
  return (await database.owner.query<{ n: number }>(text, [await idOf(username)])).rows[0]!.n;
};
const kinds = (held: readonly Held[]): string[] => held.map(({ kind }) => kind);

describe('a person whose access ends', () => {
  let number: string;

  it('is seen before with everything in hand', async () => {
    const filed = await app
      .get(FileReportHandler, { strict: false })
      .execute(await ctxOf(LIAISON), { ownReference: null, content: longWaits(instant('2026-11-23T18:00:00.000Z')) });
    number = (filed as { caseNumber: string }).caseNumber;
    const held = await heldBy(LIAISON);
    expect(held[0]).toEqual({ kind: 'case', name: number, deskId: OTAY });
    expect(kinds(held)).toEqual(['case', 'roster-place', 'roster-place', 'role']);
    expect(app.get(DirectoryQueries, { strict: false }).snapshot().desks.has(OTAY)).toBe(true);
  });

  it('keeps all of it when any part of it cannot be handed over', async () => {
    class Stuck extends HoldingsPart {
      list = (): Promise<Held[]> => Promise.resolve([]);
      handOver = (): Promise<void> => Promise.reject(new Error('stuck'));
    }
    const register = app.get(HoldingsRegister, { strict: false });
    const parts = (register as unknown as { parts: HoldingsPart[] }).parts;
    parts.push(new Stuck());
    const command = { personId: await idOf(LIAISON), toPersonId: await idOf(SUPERVISOR) };
    await expect(app.get(DisablePerson).execute(await ctxOf(ADMINISTRATOR), command)).rejects.toThrow('stuck');
    parts.pop();
    expect([await places(LIAISON), kinds(await heldBy(LIAISON)).length]).toEqual([2, 4]);
    expect((await app.get(PeopleQueries).byId(command.personId))!.disabledAt).toBeNull();
  });

  it('hands everything over in one act, and the colleague has it in hand', async () => {
    const command = { personId: await idOf(LIAISON), toPersonId: await idOf(SUPERVISOR), reason: 'Transferred to Calexico' };
    const { handed } = await app.get(DisablePerson).execute(await ctxOf(ADMINISTRATOR), command);
    expect(handed).toEqual([
      { kind: 'case', count: 1, goesTo: 'colleague' },
      { kind: 'roster-place', count: 2, goesTo: 'colleague' },
      { kind: 'role', count: 1, goesTo: 'ends' },
    ]);
    expect(await places(LIAISON)).toBe(0);
    expect(await heldBy(SUPERVISOR)).toContainEqual({ kind: 'case', name: number, deskId: OTAY });
    const written = await database.owner.query<{ type: string }>(
      `select type from ledger_entry where type in ('person.disabled', 'roster.person-replaced') order by type`,
    );
    expect(written.rows.map(({ type }) => type)).toEqual(['person.disabled', 'roster.person-replaced']);
  });

  it('leaves it to the desk when the colleague leaves in turn and nobody is named', async () => {
    await app.get(DisablePerson).execute(await ctxOf(ADMINISTRATOR), { personId: await idOf(SUPERVISOR) });
    expect(kinds(await heldBy(SUPERVISOR))).toEqual(['role']);
    expect(await places(SUPERVISOR)).toBe(0);
    const heir = await database.owner.query(`select heir_of($1) as heir`, [await idOf(LIAISON)]);
    expect(heir.rows).toEqual([{ heir: null }]);
  });
});
