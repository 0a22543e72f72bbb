import { AddNoteHandler } from '#incidents';
import type { CaseId, DeskId } from '#kernel';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANAM, GN, HandoffsApp, OTAY, REALM } from '../handoffs.fixture.js';
import type { HandoffResponse } from './handoff.response.js';
import type { OfferPreviewResponse } from './offer-preview.response.js';

let app: HandoffsApp;
beforeAll(async () => {
  app = await HandoffsApp.open();
  await app.enrol(OTAY, ANAM, GN);
});
afterAll(() => app?.close());

const OFFER = {
  toDeskId: ANAM,
  kind: 'transfer',
  reasonCode: 'not_our_territory',
  reason: 'The lorry stands south of the line.',
  language: 'en',
};

const post = (desk: string, path: string, body: object, key: string = newId()) =>
  app.http.inject({
    method: 'POST',
    url: `/api/v1/cases/${path}`,
    headers: { authorization: `Bearer ${desk}`, 'x-enlace-realm': REALM, 'idempotency-key': key },
    payload: body,
  });
const preview = (desk: string, caseId: CaseId, changes: object = {}) =>
  post(desk, `${caseId}/handoffs/preview`, { ...OFFER, ...changes });
const offer = (desk: string, caseId: CaseId, changes: object = {}) => post(desk, `${caseId}/handoffs`, { ...OFFER, ...changes });

const written = async (): Promise<unknown> => {
  const { rows } = await app.owner.query(
    `select (select count(*) from ledger_entry) as entries, (select count(*) from handoff) as offers,
       (select count(*) from obligation) as owed, (select count(*) from case_access) as access,
       (select count(*) from idempotency) as answers`,
  );
  return rows[0];
};

describe('what an offer would send', () => {
  it('is the briefing and the due time that the offer then has, and writes nothing', async () => {
    const caseId = await app.file();
    const before = await written();
    const foreseen = (await preview(OTAY, caseId, { caveats: ['Driver is ill'] })).json<OfferPreviewResponse>();
    expect(await written()).toEqual(before);
    expect(foreseen.packet).toMatchObject({ caseId, caveats: { offered: ['Driver is ill'] } });

    const offered = (await offer(OTAY, caseId, { caveats: ['Driver is ill'] })).json<HandoffResponse>();
    expect(offered.packetHash).toBe(foreseen.packetHash);
    expect([offered.respondBy, offered.urgency]).toEqual([foreseen.respondBy, foreseen.urgency]);
  });

  it('follows the case: looking again with the same key shows what was added since', async () => {
    const caseId = await app.file();
    const look = async () => (await post(OTAY, `${caseId}/handoffs/preview`, OFFER, 'look')).json<OfferPreviewResponse>();
    const first = await look();
    const note = { caseId, text: 'Driver found.', language: 'en', bringUpAt: null };
    await app.get(AddNoteHandler).execute(app.as(OTAY), note);
    const second = await look();
    expect(second.packetHash).not.toBe(first.packetHash);
    expect(second.packet.actions.notes).toHaveLength(1);
  });

  it('refuses as the offer would', async () => {
    const caseId = await app.file();
    const both = async (desk: string, changes: object = {}) => {
      const answers = await Promise.all([preview(desk, caseId, changes), offer(desk, caseId, changes)]);
      return answers.map((answer) => [answer.statusCode, answer.json<{ code: string }>().code]);
    };
    for (const [desk, changes] of [
      [GN, {}],
      [OTAY, { toDeskId: OTAY }],
      [OTAY, { toDeskId: 'nobody' }],
      [OTAY, { kind: 'strand' }],
      [OTAY, { respondWithin: 4320, lifeSafety: true }],
      [OTAY, { language: '!' }],
    ] as const) {
      const [foreseen, real] = await both(desk, changes);
      expect(foreseen![0]).toBeGreaterThanOrEqual(400);
      expect(foreseen).toEqual(real);
    }
    await offer(OTAY, caseId);
    const [foreseen, real] = await both(OTAY);
    expect([foreseen, real]).toEqual([
      [409, 'handoff-offer-open'],
      [409, 'handoff-offer-open'],
    ]);
  });

  it('does not tell a desk that may not see the case that it exists, nor whether it is led by another', async () => {
    const caseId = await app.file();
    await app.enrol('us-webb-so' as DeskId);
    expect((await preview('us-webb-so', caseId)).statusCode).toBe(404);
    expect((await preview(`${OTAY} - handoff.offer`, caseId)).statusCode).toBe(403);
  });
});
