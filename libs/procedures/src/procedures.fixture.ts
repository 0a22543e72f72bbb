import { EscalationModule } from '#escalation';
import { DeskApp, everybodyAt, openDesks } from '#identity/testing';
import { instant, type DeskId, type Instant, type Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { RoutingModule, RoutingSeed } from '#routing';
import type { Type } from '@nestjs/common';
import type { ActivationResponse } from './http/activation.response.js';
import { ProceduresHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it, so that a key is late exactly when the spec says. */
export const REALM = 'drill-procedures' as Realm;
/** San Ysidro, 25 November, 11:20 on both sides of the line. */
export const START = instant('2026-11-25T19:20:00.000Z');

export const US_JOINT = 'us-joint-desk' as DeskId;
export const MX_JOINT = 'mx-joint-desk' as DeskId;
export const PORT = 'us-cbp-ofo-san-ysidro' as DeskId;
export const POLICE = 'us-sd-sdpd' as DeskId;
export const ADUANA = 'mx-anam-tijuana' as DeskId;
export const INM = 'mx-inm-tijuana' as DeskId;
/** A desk of another corridor. */
export const WEBB = 'us-webb-so' as DeskId;

const OWED = sql(
  'spec.owed-acts',
  `select desk_id as "deskId" from obligation where act = $1 and state = 'open' order by desk_id`,
);

interface Elsewhere {
  readonly desks: readonly DeskId[];
  readonly start: Instant;
}

const SAN_YSIDRO: Elsewhere = { desks: [US_JOINT, MX_JOINT, PORT, POLICE, ADUANA, INM, WEBB], start: START };

/** Procedures over the real ledger, directory, routing, incidents and database. */
export class ProceduresApp extends DeskApp {
  /**
   * @param more doors beside that of procedures
   * @param elsewhere people of other desks, at another time; those of San Ysidro where it is absent
   */
  static async open(more: readonly Type[] = [], { desks: at, start }: Elsewhere = SAN_YSIDRO): Promise<ProceduresApp> {
    const desks = await openDesks({
      realm: REALM,
      start,
      people: () => everybodyAt(at, ['liaison', 'supervisor', 'coordinator']),
      contexts: [RoutingModule, EscalationModule, ProceduresHttpModule, ...more],
      seeds: [RoutingSeed],
    });
    return new ProceduresApp(desks);
  }

  /** The answer of an act that must succeed. */
  async act(username: string, path: string, body?: object): Promise<ActivationResponse> {
    const answer = await this.call('POST', username, path, body);
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<ActivationResponse>();
  }

  async room(username: string, id: string): Promise<ActivationResponse> {
    const answer = await this.call('GET', username, `activations/${id}`);
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
    return answer.json<ActivationResponse>();
  }

  /** What is owed by an act, by desk. */
  async owed(act: string): Promise<string[]> {
    const rows = await this.get(Database).query<{ deskId: string }>(OWED, [act]);
    return rows.map(({ deskId }) => deskId);
  }
}
