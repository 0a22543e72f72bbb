import { EscalationModule } from '#escalation';
import { HandoffsHttpModule } from '#handoffs/http';
import { DeskApp, everybodyAt, openDesks } from '#identity/testing';
import { IncidentsHttpModule } from '#incidents/http';
import { instant, type DeskId, type Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { RoutingModule, RoutingSeed } from '#routing';
import { RedactionsHttpModule } from '#redactions/http';

const REALM = 'drill-redactions' as Realm;
const START = instant('2026-11-27T18:00:00.000Z');

export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
export const ANAM = 'mx-anam-tijuana' as DeskId;
/** A desk of the country that asks. */
export const FIRE = 'us-sd-fire' as DeskId;
/** A desk of another corridor. */
export const WEBB = 'us-webb-so' as DeskId;

const OWED = sql(
  'spec.owed-about-redaction',
  `select act || ' ' || desk_id as owed from obligation where subject_id = $1 and state = 'open'`,
);

/** What the api answers of a redaction, as far as the spec reads it. */
export interface RedactionAnswer {
  readonly id: string;
  readonly state: string;
}

/** Redactions over the real ledger, directory, incidents, handoffs and database. */
export class RedactionsApp extends DeskApp {
  static async open(): Promise<RedactionsApp> {
    const desks = await openDesks({
      realm: REALM,
      start: START,
      people: () => everybodyAt([OTAY, ANAM, FIRE, WEBB], ['liaison', 'supervisor', 'coordinator', 'auditor']),
      contexts: [RoutingModule, EscalationModule, IncidentsHttpModule, HandoffsHttpModule, RedactionsHttpModule],
      seeds: [RoutingSeed],
    });
    return new RedactionsApp(desks);
  }

  /** The answer of an act that must succeed. */
  async done<Answer = RedactionAnswer>(who: string, path: string, body?: object): Promise<Answer> {
    const answer = await this.call('POST', who, path, body);
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<Answer>();
  }

  async read<Answer>(who: string, path: string): Promise<Answer> {
    const answer = await this.call('GET', who, path);
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<Answer>();
  }

  /** Status and code of an act that is refused. */
  async refused(who: string, path: string, body?: object): Promise<string> {
    const answer = await this.call('POST', who, path, body);
    return `${answer.statusCode} ${answer.json<{ code?: string }>().code ?? ''}`;
  }

  async owed(id: string): Promise<string[]> {
    return (await this.get(Database).query<{ owed: string }>(OWED, [id])).map(({ owed }) => owed);
  }
}
