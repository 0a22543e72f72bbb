import { EscalationModule } from '#escalation';
import { PeopleQueries, type PersonView } from '#identity';
import { DeskApp, everybodyAt, openDesks } from '#identity/testing';
import { FileReportHandler } from '#incidents';
import { longWaits } from '#incidents/testing';
import { instant, type CaseId, type DeskId, type Realm, type UserId } from '#kernel';
import { RoutingModule, RoutingSeed } from '#routing';
import { Global, Module, type Type } from '@nestjs/common';
import { ContactsHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it. */
export const REALM = 'drill-contacts' as Realm;
export const START = instant('2026-11-24T18:00:00.000Z');

export const GN = 'mx-gn-tijuana' as DeskId;
/** A desk of the Mexican customs agency, and another agency's in the same city. */
export const ANAM = 'mx-anam-tijuana' as DeskId;
export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;

/** Everybody is called the same: what a spec looks at is that the name comes from here. */
class NamedPeople extends PeopleQueries {
  byId(id: UserId): Promise<PersonView | null> {
    const none = { memberships: [], disabledAt: null, lockedUntil: null, lastSeenAt: null, version: 1 };
    return Promise.resolve({ id, username: id, name: 'Renata Quiroga', ...none });
  }
  ofAgency = (): Promise<PersonView[]> => Promise.resolve([]);
  idOf = (): Promise<null> => Promise.resolve(null);
  membersOf = (): Promise<[]> => Promise.resolve([]);
}

@Global()
@Module({ providers: [{ provide: PeopleQueries, useClass: NamedPeople }], exports: [PeopleQueries] })
class NamesModule {}

/** Contact reports over the real ledger, directory, routing, escalation, incidents and database. */
export class ContactsApp extends DeskApp {
  static async open(...more: readonly Type[]): Promise<ContactsApp> {
    const desks = await openDesks({
      realm: REALM,
      start: START,
      people: (directory) => everybodyAt([...directory.snapshot().desks.keys()], ['liaison', 'supervisor', 'auditor']),
      contexts: [RoutingModule, EscalationModule, NamesModule, ContactsHttpModule, ...more],
      seeds: [RoutingSeed],
    });
    return new ContactsApp(desks);
  }

  /** A case that the port at Otay Mesa leads. */
  async file(): Promise<CaseId> {
    const { caseId } = await this.get(FileReportHandler).execute(this.as(`liaison.${OTAY}`), {
      ownReference: null,
      content: longWaits(START),
    });
    return caseId!;
  }
}
