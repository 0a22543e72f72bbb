import 'reflect-metadata';
import { DirectoryModule, DirectorySeed } from '#directory';
import {
  addMinutes,
  type DeskId,
  DomainError,
  type PaperPackId,
  type Realm,
  type RequestContext,
  instant,
  type UserId,
} from '#kernel';
import { CommandRunner, LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnterFromPaper } from '../application/enter-from-paper.js';
import { NumberForms, type NumberedForm } from '../application/number-forms.js';
import { FormsModule } from '../forms.module.js';

const REALM = 'drill-forms' as Realm;
const START = instant('2026-11-27T18:00:00.000Z');
const DESK = 'mx-tij-bomb' as DeskId;
const PACK = '01990000-0000-7000-8000-000000000001' as PaperPackId;
const ctx = {
  actor: { userId: newId() as string as UserId, deskId: DESK },
  realm: REALM,
  locale: 'en',
  correlationId: newId(),
} as unknown as RequestContext;

let database: TestDatabase;
let app: INestApplicationContext;
let forms: NumberedForm[];
beforeAll(async () => {
  database = await openTestDatabase();
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
  const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule];
  @Module({ imports: [...platform, LedgerModule, DirectoryModule, FormsModule] })
  class TestModule {}
  app = await NestFactory.createApplicationContext(TestModule, { logger: false });
  await app.get(DirectorySeed).apply();
  await app.get(RealmClocks).open(REALM, REALM, START, 0);
  forms = await app.get(NumberForms).draw(
    REALM,
    Array.from({ length: 40 }, () => 'incident-report' as const),
  );
  await app.get(CommandRunner).run(ctx, async (unit) => app.get(NumberForms).print(unit, { id: PACK, deskId: DESK }, forms));
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

const enter = (serial: string, subjectId: string = newId()): Promise<string> =>
  app
    .get(CommandRunner)
    .run(ctx, async (unit) => {
      const entry = { deskId: DESK, kinds: ['incident-report'], subject: { kind: 'report', id: subjectId } } as const;
      await app.get(EnterFromPaper).execute(unit, { serial, writtenAt: START }, entry);
      return 'entered';
    })
    .catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      return error.code;
    });

describe('a form', () => {
  it('bears a serial that no other bears', () => {
    expect(new Set(forms.map(({ serial }) => serial)).size).toBe(forms.length);
    expect(forms[0]!.serial).toMatch(/^EX-EN-\d{6}-[A-Z]$/);
  });

  it('is entered once, however many enter it at the same moment', async () => {
    for (const { serial } of forms.slice(0, 30)) {
      const answers = await Promise.all(Array.from({ length: 4 }, () => enter(serial)));
      expect(answers.toSorted()).toEqual(['entered', 'form-entered', 'form-entered', 'form-entered']);
    }
    const [{ count }] = (await database.owner.query('select count(*)::int as count from paper_entry')).rows;
    expect(count).toBe(30);
  });

  it('is entered once also where nobody looked: the database refuses a second entry', async () => {
    const text = `insert into paper_entry (realm, serial, written_at, entered_at, entered_by, subject_kind, subject_id)
      values ($1, $2, now(), now(), $3, 'report', 'other')`;
    await expect(database.owner.query(text, [REALM, forms[0]!.serial, newId()])).rejects.toThrow('paper_entry_pkey');
  });

  it('is blank still when what was to be made of it was refused', async () => {
    const { serial } = forms[35]!;
    const failing = app.get(CommandRunner).run(ctx, async (unit) => {
      const entry = { deskId: DESK, kinds: ['incident-report'], subject: { kind: 'report', id: newId() } } as const;
      await app.get(EnterFromPaper).execute(unit, { serial, writtenAt: START }, entry);
      throw new DomainError('not-found');
    });
    await expect(failing).rejects.toThrow('not-found');
    expect(await enter(serial)).toBe('entered');
  });

  it('of which the desk has none is unknown, and one that was written tomorrow waits', async () => {
    expect(await enter('EX-EN-999999-A')).toBe('form-unknown');
    await expect(
      app
        .get(CommandRunner)
        .run(ctx, (unit) =>
          app
            .get(EnterFromPaper)
            .execute(
              unit,
              { serial: forms[36]!.serial, writtenAt: addMinutes(START, 1440) },
              { deskId: DESK, kinds: ['incident-report'], subject: { kind: 'report', id: newId() } },
            ),
        ),
    ).rejects.toMatchObject({ code: 'form-written-in-future', pointer: '/paper/writtenAt' });
  });
});
