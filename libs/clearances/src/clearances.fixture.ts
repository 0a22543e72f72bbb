import { EscalationModule } from '#escalation';
import { DeskApp, everybodyAt, openDesks } from '#identity/testing';
import { instant, type DeskId, type Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { RoutingModule, RoutingSeed } from '#routing';
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

const OWED = sql(
  'spec.owed-about-notice',
  `select act || ' ' || desk_id || case when due_at is null then ' stands' else '' end as owed
   from obligation where subject_kind = 'advance-notice' and subject_id = $1 and state = 'open' order by act, desk_id`,
);

/** Advance notices over the real ledger, directory, routing, incidents and database. */
export class ClearancesApp extends DeskApp {
  static async open(): Promise<ClearancesApp> {
    const desks = await openDesks({
      realm: REALM,
      start: START,
      people: () => everybodyAt(DESKS, ['liaison', 'supervisor', 'auditor', 'administrator']),
      contexts: [RoutingModule, EscalationModule, ClearancesHttpModule],
      seeds: [RoutingSeed],
    });
    return new ClearancesApp(desks);
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

  /** What is owed about a notice: act, desk, and whether its clock stands. */
  async owed(id: string): Promise<string[]> {
    const rows = await this.get(Database).query<{ owed: string }>(OWED, [id]);
    return rows.map(({ owed }) => owed);
  }
}
