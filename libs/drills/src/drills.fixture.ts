import { PeopleQueries, type PersonView } from '#identity';
import { DeskApp, openDesks, userOf } from '#identity/testing';
import { instant, type DeskId, type DrillId, type Realm, type UserId } from '#kernel';
import { RealmClocks } from '#platform/realm';
import { Global, Module, type Type } from '@nestjs/common';
import { DrillsQueries } from './application/drills.queries.js';
import { PlayDue } from './application/play-due.js';
import type { Scenario } from './domain/scenario.js';
import { DrillsHttpModule } from './http/http.module.js';
import type { DrillResponse } from './http/drill.response.js';
import type { InjectResponse } from './http/inject.response.js';
import { PlayDrillsDuty } from './jobs/play-drills.duty.js';

export const NORTH = 'us-cbp-ofo-san-ysidro' as DeskId;
export const SOUTH = 'mx-inm-tijuana' as DeskId;

/** Nobody is called so. */
export const UNKNOWN = '00000000-0000-7000-8000-00000000dead' as UserId;

/** Everybody else who is asked about exists. */
class SpecPeople extends PeopleQueries {
  byId(id: UserId): Promise<PersonView | null> {
    const none = { memberships: [], disabledAt: null, lockedUntil: null, lastSeenAt: null, version: 1 };
    return Promise.resolve(id === UNKNOWN ? null : { id, username: id, name: id, ...none });
  }
  ofAgency = (): Promise<PersonView[]> => Promise.resolve([]);
  idOf = (): Promise<null> => Promise.resolve(null);
  /** A liaison at each desk. */
  membersOf: PeopleQueries['membersOf'] = (deskIds) =>
    Promise.resolve(deskIds.map((deskId) => ({ deskId, personId: userOf(`liaison.${deskId}`), roles: [] })));
}

@Global()
@Module({ providers: [{ provide: PeopleQueries, useClass: SpecPeople }], exports: [PeopleQueries] })
class OfficeModule {}

type Answer = Awaited<ReturnType<DeskApp['call']>>;

/** Drills over the real ledger, directory and database. Each drill has a realm of its own; the bench's is that of nobody's. */
export class DrillsApp extends DeskApp {
  static async open(more: readonly Type[] = []): Promise<DrillsApp> {
    const desks = await openDesks({
      realm: 'beside' as Realm,
      start: instant('2026-11-24T18:00:00.000Z'),
      people: () => [],
      contexts: [OfficeModule, DrillsHttpModule, ...more],
    });
    return new DrillsApp(desks);
  }

  /** What somebody does about drills, in no realm but the one that the path names. */
  send(
    method: 'GET' | 'POST' | 'PUT',
    username: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.call(method, username, path, body, { 'x-enlace-realm': 'live', ...headers });
  }

  async plan(username: string, scenario: Scenario, roster: readonly object[] = []): Promise<DrillResponse> {
    const answer = await this.send('POST', username, 'drills', { document: scenario, roster });
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json<DrillResponse>();
  }

  async injects(username: string, id: string): Promise<InjectResponse[]> {
    return (await this.send('GET', username, `drills/${id}/injects`)).json<{ items: InjectResponse[] }>().items;
  }

  /** Moves the clock of a drill. */
  async wait(id: DrillId, minutes: number): Promise<void> {
    await this.get(RealmClocks).advance(id as string as Realm, minutes * 60);
  }

  /** What the worker does until nothing is due. */
  async play(): Promise<void> {
    const duty = new PlayDrillsDuty(this.get(DrillsQueries), this.get(PlayDue));
    while (await duty.round());
  }
}
