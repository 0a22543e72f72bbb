import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import { EscalationModule } from '#escalation';
import { permissionsOf } from '#identity';
import { instant, type Actor, type DeskId, type Realm, type Role, type SystemContext, type UserId } from '#kernel';
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
import type { AdvanceNoticeResponse } from './http/advance-notice.response.js';
import { ClearancesHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it, so that a window ends exactly when the spec says. */
export const REALM = 'drill-clearances' as Realm;
/** Friday 27 November, 10:00 on both sides of the line at Otay. */
export const START = instant('2026-11-27T18:00:00.000Z');

export const FIRE = 'us-sd-fire' as DeskId;
export const PORT = 'us-cbp-ofo-otay-mesa' as DeskId;
export const ADUANA = 'mx-anam-tijuana' as DeskId;
export const INM = 'mx-inm-tijuana' as DeskId;
export const SENASICA = 'mx-senasica' as DeskId;
/** A desk of another corridor. */
export const WEBB = 'us-webb-so' as DeskId;
const DESKS = [FIRE, PORT, ADUANA, INM, SENASICA, WEBB];

const ROLES: readonly Role[] = ['liaison', 'supervisor', 'auditor', 'administrator'];

const userOf = (username: string): UserId => {
  const digits = [...username].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffffff, 7);
  return `01890000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}` as UserId;
};

const OWED = sql(
  'spec.owed-about-notice',
  `select act || ' ' || desk_id || case when due_at is null then ' stands' else '' end as owed
   from obligation where subject_kind = 'advance-notice' and subject_id = $1 and state = 'open' order by act, desk_id`,
);

/** The bearer token is a role and the desk at which its one person has it, such as `liaison.us-sd-fire`. */
class DeskPeople extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    const [role, deskId] = (bearer ?? '').split('.') as [Role, DeskId | undefined];
    const desk = deskId && this.directory.snapshot().desks.get(deskId);
    if (!desk) return null;
    const { agencyId, country } = desk;
    const person = { userId: userOf(bearer!), username: bearer!, name: bearer!, roles: [role] };
    return { ...person, deskId, agencyId, country, permissions: permissionsOf([role]) };
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

/** Advance notices over the real ledger, directory, routing, incidents and database. */
export class ClearancesApp {
  private constructor(
    readonly database: TestDatabase,
    private readonly http: NestFastifyApplication,
  ) {}

  static async open(): Promise<ClearancesApp> {
    const database = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
    const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
    const below = [LedgerModule, DirectoryModule, RoutingModule, EscalationModule];
    @Module({ imports: [...platform, ...below, PeopleModule, ClearancesHttpModule] })
    class TestModule {}
    const http = await openHttp(TestModule);
    await http.init();
    await http.getHttpAdapter().getInstance().ready();
    await http.get(DirectorySeed).apply();
    await http.get(RoutingSeed).apply();
    await http.get(RealmClocks).open(REALM, REALM, START, 0);
    const people = DESKS.flatMap((deskId) => ROLES.map((role) => userOf(`${role}.${deskId}`)));
    await http.get(RealmClocks).enrol(REALM, people);
    return new ClearancesApp(database, http);
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  async pass(minutes: number): Promise<void> {
    await this.get(RealmClocks).advance(REALM, minutes * 60);
  }

  call(method: 'GET' | 'POST', username: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const own = { authorization: `Bearer ${username}`, 'x-enlace-realm': REALM, ...headers };
    const creates = method === 'POST' && path === 'advance-notices';
    return this.http.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { ...(creates && { 'idempotency-key': newId() }), ...own },
      ...(method === 'POST' && { payload: body ?? {} }),
    });
  }

  /** The answer of an act that must succeed. */
  async act(deskId: DeskId, path: string, body?: object): Promise<AdvanceNoticeResponse> {
    const answer = await this.call('POST', `liaison.${deskId}`, path, body);
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<AdvanceNoticeResponse>();
  }

  /** The code of an act that is refused. */
  async refused(deskId: DeskId, path: string, body?: object): Promise<string> {
    const answer = await this.call('POST', `liaison.${deskId}`, path, body);
    return `${answer.statusCode} ${answer.json<{ code?: string }>().code ?? ''}`;
  }

  async read(deskId: DeskId, id: string): Promise<AdvanceNoticeResponse> {
    const answer = await this.call('GET', `liaison.${deskId}`, `advance-notices/${id}`);
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
    return answer.json<AdvanceNoticeResponse>();
  }

  get engine(): SystemContext {
    return { actor: { system: 'spec' }, realm: REALM, locale: 'en', correlationId: newId() };
  }

  /** What is owed about a notice: act, desk, and whether its clock stands. */
  async owed(id: string): Promise<string[]> {
    const rows = await this.get(Database).query<{ owed: string }>(OWED, [id]);
    return rows.map(({ owed }) => owed);
  }

  /** Tables in which a word stands, but for the one that may hold it. */
  async findEverywhere(word: string): Promise<string[]> {
    const tables = await this.database.owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'enlace' and table_type = 'BASE TABLE'
       and table_name <> 'advance_notice_names'`,
    );
    const shapes = [word, Buffer.from(word).toString('hex'), ...inBase64(word)];
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await this.database.owner.query(
        `select 1 from "${name}" t, unnest($1::text[]) as shape where position(shape in to_jsonb(t)::text) > 0 limit 1`,
        [shapes],
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.database.drop();
  }
}

/** How a word reads inside a longer text in base64url: by its place in the text there are three ways. */
const inBase64 = (word: string): string[] =>
  [0, 1, 2].map((place) =>
    Buffer.from('.'.repeat(place) + word)
      .toString('base64url')
      .slice(place === 0 ? 0 : place + 1, -2),
  );
