import { EscalationModule } from '#escalation';
import { PeopleQueries, type PersonView } from '#identity';
import { DeskApp, everybodyAt, openDesks, userOf } from '#identity/testing';
import { type DeskId, instant, type Realm, type Role, type UserId } from '#kernel';
import { Global, Module } from '@nestjs/common';
import { DutyHttpModule } from './http/http.module.js';
import { GapsDuty } from './jobs/gaps.duty.js';
import { ShiftsDuty } from './jobs/shifts.duty.js';
import { DutyJobsModule } from './jobs/jobs.module.js';

/** A drill realm whose clock stands still until a spec moves it. */
export const REALM = 'drill-duty' as Realm;
/** A Monday noon in Tijuana. */
export const START = instant('2026-11-23T20:00:00.000Z');

export const BOMB = 'mx-tij-bomb' as DeskId;
export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;

const ROLES_AT_DESK: readonly Role[] = ['liaison', 'supervisor', 'administrator'];

/** Everybody of every desk is in office, until a spec sends somebody away. */
export class SpecPeople extends PeopleQueries {
  readonly gone = new Set<UserId>();
  private readonly names = new Map<UserId, string>();

  byId(id: UserId): Promise<PersonView | null> {
    const none = { memberships: [], disabledAt: null, lockedUntil: null, lastSeenAt: null, version: 1 };
    return Promise.resolve({ id, username: this.names.get(id) ?? id, name: this.names.get(id) ?? id, ...none });
  }
  ofAgency = (): Promise<PersonView[]> => Promise.resolve([]);
  idOf = (): Promise<null> => Promise.resolve(null);
  membersOf(deskIds: readonly DeskId[]): Promise<{ deskId: DeskId; personId: UserId; roles: readonly Role[] }[]> {
    const everybody = deskIds.flatMap((deskId) =>
      ROLES_AT_DESK.map((role) => {
        const personId = userOf(`${role}.${deskId}`);
        this.names.set(personId, `${role}.${deskId}`);
        return { deskId, personId, roles: [role] };
      }),
    );
    return Promise.resolve(everybody.filter(({ personId }) => !this.gone.has(personId)));
  }
}

@Global()
@Module({ providers: [{ provide: PeopleQueries, useClass: SpecPeople }], exports: [PeopleQueries] })
class OfficeModule {}

interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a spec reads what the route says it answers
  readonly body: any;
}

/** Duty over the real ledger, directory, escalation and database. */
export class DutyApp extends DeskApp {
  static async open(): Promise<DutyApp> {
    const desks = await openDesks({
      realm: REALM,
      start: START,
      people: () => everybodyAt([BOMB, OTAY], ROLES_AT_DESK),
      contexts: [OfficeModule, EscalationModule, DutyHttpModule, DutyJobsModule],
    });
    return new DutyApp(desks);
  }

  get people(): SpecPeople {
    return this.get(PeopleQueries) as SpecPeople;
  }

  async ask(
    method: 'GET' | 'POST',
    who: string,
    path: string,
    body?: object,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.call(method, who, path, body, more);
    return { status: answer.statusCode, body: answer.json() };
  }

  /** Lets time go by, and everything that it is due for be looked at. */
  override async pass(minutes: number): Promise<void> {
    await super.pass(minutes);
    await this.look();
  }

  /** Two rounds: a change is looked at once more. */
  async look(): Promise<void> {
    const duties = [GapsDuty, ShiftsDuty].map((duty) => this.get<GapsDuty | ShiftsDuty>(duty));
    for (const duty of duties) await duty.round();
    for (const duty of duties) await duty.round();
  }

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.database.owner.query<Row>(text, [...values])).rows;
  }

  /** Types of the events of a kind of stream, in order. */
  async events(stream: string): Promise<string[]> {
    const text = 'select type from ledger_entry where realm = $1 and stream like $2 order by xid, sseq';
    return (await this.rows<{ type: string }>(text, [REALM, `${stream}:%`])).map(({ type }) => type);
  }
}
