import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import type { Actor, DeskId, Instant, Realm, RequestContext, Role, SystemContext, UserId } from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, HttpModule, openHttp, type Credentials } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { Global, Module, type Abstract, type ModuleMetadata, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { permissionsOf } from './domain/roles.js';

export { type SendForm, untoldFaults } from './bad-forms.fixture.js';
export { NobodyModule } from './nobody.fixture.js';

/** Whom a bearer token names: always the same one, in every spec. */
export const userOf = (username: string): UserId => {
  const digits = [...username].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffffff, 7);
  return `01890000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}` as UserId;
};

/** One person for each role at each desk. */
export const everybodyAt = (desks: readonly DeskId[], roles: readonly Role[]): string[] =>
  desks.flatMap((deskId) => roles.map((role) => `${role}.${deskId}`));

const actorOf = (directory: DirectoryQueries, username: string): Actor | null => {
  const [role, deskId] = username.split('.') as [Role, DeskId | undefined];
  const desk = deskId && directory.snapshot().desks.get(deskId);
  if (!desk) return null;
  const { agencyId, country } = desk;
  const person = { userId: userOf(username), username, name: username, roles: [role] };
  return { ...person, deskId, agencyId, country, permissions: permissionsOf([role]) };
};

/** The bearer token is a role and the desk at which its one person has it, such as `liaison.us-sdc-oes`. */
class DeskPeople extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    return actorOf(this.directory, bearer ?? '');
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

export interface DesksWanted {
  /** The realm in which the spec plays. Its clock stands at `start` until the spec moves it. */
  readonly realm: Realm;
  readonly start: Instant;
  /** Who takes part, by their tokens; everybody else is a stranger there. */
  readonly people: (directory: DirectoryQueries) => readonly string[];
  /** What stands over platform, ledger and directory. */
  readonly contexts: NonNullable<ModuleMetadata['imports']>;
  /** What is sown after the directory. */
  readonly seeds?: readonly Type<{ apply(): Promise<unknown> }>[];
  readonly settings?: Readonly<Record<string, string>>;
}

interface Desks extends DesksWanted {
  readonly database: TestDatabase;
  readonly http: NestFastifyApplication;
}

const openRealm = async (http: NestFastifyApplication, realm: Realm, { start, people }: DesksWanted): Promise<void> => {
  await http.get(RealmClocks).open(realm, realm, start, 0);
  await http.get(RealmClocks).enrol(realm, people(http.get(DirectoryQueries)).map(userOf));
};

/** Contexts with their http over the real platform, ledger, directory and a database of their own, in a drill realm with the people named. */
export const openDesks = async (wanted: DesksWanted): Promise<Desks> => {
  const { contexts, seeds = [], settings } = wanted;
  const database = await openTestDatabase();
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal', ENLACE_RATE_LIMITS: 'off', ...settings });
  const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
  @Module({ imports: [...platform, LedgerModule, DirectoryModule, PeopleModule, ...contexts] })
  class TestModule {}
  const http = await openHttp(TestModule);
  await http.init();
  await http.getHttpAdapter().getInstance().ready();
  for (const seed of [DirectorySeed, ...seeds]) await http.get(seed, { strict: false }).apply();
  await openRealm(http, wanted.realm, wanted);
  return { ...wanted, database, http };
};

/** What specs do with such contexts, whatever they are; each has a class of its own for the words of its context. */
export class DeskApp {
  realm: Realm;

  constructor(private readonly desks: Desks) {
    this.realm = desks.realm;
  }

  get http(): NestFastifyApplication {
    return this.desks.http;
  }

  get database(): TestDatabase {
    return this.desks.database;
  }

  /** A raw connection as the owner, for looking behind the application's back. */
  get owner(): TestDatabase['owner'] {
    return this.database.owner;
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  /** Goes on in another realm, with the same people at the same hour and nothing that has happened. */
  async beginAnew(): Promise<void> {
    this.realm = `${this.desks.realm}-${newId().slice(-12)}` as Realm;
    await openRealm(this.http, this.realm, this.desks);
  }

  async pass(minutes: number): Promise<void> {
    await this.get(RealmClocks).advance(this.realm, minutes * 60);
  }

  /** Sends what somebody does over HTTP; a creation gets a retry key of its own. Null is nobody, in the live realm. */
  call(
    method: 'GET' | 'POST' | 'PUT',
    username: string | null,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ) {
    return this.http.inject({
      method,
      url: `/api/v1/${path}`,
      headers: {
        ...(username !== null && { authorization: `Bearer ${username}`, 'x-enlace-realm': this.realm }),
        ...(method === 'POST' && { 'idempotency-key': newId() }),
        ...headers,
      },
      ...(method !== 'GET' && { payload: body ?? {} }),
    });
  }

  /** The context of somebody's own act. @throws Error when nobody is called that */
  as(username: string): RequestContext {
    const actor = actorOf(this.get(DirectoryQueries), username);
    if (!actor) throw new Error(`nobody is ${username}`);
    return { ...this.engine, actor };
  }

  get engine(): SystemContext {
    return { actor: { system: 'spec' }, realm: this.realm, locale: 'en', correlationId: newId() };
  }

  /** Tables in which a word stands, as text or as bytes, but for the one that may hold it. */
  async findEverywhere(word: string, unless: string): Promise<string[]> {
    const tables = await this.owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'enlace' and table_type = 'BASE TABLE'
       and table_name <> $1`,
      [unless],
    );
    const shapes = [word, Buffer.from(word).toString('hex'), ...inBase64(word)];
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await this.owner.query(
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
