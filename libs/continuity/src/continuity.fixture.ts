import { EscalationModule } from '#escalation';
import { PeopleQueries, type PersonView } from '#identity';
import { DeskApp, everybodyAt, openDesks, userOf } from '#identity/testing';
import { fileCommand, FileReportHandler, type FileReportRequest } from '#incidents';
import { type DeskId, instant, type PaperPackId, type Realm, type Role, type UserId } from '#kernel';
import { newId } from '#platform/ids';
import { RoutingModule, RoutingSeed } from '#routing';
import { Global, Module } from '@nestjs/common';
import { AskForPack } from './application/ask-for-pack.handler.js';
import { MakePack } from './application/make-pack.handler.js';
import { PaperPacksRepository } from './application/paper-packs.repository.js';
import { ContinuityHttpModule } from './http/http.module.js';
import type { PaperPackResponse } from './http/paper-pack.response.js';

/** A drill realm whose clock stands still until a spec moves it, so that a shift ends exactly when the spec says. */
export const REALM = 'drill-paper' as Realm;
/** A Monday noon in Tijuana. */
export const START = instant('2026-11-23T20:00:00.000Z');

export const PORT = 'us-cbp-ofo-san-ysidro' as DeskId;
export const ADUANA = 'mx-anam-tijuana' as DeskId;
const DESKS = [PORT, ADUANA];

const ROLES: readonly Role[] = ['liaison', 'supervisor', 'auditor'];

class SpecPeople extends PeopleQueries {
  byId(id: UserId): Promise<PersonView | null> {
    const name = everybodyAt(DESKS, ROLES).find((username) => userOf(username) === id) ?? id;
    const none = { memberships: [], disabledAt: null, lockedUntil: null, lastSeenAt: null, version: 1 };
    return Promise.resolve({ id, username: name, name, ...none });
  }
  ofAgency = (): Promise<PersonView[]> => Promise.resolve([]);
  idOf = (): Promise<null> => Promise.resolve(null);
  membersOf = (): Promise<[]> => Promise.resolve([]);
}

@Global()
@Module({ providers: [{ provide: PeopleQueries, useClass: SpecPeople }], exports: [PeopleQueries] })
class NamesModule {}

const REPORT: FileReportRequest = {
  kind: 'port-closure',
  title: 'Words that stay in the system',
  description: 'Lanes shut',
  language: 'en',
  side: 'US',
  place: { crossingId: 'san-ysidro' },
  occurredAt: START,
  lifeSafety: false,
  impact: { security: 3, flow: 3 },
  handling: { tlp: 'TLP:AMBER' },
};

/** Packs over the real ledger, directory, duty, incidents, procedures, escalation and database. */
export class ContinuityApp extends DeskApp {
  static async open(): Promise<ContinuityApp> {
    const desks = await openDesks({
      realm: REALM,
      start: START,
      people: () => everybodyAt(DESKS, ROLES),
      contexts: [RoutingModule, EscalationModule, NamesModule, ContinuityHttpModule],
      seeds: [RoutingSeed],
    });
    return new ContinuityApp(desks);
  }

  async packs(username: string): Promise<PaperPackResponse[]> {
    return (await this.call('GET', username, 'paper-packs')).json<{ items: PaperPackResponse[] }>().items;
  }

  /** Asked for by hand, and written. */
  async print(username: string): Promise<PaperPackResponse> {
    const { id } = (await this.call('POST', username, 'paper-packs')).json<PaperPackResponse>();
    await this.write(id);
    return (await this.call('GET', username, `paper-packs/${id}`)).json<PaperPackResponse>();
  }

  /** What the worker does on hearing that one was asked for. */
  write(id: PaperPackId): Promise<void> {
    return this.get(MakePack).execute(this.engine, id);
  }

  /** What the worker does every few seconds: looks at the desks whose time has come. */
  async look(): Promise<void> {
    for (const { realm, deskId } of await this.get(PaperPacksRepository).toLookAt(50))
      await this.get(AskForPack).whenShiftChanged(realm, deskId);
  }

  /** Lets time go by, and the desks be looked at. */
  override async pass(minutes: number): Promise<void> {
    await super.pass(minutes);
    await this.look();
  }

  async file(username: string, changes: Partial<FileReportRequest> = {}) {
    return this.get(FileReportHandler).execute(this.as(username), fileCommand({ ...REPORT, ...changes }));
  }

  /** The desk hands over every twelve hours from 07:00 on. */
  async rosterFor(deskId: DeskId): Promise<void> {
    const rotation = {
      id: 'first',
      name: 'Guardia',
      people: [userOf(`liaison.${deskId}`)],
      start: '2026-11-23',
      handoverAt: '07:00',
      turn: { unit: 'hours', count: 12 },
      hours: { kind: 'desk' },
    };
    const body = { deskId, rotations: [rotation], overrides: [], gaps: [] };
    await this.rows('insert into roster (id, realm, version, desk_id, look_at, body) values ($1, $2, 0, $3, $4, $5)', [
      newId(),
      REALM,
      deskId,
      START,
      JSON.stringify(body),
    ]);
  }

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.database.owner.query<Row>(text, [...values])).rows;
  }
}
