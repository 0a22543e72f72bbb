import { EscalationModule } from '#escalation';
import { DeskApp, everybodyAt, openDesks } from '#identity/testing';
import { instant, type DeskId, type Realm } from '#kernel';
import { RoutingModule, RoutingSeed } from '#routing';
import { NoticesHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it, so that a notice runs out exactly when the spec says. */
export const REALM = 'drill-notices' as Realm;
export const START = instant('2026-11-24T18:00:00.000Z');

export const GIVER = 'mx-tij-pc' as DeskId;
export const TOLD = 'us-sdc-oes' as DeskId;
export const ALSO_TOLD = 'us-cbp-ofo-otay-mesa' as DeskId;
/** A desk of another corridor. */
export const STRANGER = 'us-webb-so' as DeskId;

/** Early notices over the real ledger, directory, routing, incidents and database. */
export class NoticesApp extends DeskApp {
  static async open(): Promise<NoticesApp> {
    const desks = await openDesks({
      realm: REALM,
      start: START,
      people: () => everybodyAt([GIVER, TOLD, ALSO_TOLD, STRANGER], ['liaison', 'supervisor', 'auditor', 'administrator']),
      contexts: [RoutingModule, EscalationModule, NoticesHttpModule],
      seeds: [RoutingSeed],
    });
    return new NoticesApp(desks);
  }
}
