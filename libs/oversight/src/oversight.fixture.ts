import { DutyModule } from '#duty';
import { EscalationModule } from '#escalation';
import { DeskApp, everybodyAt, NobodyModule, openDesks } from '#identity/testing';
import { CasesQueries, FileReportHandler, IncidentsModule } from '#incidents';
import { longWaits } from '#incidents/testing';
import { instant, type CaseId, type DeskId, type Realm } from '#kernel';
import { RestrictedReads } from '#reads';
import { RoutingModule, RoutingSeed } from '#routing';
import { OversightHttpModule } from './http/http.module.js';

export const REALM = 'drill-oversight' as Realm;
export const START = instant('2026-11-24T18:00:00.000Z');

export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
export const ANAM = 'mx-anam-tijuana' as DeskId;

/** Who looks, and who looks over that, over the real ledger, directory, rosters, cases and database. */
export class OversightApp extends DeskApp {
  static async open(): Promise<OversightApp> {
    const desks = await openDesks({
      realm: REALM,
      start: START,
      people: (directory) =>
        everybodyAt([...directory.snapshot().desks.keys()], ['liaison', 'supervisor', 'auditor', 'administrator']),
      contexts: [NobodyModule, RoutingModule, EscalationModule, DutyModule, IncidentsModule, OversightHttpModule],
      seeds: [RoutingSeed],
    });
    return new OversightApp(desks);
  }

  /** A case that the port at Otay Mesa leads, filed by it. */
  async file(tlp: 'TLP:RED' | 'TLP:GREEN' = 'TLP:RED', deskId = OTAY): Promise<CaseId> {
    const { caseId } = await this.get(FileReportHandler).execute(this.as(`liaison.${deskId}`), {
      ownReference: null,
      content: longWaits(START, { description: 'xsecretx Lane 3 is blocked by a lorry.', handling: { tlp, restrictions: null } }),
    });
    return caseId!;
  }

  /** Somebody opens it. */
  async look(username: string, caseId: CaseId): Promise<void> {
    const of = { ids: [caseId], caseId, ownerDeskId: OTAY };
    await this.get(RestrictedReads).record(this.as(username), {
      how: 'view',
      thing: 'case',
      rule: 'R-red',
      fields: ['shell', 'operational'],
      ...of,
    });
  }

  /** Lets a case bear another label, behind its events' back. */
  async label(caseId: CaseId, tlp: string): Promise<void> {
    await this.owner.query(`update case_file set body = jsonb_set(body, '{handling,tlp}', to_jsonb($2::text)) where id = $1`, [
      caseId,
      tlp,
    ]);
  }

  async numberOf(caseId: CaseId): Promise<string> {
    return (await this.get(CasesQueries).find({ realm: this.realm, deskId: OTAY }, caseId))!.state.number;
  }
}
