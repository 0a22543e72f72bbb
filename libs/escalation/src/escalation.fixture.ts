import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import {
  instant,
  PERMISSIONS,
  type Actor,
  type CaseId,
  type DeskId,
  type Instant,
  type Realm,
  type RequestContext,
  type SystemContext,
  type UserId,
} from '#kernel';
import { CommandRunner, LedgerModule } from '#ledger';
import { AuditingModule } from '#platform/auditing';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, HttpModule, openHttp, type Credentials } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { RightOfWayModule } from '#platform/messaging';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { Global, Module, type Abstract, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Obligations, type NewObligation, type Opened } from './application/obligations.js';
import { SweepObligations } from './application/sweep-obligations.js';
import { EscalationAuditModule } from './audit/audit.module.js';
import { EscalationHttpModule } from './http/http.module.js';
import { EscalationJobsModule } from './jobs/jobs.module.js';

export const LIVE = 'live' as Realm;
export const START = instant('2026-11-23T18:00:00.000Z');

export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
export const GN = 'mx-gn-tijuana' as DeskId;
export const ANAM = 'mx-anam-tijuana' as DeskId;

const USER = '01890000-0000-7000-8000-000000000001' as UserId;

const actorOf = (directory: DirectoryQueries, deskId: DeskId): Actor => {
  const desk = directory.snapshot().desks.get(deskId);
  if (!desk) throw new Error(`no desk ${deskId}`);
  const { agencyId, country } = desk;
  const person = { userId: USER, username: 'supervisor', name: 'Supervisor', roles: ['supervisor'] as const };
  return { ...person, deskId, agencyId, country, permissions: new Set(PERMISSIONS) };
};

/** The bearer token is the id of the desk for which one person acts. */
class DeskPeople extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    return bearer === undefined || bearer === null ? null : actorOf(this.directory, bearer as DeskId);
  }
}

@Global()
@Module({
  providers: [
    { provide: Authenticator, inject: [DirectoryQueries], useFactory: (queries: DirectoryQueries) => new DeskPeople(queries) },
  ],
  exports: [Authenticator],
})
class PeopleModule {}

const openNode = async (url: string): Promise<NestFastifyApplication> => {
  const env = readEnv({ DATABASE_URL: url, ENLACE_LOG_LEVEL: 'silent' });
  const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
  const contexts = [LedgerModule, DirectoryModule, PeopleModule, RightOfWayModule];
  const doors = [EscalationHttpModule, EscalationJobsModule, AuditingModule, EscalationAuditModule];
  @Module({ imports: [...platform, ...contexts, ...doors] })
  class TestModule {}
  const node = await openHttp(TestModule);
  await node.init();
  await node.getHttpAdapter().getInstance().ready();
  return node;
};

/** Obligations over the real ledger, directory and database, in two nodes of one installation. */
export class EscalationApp {
  private constructor(
    private readonly database: TestDatabase,
    readonly http: NestFastifyApplication,
    readonly other: NestFastifyApplication,
  ) {}

  static async open(): Promise<EscalationApp> {
    const database = await openTestDatabase();
    const http = await openNode(database.url);
    await http.get(DirectorySeed).apply();
    return new EscalationApp(database, http, await openNode(database.url));
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  get owner(): TestDatabase['owner'] {
    return this.database.owner;
  }

  /** A drill whose clock starts at `START` and stands still until a spec moves it. */
  async drill(): Promise<Realm> {
    const realm = `drill-${newId().slice(-12)}` as Realm;
    await this.get(RealmClocks).open(realm, realm, START, 0);
    await this.get(RealmClocks).enrol(realm, [USER]);
    return realm;
  }

  async pass(realm: Realm, minutes: number): Promise<Instant> {
    return this.get(RealmClocks).advance(realm, minutes * 60);
  }

  as(deskId: DeskId, realm: Realm): RequestContext {
    return { actor: actorOf(this.get(DirectoryQueries), deskId), realm, locale: 'en', correlationId: newId() };
  }

  engine(realm: Realm): SystemContext {
    return { actor: { system: 'spec' }, realm, locale: 'en', correlationId: newId() };
  }

  /** What Guardia Nacional owes Otay Mesa about a new case, unless said otherwise. */
  async owe(realm: Realm, count: number, changes: Partial<NewObligation> = {}): Promise<Opened[]> {
    const owed = Array.from({ length: count }, (): NewObligation => {
      const caseId = newId<'Case'>() as CaseId;
      return {
        act: 'acknowledge-case',
        subject: { kind: 'case', id: caseId },
        caseId,
        deskId: GN,
        counterpartDeskId: OTAY,
        ladder: 'acknowledge-life-safety',
        lifeSafety: false,
        ...changes,
      };
    });
    return this.get(CommandRunner).run(this.engine(realm), (unit) => this.get(Obligations).openMany(unit, owed));
  }

  /** Sweeps until a batch finds nothing. */
  async sweep(realm: Realm, node = this.http): Promise<number> {
    const sweeper = node.get(SweepObligations, { strict: false });
    let total = 0;
    for (let claimed = -1; claimed !== 0; total += claimed) claimed = await sweeper.batch(realm);
    return total;
  }

  /** Rungs that were reached, in order, as `step/loop` at minutes after the opening. */
  async fired(id: string): Promise<string[]> {
    const { rows } = await this.owner.query<{ rung: string }>(
      `select s.step || '/' || s.loop || ' at ' || round(extract(epoch from s.scheduled_for - o.opened_at) / 60) as rung
       from obligation_step s join obligation o on o.id = s.obligation_id where o.id = $1 order by s.scheduled_for, s.step`,
      [id],
    );
    return rows.map(({ rung }) => rung);
  }

  /** Types of the ledger's entries on one obligation, in order. */
  async told(id: string): Promise<string[]> {
    const { rows } = await this.owner.query<{ type: string }>('select type from ledger_entry where stream = $1 order by sseq', [
      `obligation:${id}`,
    ]);
    return rows.map(({ type }) => type);
  }

  /** Counts over all obligations of a realm: rungs in the guard, entries in the ledger and envelopes that tell of rungs, early ones. */
  async tally(realm: Realm): Promise<{ guards: number; entries: number; envelopes: number; early: number; breached: number }> {
    const { rows } = await this.owner.query(
      `select (select count(*)::int from obligation_step s join obligation o on o.id = s.obligation_id where o.realm = $1) as guards,
         (select count(*)::int from ledger_entry where realm = $1 and type = 'obligation.step-reached') as entries,
         (select count(*)::int from outbox where realm = $1 and type = 'obligation.step-reached') as envelopes,
         (select count(*)::int from obligation_step where fired_at < scheduled_for) as early,
         (select count(*)::int from obligation where realm = $1 and breached_at is not null) as breached`,
      [realm],
    );
    return rows[0];
  }

  async row(id: string): Promise<Record<string, unknown>> {
    return (await this.owner.query('select * from obligation where id = $1', [id])).rows[0];
  }

  /** Ends all that is owed, so that the next spec begins with nothing. */
  async settleAll(): Promise<void> {
    await this.owner.query(
      `update obligation set state = 'cancelled', settled_at = realm_now(realm), cancel_reason = 'spec', next_step_at = null
       where state = 'open'`,
    );
  }

  async close(): Promise<void> {
    await this.other.close();
    await this.http.close();
    await this.database.drop();
  }
}
