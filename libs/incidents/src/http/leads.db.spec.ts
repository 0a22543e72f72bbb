import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  type Actor,
  type CaseId,
  type DeskId,
  DomainError,
  type HandoffId,
  LIVE,
  type ObligationId,
  type RequestContext,
  type SystemContext,
} from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Authenticator, type Credentials } from '#platform/http';
import { RoutingService } from '#routing';
import { type SignedAct, Votes } from '#votes';
import { PlayedKeys, REFUSED } from '#votes/testing';
import { Cases } from '../application/cases.js';
import { ConfirmSettlementHandler } from '../application/confirm-settlement.handler.js';
import { ProposeSettlementHandler } from '../application/propose-settlement.handler.js';
import { RaisePriorityByLadderHandler } from '../application/raise-priority-by-ladder.handler.js';
import { RerouteToAlternateHandler } from '../application/reroute-to-alternate.handler.js';
import { cloud, REALM, TestBorder } from './desks.fixture.js';

interface Filed {
  id: string;
  state: string;
  caseId: CaseId;
  lead: { deskId: DeskId };
}
interface CaseBody {
  state: string;
  priority: string;
  lead: { deskId: DeskId; by: string; acknowledgedAt: string | null };
  supporting: { deskId: string }[];
  obligations: { act: string; deskId: string }[];
  conflict: { kind: string; claimants: string[]; proposal: { at: string } | null } | null;
  votes: SignedAct[];
  code?: string;
  detail?: string;
}
interface Segment {
  deskId: string;
  from: string;
  to: string | null;
  by: string;
  streamSeq: number;
}

const FILER = 'mx-tij-pc';
const PROFEPA = 'mx-profepa';
const FAR: DeskId = 'us-webb-so' as DeskId;

let border: TestBorder;
beforeAll(async () => {
  border = await TestBorder.open();
});
afterAll(async () => border?.close());

const engine = (): SystemContext => ({ actor: { system: 'test' }, realm: REALM, locale: 'en', correlationId: newId() });
const runner = () => border.app.get(CommandRunner);
const file = async (changes: object = {}): Promise<Filed> => (await border.post<Filed>(FILER, 'reports', cloud(changes))).body;
const caseOf = async (desk: string, id: string): Promise<CaseBody> => (await border.get<CaseBody>(desk, `cases/${id}`)).body;
const act = (desk: string, id: string, name: string, body: object = {}) =>
  border.post<CaseBody>(desk, `cases/${id}/${name}`, body);
const custody = async (desk: string, id: string): Promise<Segment[]> =>
  (await border.get<Segment[]>(desk, `cases/${id}/custody`)).body;
const gapless = (segments: readonly Segment[]): boolean =>
  segments.every(({ to }, index) => to === (segments[index + 1]?.from ?? null));

describe('desks on a case', () => {
  it('see it from the moment they are brought in until they are released', async () => {
    const { caseId, lead } = await file();
    expect((await border.get(FAR, `cases/${caseId}`)).status).toBe(404);
    expect((await act(lead.deskId, caseId, 'participants', { deskId: FAR, role: 'informed' })).status).toBe(200);
    expect((await border.get(FAR, `cases/${caseId}`)).status).toBe(200);
    expect((await act(FAR, caseId, 'participants/us-webb-so/remove', { reason: 'not ours' })).status).toBe(200);
    expect((await border.get(FAR, `cases/${caseId}`)).status).toBe(404);
  });

  it('do not add others, nor a desk that does not exist', async () => {
    const { caseId, lead } = await file();
    expect((await act(FILER, caseId, 'participants', { deskId: FAR, role: 'informed' })).status).toBe(403);
    expect((await act(lead.deskId, caseId, 'participants', { deskId: 'atlantis', role: 'informed' })).status).toBe(422);
  });

  it('judge the impact of their own country only, side by side', async () => {
    const { caseId, lead } = await file({ lifeSafety: false, impact: { security: 1, flow: 1 } });
    const { supporting } = await caseOf(FILER, caseId);
    const american = supporting.find(({ deskId }) => deskId.startsWith('us-'))!.deskId;
    expect((await act(american, caseId, 'impact', { security: 3, flow: 0 })).body.priority).toBe('P2');
    expect((await act(american, caseId, 'impact', { security: 0, flow: 0, country: 'MX' })).status).toBe(403);
    const { body } = await border.get<{ impact: object }>(lead.deskId, `cases/${caseId}`);
    expect(body.impact).toEqual({ MX: { security: 1, flow: 1 }, US: { security: 3, flow: 0 } });
  });

  it('acknowledge a correction, each for itself', async () => {
    const { caseId, lead } = await file();
    const issued = await border.post<{ correctionId: string }>(lead.deskId, `cases/${caseId}/corrections`, {
      kind: 'correction',
      text: 'No es amoniaco, es cloro',
      language: 'es-MX',
    });
    expect(issued.status).toBe(201);
    const path = `corrections/${issued.body.correctionId}/acknowledge`;
    const owing = async () => (await caseOf(FILER, caseId)).obligations.filter(({ deskId }) => deskId === FILER);
    expect(await owing()).toHaveLength(1);
    expect((await act(FILER, caseId, path)).status).toBe(200);
    expect((await act(FILER, caseId, path)).status).toBe(409);
    expect((await act(lead.deskId, caseId, path)).status).toBe(403);
    expect(await owing()).toEqual([]);
  });
});

describe('a conflict of jurisdiction', () => {
  it('goes from a claim to both joint desks, and moves the lead when both agree', async () => {
    const { caseId, lead } = await file();
    expect((await act(lead.deskId, caseId, 'participants', { deskId: PROFEPA, role: 'supporting' })).status).not.toBe(404);
    const claimed = await act(PROFEPA, caseId, 'claim', { reason: 'Materia federal' });
    expect([claimed.status, claimed.body.lead.deskId]).toEqual([200, lead.deskId]);
    const arbitrating = (await caseOf('mx-joint-desk', caseId)).obligations.filter((owed) => owed.act === 'arbitrate-conflict');
    expect(arbitrating.map(({ deskId }) => deskId).toSorted((one, other) => one.localeCompare(other))).toEqual([
      'mx-joint-desk',
      'us-joint-desk',
    ]);
    const proposal = { leadDeskId: PROFEPA, reason: 'La planta está en México' };
    expect((await act(lead.deskId, caseId, 'arbitration/propose', proposal)).status).toBe(403);
    expect((await act('mx-joint-desk', caseId, 'arbitration/propose', proposal)).status).toBe(200);
    expect((await act('mx-joint-desk', caseId, 'arbitration/confirm', { leadDeskId: PROFEPA })).body.code).toBe(
      'case-proposal-own',
    );
    const settled = await act('us-joint-desk', caseId, 'arbitration/confirm', { leadDeskId: PROFEPA });
    expect([settled.status, settled.body.lead.deskId]).toEqual([200, PROFEPA]);
    const view = await caseOf(PROFEPA, caseId);
    expect(view.conflict).toBeNull();
    expect(view.obligations).toEqual([expect.objectContaining({ act: 'acknowledge-case', deskId: PROFEPA })]);
    const segments = await custody(PROFEPA, caseId);
    expect(segments.map(({ deskId, by }) => `${deskId} ${by}`)).toEqual([`${lead.deskId} filing`, `${PROFEPA} arbitration`]);
    expect(gapless(segments)).toBe(true);
  });

  it('is signed by both joint desks: who shall lead in which dispute, and why', async () => {
    const keys = new PlayedKeys(border.app.get(Votes, { strict: false }), border.database.owner);
    const by = async (desk: string): Promise<RequestContext> => {
      const actor = (await border.app
        .get(Authenticator, { strict: false })
        .authenticate({ bearer: desk } as Credentials)) as Actor;
      return { actor, realm: LIVE, locale: 'en', correlationId: newId() };
    };
    const { caseId, lead } = await file();
    await act(lead.deskId, caseId, 'participants', { deskId: PROFEPA, role: 'supporting' });
    await act(PROFEPA, caseId, 'claim', { reason: 'Materia federal' });
    const proposal = { leadDeskId: PROFEPA as DeskId, reason: 'La planta está en México' };
    const proposing = border.app.get(ProposeSettlementHandler, { strict: false });
    const proposed = await keys.provoke(await by('mx-joint-desk'), (ctx) => proposing.execute(ctx, { caseId, ...proposal }));
    const of = { conflictId: expect.any(String), ...proposal, env: 'actual', ticket: expect.any(String) };
    expect([proposed.refused, proposed.ballot]).toEqual([
      REFUSED,
      { action: 'arbitration.propose', proposalId: `case:${caseId}`, params: of },
    ]);
    const { conflict, votes } = await caseOf('us-joint-desk', caseId);
    expect(votes).toEqual([expect.objectContaining({ action: 'arbitration.propose', at: conflict!.proposal!.at })]);
    const confirming = border.app.get(ConfirmSettlementHandler, { strict: false });
    const confirmed = await keys.provoke(await by('us-joint-desk'), (ctx) =>
      confirming.execute(ctx, { caseId, leadDeskId: proposal.leadDeskId }),
    );
    const params = { ...of, proposedBy: 'mx-joint-desk', proposedAt: conflict!.proposal!.at };
    expect([confirmed.refused, confirmed.ballot, confirmed.done.lead.deskId]).toEqual([
      REFUSED,
      { action: 'arbitration.confirm', proposalId: `case:${caseId}`, params },
      PROFEPA,
    ]);
  });

  it('is not opened by a desk without competence', async () => {
    const { caseId, lead } = await file();
    await act(lead.deskId, caseId, 'participants', { deskId: FAR, role: 'supporting' });
    expect((await act(FAR, caseId, 'claim', { reason: 'x' })).status).toBe(403);
  });
});

describe('a supervisor', () => {
  const YSIDRO = 'us-cbp-ofo-san-ysidro' as DeskId;
  const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
  const supervise = (desk: string, how: string, body: object) => border.post<CaseBody>(desk, `supervision/${how}`, body);
  /** A case that the crossing at San Ysidro leads, and that the one at Otay Mesa sees. */
  const ledAtSanYsidro = async (): Promise<CaseId> => {
    const { caseId } = await file();
    await runner().run(engine(), async (unit) => {
      const cause = { by: 'reroute', causeId: newId(), kind: 'test' } as const;
      await border.app.get(Cases).transferLead(unit, caseId, { toDeskId: YSIDRO, ...cause });
      await border.app.get(Cases).grantAccess(unit, caseId, OTAY, 'test');
      return null;
    });
    return caseId;
  };

  it('takes the lead from another desk of the agency, and has acknowledged it thereby', async () => {
    const caseId = await ledAtSanYsidro();
    const taken = await supervise(OTAY, 'take', { caseId, reason: 'San Ysidro is without power' });
    expect([taken.status, taken.body.lead.deskId]).toEqual([200, OTAY]);
    const { lead, obligations, supporting } = await caseOf(OTAY, caseId);
    expect([lead.by, lead.acknowledgedAt]).toEqual(['reassignment', expect.any(String)]);
    expect(obligations.filter((owed) => owed.act === 'acknowledge-case')).toEqual([]);
    expect(supporting.map(({ deskId }) => deskId)).toContain(YSIDRO);
    expect(gapless(await custody(OTAY, caseId))).toBe(true);
  });

  it('gives the lead to another desk of the agency, which owes its acknowledgement', async () => {
    const caseId = await ledAtSanYsidro();
    const given = await supervise(YSIDRO, 'reassign', { caseId, toDeskId: OTAY, reason: 'The trucks are there' });
    expect([given.status, given.body.lead.deskId]).toEqual([200, OTAY]);
    expect((await caseOf(OTAY, caseId)).obligations).toEqual([
      expect.objectContaining({ act: 'acknowledge-case', deskId: OTAY }),
    ]);
    const again = await supervise(OTAY, 'take', { caseId, reason: 'Ours already' });
    expect([again.status, again.body.code]).toEqual([409, 'case-led-already']);
  });

  it('neither takes from another agency nor gives to one: to those the lead is offered', async () => {
    const caseId = await ledAtSanYsidro();
    const given = await supervise(YSIDRO, 'reassign', { caseId, toDeskId: FILER, reason: 'It began there' });
    const taken = await supervise(FILER, 'take', { caseId, reason: 'It is ours' });
    for (const { status, body } of [given, taken]) expect([status, body.code]).toEqual([403, 'case-reassign-own-agency-only']);
    expect((await caseOf(YSIDRO, caseId)).lead.deskId).toBe(YSIDRO);
    expect((await supervise(FAR, 'take', { caseId, reason: 'Unseen' })).status).toBe(404);
  });
});

describe('the lead', () => {
  it('is routed around when it is silent, once, and gets no further when it answered', async () => {
    const { caseId, lead } = await file();
    const silent = { caseId, obligationId: newId<'Obligation'>() as ObligationId, silentDeskId: lead.deskId };
    const reroute = () => runner().run(engine(), (unit) => border.app.get(RerouteToAlternateHandler).perform(unit, silent));
    await reroute();
    await reroute();
    const { lead: next, obligations } = await caseOf(FILER, caseId);
    expect(next).toMatchObject({ by: 'reroute', acknowledgedAt: null });
    expect(next.deskId).not.toBe(lead.deskId);
    expect(obligations).toEqual([expect.objectContaining({ act: 'acknowledge-case', deskId: next.deskId })]);
    expect(await custody(FILER, caseId)).toHaveLength(2);
  });

  it('sees its case climb when a ladder says so, up to P1', async () => {
    const { caseId } = await file({ lifeSafety: false, impact: { security: 0, flow: 2 } });
    const raise = () => runner().run(engine(), (unit) => border.app.get(RaisePriorityByLadderHandler).perform(unit, { caseId }));
    await raise();
    expect((await caseOf(FILER, caseId)).priority).toBe('P2');
    await raise();
    await raise();
    expect((await caseOf(FILER, caseId)).priority).toBe('P1');
  });

  it('is one desk at every instant, however many moves race', async () => {
    const { caseId } = await file();
    const desks = ['mx-tij-sspcm', 'us-sd-fire', 'us-epa-r9', 'mx-profepa', 'us-sdc-oes'] as DeskId[];
    const move = (toDeskId: DeskId) =>
      runner().run(engine(), async (unit) => {
        await border.app.get(Cases).transferLead(unit, caseId, { toDeskId, by: 'reroute', causeId: newId(), kind: 'test' });
        return { toDeskId };
      });
    const results = await Promise.allSettled([...desks, ...desks, ...desks, ...desks].map(move));
    const refused = results.filter((result): result is PromiseRejectedResult => result.status === 'rejected');
    expect(refused.every(({ reason }) => reason instanceof DomainError && reason.code === 'case-led-already')).toBe(true);
    const segments = await custody(FILER, caseId);
    expect(segments).toHaveLength(1 + results.length - refused.length);
    expect(gapless(segments)).toBe(true);
    expect(segments.at(-1)?.deskId).toBe((await caseOf(FILER, caseId)).lead.deskId);
    const moves = await border.database.owner.query<{ sseq: number }>(
      `select sseq::int from ledger_entry where stream = $1 and type = 'case.lead-moved' order by sseq`,
      [`case:${caseId}`],
    );
    expect(segments.slice(1).map(({ streamSeq }) => streamSeq)).toEqual(moves.rows.map(({ sseq }) => sseq));
  });

  it('keeps one offer at a time, and an accept after the lead moved comes too late', async () => {
    const { caseId } = await file();
    const handoffId = newId<'Handoff'>() as HandoffId;
    const cases = border.app.get(Cases);
    const late = runner().run(engine(), (unit) => cases.closeOffer(unit, caseId, handoffId, 'accepted'));
    await expect(late).rejects.toMatchObject({ code: 'case-offer-not-open' });
    expect(await runner().run(engine(), (unit) => cases.closeOffer(unit, caseId, handoffId, 'expired'))).toEqual({ bounces: 0 });
  });
});

describe('a report that only the last rule caught', () => {
  const far = { lifeSafety: false };
  interface Waiting {
    items: { id: string }[];
  }

  /** The seeded rules know every kind; here none of them is to know this one. */
  beforeAll(() => {
    const routing = border.app.get(RoutingService);
    const route = routing.route.bind(routing);
    jest.spyOn(routing, 'route').mockImplementation(async (...asked) => ({ ...(await route(...asked)), fallback: true }));
  });

  it('waits at the duty desk with a clock, and becomes a case when that desk opens it', async () => {
    const filed = await file(far);
    expect(filed).toMatchObject({ state: 'filed', caseId: null });
    const desk = filed.lead.deskId;
    const waiting = await border.get<Waiting>(desk, 'reports');
    expect(waiting.body.items.map(({ id }) => id)).toContain(filed.id);
    const owed = await border.database.owner.query(`select 1 from obligation where subject_id = $1 and state = 'open'`, [
      filed.id,
    ]);
    expect(owed.rowCount).toBe(1);
    expect((await border.post(FAR, `reports/${filed.id}/triage`, { act: 'open' })).status).toBe(404);
    const opened = await border.post<{ state: string; caseId: string }>(desk, `reports/${filed.id}/triage`, { act: 'open' });
    expect([opened.status, opened.body.state, opened.body.caseId]).toEqual([200, 'opened', filed.id]);
    expect(await caseOf(desk, filed.id)).toMatchObject({ state: 'open', lead: { deskId: desk } });
    expect((await border.post(desk, `reports/${filed.id}/triage`, { act: 'reject', reason: 'x' })).status).toBe(409);
  });

  it('opens at once when life is at risk', async () => {
    expect((await file({ ...far, lifeSafety: true })).caseId).not.toBeNull();
  });

  it('is returned, amended and linked to the case it belongs to', async () => {
    const filed = await file({ ...far, ownReference: 'far-1' });
    const desk = filed.lead.deskId;
    const triage = (body: object) => border.post<{ state: string; caseId: string }>(desk, `reports/${filed.id}/triage`, body);
    expect((await triage({ act: 'return' })).status).toBe(400);
    expect((await triage({ act: 'return', reason: '¿Dónde fue?' })).body.state).toBe('returned');
    expect((await border.post(FILER, `reports/${filed.id}/amendments`, { description: 'En la planta norte' })).status).toBe(201);
    expect((await triage({ act: 'link', caseId: newId() })).status).toBe(404);
    const { caseId } = await file({ ...far, lifeSafety: true });
    const linked = await triage({ act: 'link', caseId });
    expect([linked.status, linked.body.caseId]).toEqual([200, caseId]);
  });
});
