import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import { EscalationModule } from '#escalation';
import { FileReportHandler } from '#incidents';
import { longWaits } from '#incidents/testing';
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
import { LedgerModule } from '#ledger';
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
import type { AnswerItem } from './application/answer-content.js';
import { RequestsHttpModule } from './http/http.module.js';
import { RequestsJobsModule } from './jobs/jobs.module.js';

/** A drill realm whose clock stands still until a spec moves it, so that a limit runs out exactly when the spec says. */
export const REALM = 'drill-requests' as Realm;

export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
export const ANAM = 'mx-anam-tijuana' as DeskId;
export const GN = 'mx-gn-tijuana' as DeskId;
export const US_JOINT = 'us-joint-desk' as DeskId;
export const MX_JOINT = 'mx-joint-desk' as DeskId;
export const STRANGER = 'us-elp-fire' as DeskId;

/** Two people for each desk: the second bears the mark `#2`. */
const userOf = (bearer: string): UserId => {
  const digits = [...bearer].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffffff, 7);
  return `01890000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}` as UserId;
};

const actorOf = (directory: DirectoryQueries, bearer: string): Actor => {
  const [deskId] = bearer.split('#');
  const desk = directory.snapshot().desks.get(deskId as DeskId);
  if (!desk) throw new Error(`no desk ${deskId}`);
  const { agencyId, country } = desk;
  const person = { userId: userOf(bearer), username: bearer, name: bearer, roles: ['supervisor'] as const };
  return { ...person, deskId: desk.id, agencyId, country, permissions: new Set(PERMISSIONS) };
};

/** The bearer token is the id of the desk, with `#2` for its second person. */
class DeskPeople extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    return bearer ? actorOf(this.directory, bearer) : null;
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

export interface Owed {
  readonly act: string;
  readonly deskId: string;
  readonly dueAt: Instant | null;
}

const OWED = sql(
  'spec.owed-requests',
  `select act, desk_id as "deskId", due_at as "dueAt" from obligation where subject_id = $1 and state = 'open' order by act`,
);

/** Everything that a form needs to be sent. */
export const FORM = {
  toDeskId: ANAM as string,
  language: 'es',
  title: 'Propietario de un camión',
  asked: '¿A nombre de quién está registrado el camión?',
  purpose: 'operational',
  facts: 'El camión bloquea los carriles de exportación.',
  holderReasons: 'Tiene placas de Baja California y cruzó esta mañana.',
  subjects: [{ label: 'Camión 7ABC123', link: 'Está en el lugar.', personal: false, sensitive: false, minor: false }],
  serviceClass: 'other',
  handling: { code: 'H0' },
  tlp: 'TLP:AMBER',
  legalBasis: { own: { text: 'Routine use' }, asked: { text: 'Ley Aduanera' } },
  answerForm: 'release',
  onward: 'never',
};

export const ITEM = {
  form: 'release',
  nature: 'vehicle registration',
  text: 'Registered to Transportes del Norte.',
  language: 'en',
  handling: { code: 'H0' },
  tlp: 'TLP:AMBER',
  sourceGrade: 'A',
  contentGrade: 1,
  purposes: ['operational'],
  evidenceConsent: 'no',
  onward: 'never',
};

/** The same as the handler gets it: every field is said. */
export const answerItem = (changes: object = {}): AnswerItem =>
  ({
    ...ITEM,
    channel: null,
    reference: null,
    translations: [],
    legalBasis: null,
    caveat: null,
    expiresAt: null,
    destroyBy: null,
    subjects: [],
    derivedFrom: [],
    files: [],
    ...changes,
  }) as unknown as AnswerItem;

export class RequestsApp {
  private constructor(
    private readonly database: TestDatabase,
    readonly http: NestFastifyApplication,
  ) {}

  /** Requests over the real ledger, directory, escalation, incidents, disclosure and database. */
  static async open(): Promise<RequestsApp> {
    const database = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'error', ENLACE_RATE_LIMITS: 'off' });
    const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
    const below = [LedgerModule, DirectoryModule, RoutingModule, EscalationModule];
    @Module({ imports: [...platform, ...below, PeopleModule, RequestsHttpModule, RequestsJobsModule] })
    class TestModule {}
    const http = await openHttp(TestModule);
    await http.init();
    await http.getHttpAdapter().getInstance().ready();
    await http.get(DirectorySeed).apply();
    await http.get(RoutingSeed).apply();
    await http.get(RealmClocks).open(REALM, REALM, instant('2026-10-31T18:00:00.000Z'), 0);
    const app = new RequestsApp(database, http);
    const desks = [OTAY, ANAM, GN, US_JOINT, MX_JOINT, STRANGER];
    await http.get(RealmClocks).enrol(
      REALM,
      desks.flatMap((deskId) => [userOf(deskId), userOf(`${deskId}#2`)]),
    );
    return app;
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  get owner(): TestDatabase['owner'] {
    return this.database.owner;
  }

  as(bearer: string): RequestContext {
    return { actor: actorOf(this.get(DirectoryQueries), bearer), realm: REALM, locale: 'en', correlationId: newId() };
  }

  get engine(): SystemContext {
    return { actor: { system: 'spec' }, realm: REALM, locale: 'en', correlationId: newId() };
  }

  async pass(minutes: number): Promise<void> {
    await this.get(RealmClocks).advance(REALM, minutes * 60);
  }

  async now(): Promise<Instant> {
    const { rows } = await this.owner.query<{ now: Date }>('select realm_now($1) as now', [REALM]);
    return instant(rows[0]!.now);
  }

  /** A case that the port at Otay Mesa leads. */
  async file(): Promise<CaseId> {
    const now = instant('2026-10-31T17:55:00.000Z');
    const { caseId } = await this.get(FileReportHandler).execute(this.as(OTAY), {
      ownReference: null,
      content: longWaits(now),
    });
    return caseId!;
  }

  call(method: 'GET' | 'POST', bearer: string, path: string, body?: object, headers: Record<string, string> = {}) {
    return this.http.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { authorization: `Bearer ${bearer}`, 'x-enlace-realm': REALM, ...headers },
      ...(method === 'POST' && { payload: body ?? {} }),
    });
  }

  /** What an act answers, which must have been done. */
  async done<T = { id: string; number: string; state: string; version: number }>(
    answer: ReturnType<RequestsApp['call']>,
    status = 200,
  ): Promise<T> {
    const { statusCode, body } = await answer;
    if (statusCode !== status) throw new Error(`${statusCode}: ${body}`);
    return (body === '' ? undefined : JSON.parse(body)) as T;
  }

  /** A request that crossed. */
  async sent(changes: object = {}, from: string = OTAY): Promise<string> {
    const key = { 'idempotency-key': newId() };
    const { id } = await this.done(this.call('POST', from, 'requests', { ...FORM, ...changes }, key), 201);
    await this.done(this.call('POST', from, `requests/${id}/submit`));
    return id;
  }

  /** Acts that are still owed on a request. */
  async owed(id: string): Promise<Owed[]> {
    return this.get(Database).query<Owed>(OWED, [id]);
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.database.drop();
  }
}
