import { EscalationModule } from '#escalation';
import { DeskApp, everybodyAt, openDesks } from '#identity/testing';
import { instant, type DeskId, type Realm } from '#kernel';
import { RoutingModule, RoutingSeed } from '#routing';
import { SurgeHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it, so that a surge runs out exactly when the spec says. */
export const REALM = 'drill-surge' as Realm;
export const START = instant('2026-11-24T18:00:00.000Z');

export const US_JOINT = 'us-joint-desk' as DeskId;
export const MX_JOINT = 'mx-joint-desk' as DeskId;
/** A desk of the western corridor, and one of another. */
export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
export const WEBB = 'us-webb-so' as DeskId;

/** Surges over the real ledger, directory, routing, incidents and database. */
export class SurgeApp extends DeskApp {
  static async open(): Promise<SurgeApp> {
    const desks = await openDesks({
      realm: REALM,
      start: START,
      people: () => everybodyAt([US_JOINT, MX_JOINT, OTAY, WEBB], ['liaison', 'supervisor', 'coordinator']),
      contexts: [RoutingModule, EscalationModule, SurgeHttpModule],
      seeds: [RoutingSeed],
    });
    return new SurgeApp(desks);
  }
}
