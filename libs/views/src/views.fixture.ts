import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import { EscalationModule } from '#escalation';
import { HandoffsModule, OfferHandoff } from '#handoffs';
import { permissionsOf } from '#identity';
import { FileReportHandler, IncidentsModule, type ReportContent } from '#incidents';
import {
  type Actor,
  type CaseId,
  type DeskId,
  type HandoffId,
  instant,
  type Realm,
  type RequestContext,
  type Role,
  type UserId,
} from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, type Credentials, HttpModule, openHttp } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RoutingModule, RoutingSeed } from '#routing';
import { type Abstract, Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ViewsHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it, so that what is due when is exact. */
export const REALM = 'drill-views' as Realm;
const START = instant('2026-11-23T18:00:00.000Z');

export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
export const YSIDRO = 'us-cbp-ofo-san-ysidro' as DeskId;
export const ANAM = 'mx-anam-tijuana' as DeskId;
export const GN = 'mx-gn-tijuana' as DeskId;
export const STRANGER = 'us-webb-so' as DeskId;

/** One person for each role at each desk. */
export const userOf = (username: string): UserId => {
  const digits = [...username].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffffff, 7);
  return `01890000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}` as UserId;
};

const actorOf = (directory: DirectoryQueries, deskId: DeskId, role: Role): Actor => {
  const desk = directory.snapshot().desks.get(deskId);
  if (!desk) throw new Error(`no desk ${deskId}`);
  const { agencyId, country } = desk;
  const username = `${role}.${deskId}`;
  const person = { userId: userOf(username), username, name: deskId, roles: [role] };
  return { ...person, deskId, agencyId, country, permissions: permissionsOf([role]) };
};

/** The bearer token is a role and the desk at which its one person has it, such as `liaison.us-sd-fire`. */
class DeskPeople extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    const [role, deskId] = (bearer ?? '').split('.');
    return deskId ? actorOf(this.directory, deskId as DeskId, role as Role) : null;
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

const content = (changes: Partial<ReportContent>): ReportContent => ({
  kind: 'long-waits',
  title: `Waits at the export lanes ${newId()}`,
  description: 'Lane 3 is blocked by a lorry.',
  language: 'en',
  side: 'US',
  place: { crossingId: 'otay-mesa-commercial' },
  occurredAt: START,
  occurredPrecision: 'exact',
  detectedAt: null,
  reportedAt: null,
  reporterKind: null,
  channel: null,
  lifeSafety: false,
  impact: { security: 1, flow: 2 },
  tags: [],
  handling: { tlp: 'TLP:GREEN', restrictions: null },
  ...changes,
});

/** The read models over the real contexts below and a database of their own. */
export class ViewsApp {
  private constructor(
    private readonly database: TestDatabase,
    private readonly http: NestFastifyApplication,
  ) {}

  static async open(): Promise<ViewsApp> {
    const database = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
    const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
    const below = [LedgerModule, DirectoryModule, RoutingModule, EscalationModule, IncidentsModule, HandoffsModule];
    @Module({ imports: [...platform, ...below, PeopleModule, ViewsHttpModule] })
    class TestModule {}
    const http = await openHttp(TestModule);
    await http.init();
    await http.getHttpAdapter().getInstance().ready();
    await http.get(DirectorySeed).apply();
    await http.get(RoutingSeed).apply();
    await http.get(RealmClocks).open(REALM, REALM, START, 0);
    const desks = [...http.get(DirectoryQueries).snapshot().desks.keys()];
    const people = desks.flatMap((deskId) =>
      (['liaison', 'supervisor', 'coordinator', 'auditor', 'administrator'] as const).map((role) => userOf(`${role}.${deskId}`)),
    );
    await http.get(RealmClocks).enrol(REALM, people);
    return new ViewsApp(database, http);
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  get owner(): TestDatabase['owner'] {
    return this.database.owner;
  }

  as(deskId: DeskId, role: Role = 'liaison'): RequestContext {
    const actor = actorOf(this.get(DirectoryQueries), deskId, role);
    return { actor, realm: REALM, locale: 'en', correlationId: newId() };
  }

  async pass(minutes: number): Promise<void> {
    await this.get(RealmClocks).advance(REALM, minutes * 60);
  }

  /** Files a report as `by`; the port at Otay Mesa leads its case unless `changes` say otherwise. */
  async file(changes: Partial<ReportContent> = {}, by: DeskId = OTAY) {
    return this.get(FileReportHandler).execute(this.as(by), { ownReference: null, content: content(changes) });
  }

  async offer(caseId: CaseId, from: DeskId = OTAY, to: DeskId = ANAM): Promise<HandoffId> {
    const offering = {
      caseId,
      kind: 'transfer' as const,
      toDeskId: to,
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
    };
    const { id } = await this.get(OfferHandoff).execute(this.as(from), { offering, respondWithin: null });
    return id as HandoffId;
  }

  /** Whoever `who` names (`<role>.<desk>`) asks. */
  async read<Body>(who: string, path: string): Promise<{ readonly status: number; readonly body: Body }> {
    const answer = await this.http.inject({
      method: 'GET',
      url: `/api/v1/${path}`,
      headers: { authorization: `Bearer ${who}`, 'x-enlace-realm': REALM },
    });
    return { status: answer.statusCode, body: answer.json<Body>() };
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.database.drop();
  }
}
