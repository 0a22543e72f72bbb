import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import { EscalationModule } from '#escalation';
import {
  type Actor,
  type DeskId,
  instant,
  type Instant,
  type ItemId,
  PERMISSIONS,
  type Realm,
  type RequestContext,
  type Role,
  type UserId,
} from '#kernel';
import { CommandRunner, LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, type Credentials, HttpModule, openHttp } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { type Abstract, Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Items } from './application/items.js';
import { type NamedFile, OwnFiles, type TakenFiles } from './application/own-files.js';
import { RetainItems } from './application/retain-items.js';
import type { NewAttachment, NewItem } from './domain/provide-item.js';
import { newItem } from './domain/item.fixture.js';
import { DisclosureHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it. */
export const REALM = 'drill-disclosure' as Realm;

export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
export const ANAM = 'mx-anam-tijuana' as DeskId;
export const INM = 'mx-inm-tijuana' as DeskId;
export const GN = 'mx-gn-tijuana' as DeskId;
export const FIRE = 'us-sd-fire' as DeskId;

/** One person for each desk. */
const userOf = (deskId: DeskId): UserId => {
  const digits = [...deskId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffffff, 7);
  return `01890000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}` as UserId;
};

const actorOf = (directory: DirectoryQueries, deskId: DeskId, roles: readonly Role[]): Actor => {
  const desk = directory.snapshot().desks.get(deskId);
  if (!desk) throw new Error(`no desk ${deskId}`);
  const { agencyId, country } = desk;
  const person = { userId: userOf(deskId), username: `supervisor.${deskId}`, name: deskId, roles };
  const permissions = PERMISSIONS.filter((permission) => !roles.includes('auditor') || permission !== 'item.read');
  return { ...person, deskId, agencyId, country, permissions: new Set(permissions) };
};

/** The bearer token is the id of the desk for which its one person acts; ` as ` and a role make it another. */
class DeskPeople extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    const [deskId, role = 'supervisor'] = (bearer ?? '').split(' as ');
    return deskId ? actorOf(this.directory, deskId as DeskId, [role as Role]) : null;
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

/** Files that desks put on cases, where no case is: a spec says which there are. */
export class FilesAtHand extends OwnFiles {
  private readonly files = new Map<string, NewAttachment>();

  put(file: NewAttachment): string {
    const attachmentId = newId();
    this.files.set(attachmentId, file);
    return attachmentId;
  }

  async take(_ctx: RequestContext, files: readonly NamedFile[], at: string): Promise<TakenFiles> {
    const found = files.map(({ attachmentId }) => this.files.get(attachmentId));
    return {
      files: found.filter((file) => file !== undefined),
      faults: found.flatMap((file, nth) => (file ? [] : [{ pointer: `${at}/${nth}`, code: 'request-file-unknown', params: {} }])),
    };
  }
}

@Global()
@Module({ providers: [FilesAtHand, { provide: OwnFiles, useExisting: FilesAtHand }], exports: [OwnFiles] })
class FilesModule {}

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly text: string;
}

/** Disclosure over the real ledger, directory, escalation and database. */
export class DisclosureApp {
  private constructor(
    private readonly database: TestDatabase,
    readonly http: NestFastifyApplication,
  ) {}

  static async open(): Promise<DisclosureApp> {
    const database = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal', ENLACE_RATE_LIMITS: 'off' });
    const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
    @Module({
      imports: [...platform, LedgerModule, DirectoryModule, EscalationModule, PeopleModule, FilesModule, DisclosureHttpModule],
    })
    class TestModule {}
    const http = await openHttp(TestModule);
    await http.init();
    await http.getHttpAdapter().getInstance().ready();
    await http.get(DirectorySeed).apply();
    await http.get(RealmClocks).open(REALM, REALM, instant('2026-11-23T18:00:00.000Z'), 0);
    await http.get(RealmClocks).enrol(REALM, [OTAY, ANAM, INM, GN, FIRE].map(userOf));
    return new DisclosureApp(database, http);
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  get owner(): TestDatabase['owner'] {
    return this.database.owner;
  }

  get url(): string {
    return this.database.url;
  }

  as(deskId: DeskId): RequestContext {
    const actor = actorOf(this.get(DirectoryQueries), deskId, ['supervisor']);
    return { actor, realm: REALM, locale: 'en', correlationId: newId() };
  }

  now(): Promise<Instant> {
    return this.get(RealmClocks).now(REALM);
  }

  async pass(minutes: number): Promise<void> {
    await this.get(RealmClocks).advance(REALM, minutes * 60);
  }

  /** Gives one item and tells its id. */
  async provide(changes: Partial<NewItem> = {}): Promise<ItemId> {
    const item = newItem({ originatorDeskId: OTAY, recipientDeskIds: [ANAM], ...changes });
    const [provided] = await this.get(CommandRunner).run(this.as(item.originatorDeskId), (unit) =>
      this.get(Items).provide(unit, [item]),
    );
    return provided!.id;
  }

  /** Lets time do what has come. */
  async retain(): Promise<number> {
    return this.get(RetainItems).batch(REALM);
  }

  async call(
    method: 'GET' | 'POST',
    who: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.http.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { authorization: `Bearer ${who}`, 'x-enlace-realm': REALM, 'idempotency-key': newId(), ...headers },
      ...(body && { payload: body }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      text: answer.body,
      body: isJson && answer.body ? (JSON.parse(answer.body) as Record<string, unknown>) : {},
    };
  }

  post(who: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer> {
    return this.call('POST', who, path, body, headers);
  }

  read(who: string, path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.call('GET', who, path, undefined, headers);
  }

  /** Acts that are still owed on a subject, and by whom. */
  async owed(subjectId: string): Promise<string[]> {
    const { rows } = await this.owner.query<{ act: string; desk_id: string }>(
      `select act, desk_id from obligation where subject_id = $1 and state = 'open' order by act, desk_id`,
      [subjectId],
    );
    return rows.map(({ act, desk_id: deskId }) => `${act} ${deskId}`);
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.database.drop();
  }
}
