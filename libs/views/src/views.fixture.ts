import { EscalationModule } from '#escalation';
import { HandoffsModule, OfferHandoff } from '#handoffs';
import { DeskApp, everybodyAt, openDesks } from '#identity/testing';
import { FileReportHandler, IncidentsModule, type ReportContent } from '#incidents';
import { longWaits } from '#incidents/testing';
import { type CaseId, type DeskId, type HandoffId, instant, type Realm, type RequestContext, type Role } from '#kernel';
import { RoutingModule, RoutingSeed } from '#routing';
import { ViewsHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it, so that what is due when is exact. */
export const REALM = 'drill-views' as Realm;
const START = instant('2026-11-23T18:00:00.000Z');

export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
export const YSIDRO = 'us-cbp-ofo-san-ysidro' as DeskId;
export const ANAM = 'mx-anam-tijuana' as DeskId;
export const GN = 'mx-gn-tijuana' as DeskId;
export const STRANGER = 'us-webb-so' as DeskId;

const ROLES = ['liaison', 'supervisor', 'coordinator', 'auditor', 'administrator'] as const;

/** The read models over the real contexts below and a database of their own. */
export class ViewsApp extends DeskApp {
  static async open(): Promise<ViewsApp> {
    const desks = await openDesks({
      realm: REALM,
      start: START,
      people: (directory) => everybodyAt([...directory.snapshot().desks.keys()], ROLES),
      contexts: [RoutingModule, EscalationModule, IncidentsModule, HandoffsModule, ViewsHttpModule],
      seeds: [RoutingSeed],
    });
    return new ViewsApp(desks);
  }

  at(deskId: DeskId, role: Role = 'liaison'): RequestContext {
    return this.as(`${role}.${deskId}`);
  }

  /** Files a report as `by`; the port at Otay Mesa leads its case unless `changes` say otherwise. */
  async file(changes: Partial<ReportContent> = {}, by: DeskId = OTAY) {
    return this.get(FileReportHandler).execute(this.at(by), { ownReference: null, content: longWaits(START, changes) });
  }

  async offer(caseId: CaseId, from: DeskId = OTAY, to: DeskId = ANAM): Promise<HandoffId> {
    const offering = {
      caseId,
      kind: 'transfer' as const,
      toDeskId: to,
      outside: null,
      reasonCode: 'not_our_territory',
      reason: 'The lorry stands south of the line.',
      language: 'en',
      legalBasis: null,
      lifeSafety: false,
      caveats: [],
      strand: null,
      physicalTransfer: null,
      evidence: [],
    };
    const { id } = await this.get(OfferHandoff).execute(this.at(from), { offering, respondWithin: null });
    return id as HandoffId;
  }

  /** Whoever `who` names (`<role>.<desk>`) asks. */
  async read<Body>(who: string, path: string): Promise<{ readonly status: number; readonly body: Body }> {
    const answer = await this.call('GET', who, path);
    return { status: answer.statusCode, body: answer.json<Body>() };
  }
}
