import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import { EscalationModule } from '#escalation';
import {
  instant,
  PERMISSIONS,
  type Actor,
  type CaseId,
  type DeskId,
  type HandoffId,
  type Realm,
  type RequestContext,
  type SystemContext,
  type UserId,
} from '#kernel';
import { LedgerModule } from '#ledger';
import { FileReportHandler } from '#incidents';
import { longWaits } from '#incidents/testing';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, HttpModule, openHttp, type Credentials } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { Database, PersistenceModule, sql } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RoutingModule, RoutingSeed } from '#routing';
import { Global, Module, type Abstract, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OfferHandoff } from './application/offer-handoff.handler.js';
import type { OfferHandoff as Offering } from './domain/offer-handoff.js';
import { HandoffsHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it, so that an offer runs out exactly when the spec says. */
export const REALM = 'drill-handoffs' as Realm;

export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
export const ANAM = 'mx-anam-tijuana' as DeskId;
export const INM = 'mx-inm-tijuana' as DeskId;
export const GN = 'mx-gn-tijuana' as DeskId;

/** One person for each desk. */
const userOf = (deskId: DeskId): UserId => {
  const digits = [...deskId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffffff, 7);
  return `01890000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}` as UserId;
};

const actorOf = (directory: DirectoryQueries, deskId: DeskId): Actor => {
  const desk = directory.snapshot().desks.get(deskId);
  if (!desk) throw new Error(`no desk ${deskId}`);
  const { agencyId, country } = desk;
  const person = { userId: userOf(deskId), username: `supervisor.${deskId}`, name: deskId, roles: ['supervisor'] as const };
  return { ...person, deskId, agencyId, country, permissions: new Set(PERMISSIONS) };
};

/** The bearer token is the id of the desk for which its one person acts; ` - ` and a permission take that permission away. */
class DeskPeople extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    const [deskId, lost] = (bearer ?? '').split(' - ');
    if (!deskId) return null;
    const actor = actorOf(this.directory, deskId as DeskId);
    return { ...actor, permissions: new Set(PERMISSIONS.filter((permission) => permission !== lost)) };
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

interface Custody {
  readonly lead: string;
  readonly holder: string;
  readonly segments: number;
  readonly openOffer: string | null;
  readonly bounces: number;
}

interface Owed {
  readonly act: string;
  readonly deskId: string;
}

const CUSTODY = sql(
  'spec.custody',
  `select c.lead_desk_id as lead, c.body ->> 'openOffer' as "openOffer", (c.body ->> 'bounces')::int as bounces,
     (select s.desk_id from custody s where s.case_id = c.id and s.to_at is null) as holder,
     (select count(*)::int from custody s where s.case_id = c.id) as segments
   from case_file c where c.id = $1`,
);
const OWED = sql(
  'spec.owed',
  `select act, desk_id as "deskId" from obligation where subject_id = $1 and state = 'open' order by act`,
);

const IN_SPANISH = { language: 'es-MX', title: 'Larga espera en Otay', description: '' };

export class HandoffsApp {
  private constructor(
    private readonly database: TestDatabase,
    readonly http: NestFastifyApplication,
  ) {}

  /** Handoffs over the real ledger, directory, routing, escalation, incidents and database. */
  static async open(): Promise<HandoffsApp> {
    const database = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal', ENLACE_RATE_LIMITS: 'off' });
    const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
    const below = [LedgerModule, DirectoryModule, RoutingModule, EscalationModule];
    @Module({ imports: [...platform, ...below, PeopleModule, HandoffsHttpModule] })
    class TestModule {}
    const http = await openHttp(TestModule);
    await http.init();
    await http.getHttpAdapter().getInstance().ready();
    await http.get(DirectorySeed).apply();
    await http.get(RoutingSeed).apply();
    await http.get(RealmClocks).open(REALM, REALM, instant('2026-11-23T18:00:00.000Z'), 0);
    return new HandoffsApp(database, http);
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  get owner(): TestDatabase['owner'] {
    return this.database.owner;
  }

  as(deskId: DeskId): RequestContext {
    return { actor: actorOf(this.get(DirectoryQueries), deskId), realm: REALM, locale: 'en', correlationId: newId() };
  }

  get engine(): SystemContext {
    return { actor: { system: 'spec' }, realm: REALM, locale: 'en', correlationId: newId() };
  }

  async enrol(...deskIds: readonly DeskId[]): Promise<void> {
    await this.get(RealmClocks).enrol(REALM, deskIds.map(userOf));
  }

  async switchDesk(deskId: DeskId, active: boolean): Promise<void> {
    await this.owner.query('update desk set active = $2 where id = $1', [deskId, active]);
    await this.get(DirectoryQueries).refresh();
  }

  async pass(minutes: number): Promise<void> {
    await this.get(RealmClocks).advance(REALM, minutes * 60);
  }

  /** A case that the port at Otay Mesa leads. */
  async file(changes: { readonly lifeSafety?: boolean } = {}): Promise<CaseId> {
    const now = instant('2026-11-23T17:55:00.000Z');
    const { caseId, lead } = await this.get(FileReportHandler).execute(this.as(OTAY), {
      ownReference: null,
      content: { ...longWaits(now, { lifeSafety: changes.lifeSafety ?? false }), translation: IN_SPANISH },
    });
    if (!caseId || lead.deskId !== OTAY) throw new Error(`the case is led by ${lead.deskId}`);
    return caseId;
  }

  async offer(caseId: CaseId, changes: Partial<Offering> = {}, from: DeskId = OTAY): Promise<HandoffId> {
    const offering: Offering = {
      caseId,
      kind: 'transfer',
      toDeskId: ANAM,
      outside: null,
      reasonCode: 'not_our_territory',
      reason: 'The lorry stands south of the line.',
      language: 'en',
      legalBasis: null,
      lifeSafety: false,
      caveats: [],
      strand: null,
      physicalTransfer: null,
      evidence: [],
      ...changes,
    };
    const { id } = await this.get(OfferHandoff).execute(this.as(from), { offering, respondWithin: null });
    return id as HandoffId;
  }

  /** What the database holds of a case: its lead, its open custody segment, its offer and its bounces. */
  async custody(
    caseId: CaseId,
  ): Promise<{ lead: string; holder: string; segments: number; openOffer: string | null; bounces: number }> {
    const [row] = await this.get(Database).query<Custody>(CUSTODY, [caseId]);
    return row!;
  }

  /** Acts that are still owed on a handoff. */
  async owed(id: HandoffId): Promise<Owed[]> {
    return this.get(Database).query<Owed>(OWED, [id]);
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.database.drop();
  }
}
