import { NumberForms } from '#forms';
import { AddNoteHandler, Cases } from '#incidents';
import { addMinutes, instant, type CaseId, type DeskId, type HandoffId, type Instant } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import type { Envelope } from '#platform/messaging';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { ANAM, GN, HandoffsApp, INM, OTAY, REALM } from '../handoffs.fixture.js';
import { ExpireHandoff } from '../application/expire-handoff.handler.js';
import { SupersedeHandoff } from '../application/supersede-handoff.handler.js';
import { ExpireOnBreach } from '../jobs/on-obligation-breached.handler.js';
import { SupersedeOnLeadMoved } from '../jobs/on-lead-moved.handler.js';
import type { HandoffResponse } from './handoff.response.js';

let app: HandoffsApp;
beforeAll(async () => {
  app = await HandoffsApp.open();
  await app.enrol(OTAY, ANAM, INM, GN, 'us-joint-desk' as DeskId, 'mx-tij-sspcm' as DeskId);
});
afterAll(() => app?.close());

const OFFER = {
  toDeskId: ANAM,
  kind: 'transfer',
  reasonCode: 'not_our_territory',
  reason: 'The lorry stands south of the line.',
  language: 'en',
};

const call = (method: 'GET' | 'POST', desk: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  app.http.inject({
    method,
    url: `/api/v1/${path}`,
    headers: { authorization: `Bearer ${desk}`, 'x-enlace-realm': REALM, ...headers },
    ...(method === 'POST' && { payload: body ?? {} }),
  });
const post = (desk: string, path: string, body?: object, headers?: Record<string, string>) =>
  call('POST', desk, path, body, headers);
const get = (desk: string, path: string) => call('GET', desk, path);

const done = async (answer: ReturnType<typeof call>, status = 200): Promise<HandoffResponse> => {
  const { statusCode, body } = await answer;
  expect([statusCode, statusCode === status ? '' : body]).toEqual([status, '']);
  return JSON.parse(body) as HandoffResponse;
};
const refused = async (answer: ReturnType<typeof call>): Promise<[number, string]> => {
  const { statusCode, body } = await answer;
  return [statusCode, (JSON.parse(body) as { code: string }).code];
};

const make = async (caseId: CaseId, changes: object = {}, desk: string = OTAY) =>
  done(post(desk, `cases/${caseId}/handoffs`, { ...OFFER, ...changes }, { 'idempotency-key': newId() }), 201);
const note = (caseId: CaseId) =>
  app.get(AddNoteHandler).execute(app.as(OTAY), { caseId, text: 'Driver found.', language: 'en', bringUpAt: null });
const now = async (): Promise<Instant> => {
  const { rows } = await app.owner.query('select realm_now($1) as now', [REALM]);
  return instant(rows[0].now);
};

describe('a transfer', () => {
  it('is offered, seen by both sides only, accepted, and proved to both', async () => {
    const caseId = await app.file();
    const offered = await make(caseId);
    expect(offered).toMatchObject({ state: 'offered', fromDeskId: OTAY, toDeskId: ANAM, urgency: 'routine', version: 1 });
    expect(offered.respondBy).toBe(addMinutes(await now(), 4320));
    expect(await app.owed(offered.id)).toEqual([{ act: 'answer-handoff', deskId: ANAM }]);
    expect(await app.custody(caseId)).toMatchObject({ lead: OTAY, openOffer: offered.id });

    const path = `handoffs/${offered.id}`;
    expect((await done(get(ANAM, path))).packetHash).toBe(offered.packetHash);
    for (const route of [path, `${path}/packet`, `${path}/receipt`])
      expect(await refused(get(GN, route))).toEqual([404, 'not-found']);
    expect(await refused(post(GN, `${path}/accept`))).toEqual([404, 'not-found']);
    expect(await refused(post(OTAY, `${path}/accept`))).toEqual([403, 'handoff-not-yours-to-answer']);
    expect(await refused(post(ANAM, `${path}/withdraw`))).toEqual([403, 'handoff-not-your-offer']);

    const accepted = await call('POST', ANAM, `${path}/accept`, {}, { 'if-match': '"1"' });
    expect([accepted.statusCode, accepted.headers['etag'], accepted.json<HandoffResponse>().state]).toEqual([
      200,
      '"2"',
      'accepted',
    ]);
    expect(await app.custody(caseId)).toMatchObject({ lead: ANAM, holder: ANAM, segments: 2, openOffer: null });
    expect(await app.owed(offered.id)).toEqual([]);
    expect(await refused(post(OTAY, `${path}/withdraw`))).toEqual([409, 'handoff-already-accepted']);
    for (const [status, held] of [
      [409, {}],
      [412, { 'if-match': '"1"' }],
    ] as const) {
      const late = await post(OTAY, `${path}/withdraw`, {}, { ...held, 'accept-language': 'es' });
      const told = { act: 'handoff.accepted', said: 'traspaso aceptado', at: await now() };
      expect(late.json()).toMatchObject({ status, before: { ...told, deskId: ANAM, person: null, byYou: false } });
    }

    const receipts = await Promise.all([OTAY, ANAM].map(async (desk) => (await get(desk, `${path}/receipt`)).json()));
    expect(receipts[0]).toEqual(receipts[1]);
    expect(receipts[0]).toMatchObject({
      state: 'accepted',
      packetHash: offered.packetHash,
      entry: { stream: `handoff:${offered.id}`, sseq: 2, type: 'handoff.accepted' },
      sealed: false,
      inclusion: null,
    });
  });

  it('that was written on a form is the offer itself, with both times; its clock starts now, and the form is entered once', async () => {
    const numbers = app.get(NumberForms);
    const forms = await numbers.draw(REALM, ['hand-over', 'activity-log']);
    const [serial, log] = forms.map((form) => form.serial) as [string, string];
    await app
      .get(CommandRunner)
      .run(app.engine, async (unit) => numbers.print(unit, { id: newId() as never, deskId: OTAY }, forms));
    const writtenAt = await now();
    await app.pass(90);
    const [caseId, other] = [await app.file(), await app.file()];
    const paper = { serial: serial.toLowerCase(), writtenAt };
    const offered = await make(caseId, { paper });
    expect(offered).toMatchObject({ state: 'offered', paper: { serial, writtenAt }, offeredAt: await now() });
    expect(offered.respondBy).toBe(addMinutes(await now(), 4320));
    expect((await done(get(ANAM, `handoffs/${offered.id}`))).paper).toEqual({ serial, writtenAt });
    const again = (more: object) =>
      post(OTAY, `cases/${other}/handoffs`, { ...OFFER, paper: { ...paper, ...more } }, { 'idempotency-key': newId() });
    expect(await refused(again({}))).toEqual([409, 'form-entered']);
    expect(await refused(again({ serial: log }))).toEqual([422, 'form-of-another-kind']);
    expect(await app.custody(other)).toMatchObject({ openOffer: null });
  });

  it('carries a packet whose hash anybody can check', async () => {
    const offered = await make(await app.file());
    const { packet, packetHash } = (await get(ANAM, `handoffs/${offered.id}/packet`)).json();
    const canonical = (value: unknown): unknown =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, part]) => [key, canonical(part)]),
          )
        : Array.isArray(value)
          ? value.map(canonical)
          : value;
    expect(
      createHash('sha256')
        .update(JSON.stringify(canonical(packet)))
        .digest('hex'),
    ).toBe(packetHash);
    expect(packetHash).toBe(offered.packetHash);
    const reports = [{ translation: { language: 'es-MX', title: 'Larga espera en Otay' } }];
    expect(packet).toMatchObject({ situation: { kind: 'long-waits', reports }, organisation: { leadDeskId: OTAY } });
  });

  it('answers a repeated request with the first answer', async () => {
    const caseId = await app.file();
    const key = { 'idempotency-key': newId() };
    const first = await post(OTAY, `cases/${caseId}/handoffs`, OFFER, key);
    const second = await post(OTAY, `cases/${caseId}/handoffs`, OFFER, key);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.json()).toEqual(first.json());
    expect(await refused(post(OTAY, `cases/${caseId}/handoffs`, OFFER))).toEqual([428, 'idempotency-key-missing']);
  });

  it('is listed by direction and state, page by page', async () => {
    const ids = async (desk: string, query: string) =>
      (await get(desk, `handoffs?${query}`)).json<{ items: HandoffResponse[] }>().items.map(({ id }) => id);
    const caseId = await app.file();
    const { id } = await make(caseId, { toDeskId: INM });
    expect(await ids(INM, 'direction=in&state=offered')).toEqual([id]);
    expect(await ids(INM, 'direction=out')).toEqual([]);
    expect(await ids(OTAY, `direction=out&caseId=${caseId}`)).toEqual([id]);
    expect(await ids(GN, '')).toEqual([]);
    const page = (await get(OTAY, 'handoffs?limit=1')).json<{ items: HandoffResponse[]; nextCursor: string }>();
    const next = (await get(OTAY, `handoffs?limit=1&cursor=${page.nextCursor}`)).json<{ items: HandoffResponse[] }>();
    expect(next.items[0]!.id).not.toBe(page.items[0]!.id);
  });
});

describe('an offer that meets changes', () => {
  it('is refused while the packet is not what was offered, and accepted after it was offered again', async () => {
    const caseId = await app.file();
    const offered = await make(caseId);
    const path = `handoffs/${offered.id}`;
    expect(await refused(post(OTAY, `${path}/reoffer`))).toEqual([409, 'handoff-packet-unchanged']);
    await note(caseId);
    expect(await refused(post(ANAM, `${path}/accept`))).toEqual([409, 'handoff-packet-changed']);
    const again = await done(post(OTAY, `${path}/reoffer`));
    expect(again).toMatchObject({ state: 'offered', packetVersion: 2 });
    expect(again.packetHash).not.toBe(offered.packetHash);
    expect(await app.owed(offered.id)).toEqual([{ act: 'answer-handoff', deskId: ANAM }]);
    expect((await done(post(ANAM, `${path}/accept`))).state).toBe('accepted');
  });

  it('holds the clock while a question waits', async () => {
    const offered = await make(await app.file());
    const path = `handoffs/${offered.id}`;
    expect(await done(post(ANAM, `${path}/clarify`, { question: '¿Qué carril?' }))).toMatchObject({
      state: 'clarification_asked',
      respondBy: null,
    });
    expect(await app.owed(offered.id)).toEqual([
      { act: 'answer-clarification', deskId: OTAY },
      { act: 'answer-handoff', deskId: ANAM },
    ]);
    expect(await refused(post(OTAY, `${path}/confirm`))).toEqual([409, 'handoff-clarification-pending']);
    await app.pass(100);
    const answered = await done(post(OTAY, `${path}/answer`, { text: 'Lane 3' }));
    expect(answered).toMatchObject({ state: 'offered', clarifications: [{ answer: 'Lane 3' }] });
    expect(answered.respondBy).toBe(addMinutes(offered.respondBy!, 100));
    expect(await app.owed(offered.id)).toEqual([{ act: 'answer-handoff', deskId: ANAM }]);
  });

  it('may be accepted although a question waits, and then nobody owes anything', async () => {
    const { id } = await make(await app.file());
    await done(post(ANAM, `handoffs/${id}/clarify`, { question: 'Which lane?' }));
    expect((await done(post(ANAM, `handoffs/${id}/accept`))).state).toBe('accepted');
    expect(await app.owed(id)).toEqual([]);
  });

  it('accepted on conditions moves nothing before the confirmation', async () => {
    const caseId = await app.file();
    const { id } = await make(caseId);
    const conditioned = await done(post(ANAM, `handoffs/${id}/accept`, { conditions: ['An officer stays until 18:00'] }));
    expect(conditioned).toMatchObject({ state: 'accepted_with_conditions', confirmBy: addMinutes(await now(), 4320) });
    expect(await app.custody(caseId)).toMatchObject({ lead: OTAY, openOffer: id });
    expect(await app.owed(id)).toEqual([{ act: 'confirm-conditions', deskId: OTAY }]);
    expect(await refused(post(ANAM, `handoffs/${id}/accept`))).toEqual([409, 'handoff-awaits-confirmation']);
    expect((await done(post(OTAY, `handoffs/${id}/confirm`))).state).toBe('confirmed');
    expect(await app.custody(caseId)).toMatchObject({ lead: ANAM, holder: ANAM, segments: 2, openOffer: null });
  });

  it('cannot be taken by a desk that became inactive, and is withdrawn then', async () => {
    const caseId = await app.file();
    const { id } = await make(caseId, { toDeskId: INM });
    await app.switchDesk(INM, false);
    expect(await refused(post(INM, `handoffs/${id}/accept`))).toEqual([409, 'handoff-target-inactive']);
    expect((await done(post(OTAY, `handoffs/${id}/withdraw`))).state).toBe('withdrawn');
    expect(
      await refused(post(OTAY, `cases/${caseId}/handoffs`, { ...OFFER, toDeskId: INM }, { 'idempotency-key': newId() })),
    ).toEqual([409, 'handoff-target-inactive']);
    await app.switchDesk(INM, true);
    expect(await app.custody(caseId)).toMatchObject({ lead: OTAY, segments: 1 });
  });

  it('cannot be taken by somebody who lost the role after reading it', async () => {
    const { id } = await make(await app.file());
    expect((await done(get(ANAM, `handoffs/${id}`))).state).toBe('offered');
    expect(await refused(post(`${ANAM} - handoff.answer`, `handoffs/${id}/accept`))).toEqual([403, 'not-permitted']);
    expect((await done(get(ANAM, `handoffs/${id}`))).state).toBe('offered');
  });
});

describe('an offer that nobody answers', () => {
  const breach = (id: string, act = 'answer-handoff', kind = 'handoff') =>
    ({ data: { act, subject: { kind, id } } }) as Envelope<never>;

  it('expires on the signal of the clock, once, and the lead stays', async () => {
    const subscriber = new ExpireOnBreach(app.get(ExpireHandoff));
    const caseId = await app.file();
    const { id } = await make(caseId);
    await subscriber.handle(breach(id), app.engine);
    expect((await done(get(OTAY, `handoffs/${id}`))).state).toBe('offered');
    await app.pass(4320);
    await subscriber.handle(breach(id, 'answer-clarification'), app.engine);
    expect((await done(get(OTAY, `handoffs/${id}`))).state).toBe('offered');
    await subscriber.handle(breach(id), app.engine);
    await subscriber.handle(breach(id), app.engine);
    expect(await done(get(ANAM, `handoffs/${id}`))).toMatchObject({ state: 'expired', version: 2 });
    expect(await app.custody(caseId)).toMatchObject({ lead: OTAY, holder: OTAY, segments: 1, openOffer: null, bounces: 1 });
    expect(await app.owed(id)).toEqual([]);
    expect(await refused(post(ANAM, `handoffs/${id}/accept`))).toEqual([409, 'handoff-already-expired']);
  });

  it('cannot hide behind a question when its time is over', async () => {
    const { id } = await make(await app.file());
    await app.pass(4320);
    expect(await refused(post(ANAM, `handoffs/${id}/clarify`, { question: 'Why?' }))).toEqual([409, 'handoff-answer-overdue']);
    expect(await app.owed(id)).toEqual([{ act: 'answer-handoff', deskId: ANAM }]);
  });

  it('on conditions expires when the offerer does not confirm', async () => {
    const caseId = await app.file();
    const { id } = await make(caseId);
    await done(post(ANAM, `handoffs/${id}/accept`, { conditions: ['x'] }));
    await app.pass(4320);
    await new ExpireOnBreach(app.get(ExpireHandoff)).handle(breach(id, 'confirm-conditions'), app.engine);
    expect((await done(get(ANAM, `handoffs/${id}`))).state).toBe('expired');
    expect(await app.custody(caseId)).toMatchObject({ lead: OTAY, segments: 1 });
  });
});

describe('a lead that moves past an open offer', () => {
  const reroute = (caseId: CaseId, toDeskId: DeskId) =>
    app
      .get(CommandRunner)
      .run(app.engine, (unit) =>
        app.get(Cases).transferLead(unit, caseId, { toDeskId, by: 'reroute', causeId: newId(), kind: 'step' }),
      );

  it('leaves nothing to accept, and the reaction withdraws the offer in the name of nobody', async () => {
    const caseId = await app.file();
    const { id } = await make(caseId);
    await reroute(caseId, GN);
    expect(await refused(post(ANAM, `handoffs/${id}/accept`))).toEqual([409, 'handoff-offerer-not-lead']);
    const subscriber = new SupersedeOnLeadMoved(app.get(SupersedeHandoff));
    await subscriber.handle({ caseId } as unknown as Envelope, app.engine);
    await subscriber.handle({ caseId } as unknown as Envelope, app.engine);
    expect(await done(get(ANAM, `handoffs/${id}`))).toMatchObject({ state: 'withdrawn', version: 2, outcome: { by: null } });
    expect(await app.owed(id)).toEqual([]);
    expect(await app.custody(caseId)).toMatchObject({ lead: GN, holder: GN, segments: 2 });
  });

  it('does not keep the new lead from offering at once', async () => {
    const caseId = await app.file();
    const { id } = await make(caseId);
    await reroute(caseId, GN);
    const next = await make(caseId, { toDeskId: INM }, GN);
    expect((await done(get(ANAM, `handoffs/${id}`))).state).toBe('withdrawn');
    expect(await app.custody(caseId)).toMatchObject({ lead: GN, openOffer: next.id });
  });
});

describe('a case that finds no desk', () => {
  const types = async (id: HandoffId) => {
    const { rows } = await app.owner.query('select type from ledger_entry where stream = $1 order by sseq', [`handoff:${id}`]);
    return rows.map((row: { type: string }) => row.type);
  };
  const conflictOf = async (caseId: CaseId) => {
    const { rows } = await app.owner.query(`select body #> '{conflict}' as conflict from case_file where id = $1`, [caseId]);
    return rows[0].conflict as { kind: string; claimants: string[] } | null;
  };

  it('calls both supervisors the third time that it comes back, and every time after', async () => {
    const caseId = await app.file();
    const events: string[][] = [];
    for (const toDeskId of [ANAM, INM, GN]) {
      const { id } = await make(caseId, { toDeskId });
      await done(post(toDeskId, `handoffs/${id}/decline`, { groundCode: 'not_our_subject' }));
      events.push(await types(id));
    }
    expect(events.map((list) => list.includes('handoff.bounce-limit-reached'))).toEqual([false, false, true]);
    expect(await app.custody(caseId)).toMatchObject({ lead: OTAY, segments: 1, bounces: 3 });
    // The city police is competent too, by the rule, and was not asked yet.
    expect(await conflictOf(caseId)).toBeNull();
  });

  it('goes to the joint desks when every competent desk declined, which then see the handoff', async () => {
    const caseId = await app.file();
    const { id } = await make(caseId, { toDeskId: 'mx-tij-sspcm' });
    expect(await refused(get('us-joint-desk', `handoffs/${id}`))).toEqual([404, 'not-found']);
    const declined = await done(
      post('mx-tij-sspcm', `handoffs/${id}/decline`, { groundCode: 'not_our_level', betterDeskId: ANAM }),
    );
    expect(declined.outcome).toMatchObject({ groundCode: 'not_our_level', betterDeskId: ANAM });
    expect(await conflictOf(caseId)).toMatchObject({ kind: 'negative', claimants: [OTAY, 'mx-tij-sspcm'] });
    expect((await done(get('us-joint-desk', `handoffs/${id}`))).state).toBe('declined');
    expect(await app.custody(caseId)).toMatchObject({ lead: OTAY, segments: 1 });
  });
});

describe('kinds that leave the lead where it is', () => {
  const roleOf = async (caseId: CaseId, deskId: DeskId): Promise<string | undefined> => {
    const { rows } = await app.owner.query(`select body -> 'participants' as participants from case_file where id = $1`, [
      caseId,
    ]);
    const participants = rows[0].participants as { deskId: string; role: string }[];
    return participants.find((participant) => participant.deskId === deskId)?.role;
  };

  it('joint lead for life safety: the joint desks are asked to arbitrate', async () => {
    const caseId = await app.file({ lifeSafety: true });
    const { id, urgency, respondBy } = await make(caseId, { kind: 'joint_lead_life_safety' });
    expect([urgency, respondBy]).toEqual(['life-safety', addMinutes(await now(), 60)]);
    await done(post(ANAM, `handoffs/${id}/accept`));
    expect(await app.custody(caseId)).toMatchObject({ lead: OTAY, segments: 1, openOffer: null });
    const { rows } = await app.owner.query(`select body #> '{conflict}' as conflict from case_file where id = $1`, [caseId]);
    expect(rows[0].conflict).toMatchObject({ kind: 'positive', claimants: [OTAY, ANAM] });
    expect(await roleOf(caseId, ANAM)).toBe('supporting');
  });

  it('strand: the vehicle goes, the case stays', async () => {
    const caseId = await app.file();
    const strand = { subject: 'vehicle', description: 'White lorry' };
    const at = '2026-11-23T12:00:00-08:00';
    const physicalTransfer = { ...strand, place: 'Lane 3', at, handedOverBy: 'Officer Reyes', receivedBy: 'Agente Luna' };
    const made = await make(caseId, {
      kind: 'strand',
      strand,
      physicalTransfer,
      evidence: [{ label: 'E-1', description: 'Keys' }],
    });
    expect(made).toMatchObject({ strand, physicalTransfer: { at: '2026-11-23T20:00:00.000Z' } });
    await done(post(ANAM, `handoffs/${made.id}/accept`));
    expect(await app.custody(caseId)).toMatchObject({ lead: OTAY, segments: 1, openOffer: null });
  });

  it('referral outside: the offering desk records the answer that it was given', async () => {
    const caseId = await app.file();
    const outside = { name: 'Hospital General de Tijuana', channel: '+52 664 000 0000' };
    const { id } = await make(caseId, { kind: 'referral_outside', toDeskId: undefined, outside });
    expect(await app.owed(id)).toEqual([{ act: 'answer-handoff', deskId: OTAY }]);
    expect((await done(post(OTAY, `handoffs/${id}/accept`))).state).toBe('accepted');
    expect(await app.custody(caseId)).toMatchObject({ lead: OTAY, segments: 1, openOffer: null });
  });
});

describe('bad input', () => {
  it('is a problem of its field, and nothing is half done', async () => {
    const caseId = await app.file();
    const offer = (changes: object) =>
      refused(post(OTAY, `cases/${caseId}/handoffs`, { ...OFFER, ...changes }, { 'idempotency-key': newId() }));
    expect(await offer({ surprise: 1 })).toEqual([400, 'request-malformed']);
    expect(await offer({ kind: 'gift' })).toEqual([400, 'request-malformed']);
    expect(await offer({ respondWithin: 0 })).toEqual([400, 'request-malformed']);
    expect(await offer({ toDeskId: OTAY })).toEqual([422, 'handoff-target-same']);
    expect(await offer({ toDeskId: 'mx-nobody' })).toEqual([422, 'handoff-target-unknown']);
    expect(await offer({ lifeSafety: true, respondWithin: 61 })).toEqual([422, 'handoff-respond-within-out-of-range']);
    expect(await offer({ kind: 'strand' })).toEqual([422, 'handoff-strand-missing']);
    expect(await refused(post(ANAM, `cases/${caseId}/handoffs`, OFFER, { 'idempotency-key': newId() }))).toEqual([
      403,
      'handoff-lead-only',
    ]);
    expect(await app.custody(caseId)).toMatchObject({ lead: OTAY, openOffer: null });
    expect(await refused(get(OTAY, 'handoffs/nonsense'))).toEqual([404, 'not-found']);
    expect(await refused(get(OTAY, 'handoffs?direction=up'))).toEqual([400, 'request-malformed']);
    const { id } = await make(caseId);
    expect(await refused(post(ANAM, `handoffs/${id}/decline`, { groundCode: 'other' }))).toEqual([
      422,
      'handoff-ground-needs-text',
    ]);
    expect(await refused(post(ANAM, `handoffs/${id}/decline`, { groundCode: 'mood' }))).toEqual([400, 'request-malformed']);
    for (const act of ['confirm', 'reoffer'])
      expect(await refused(post(OTAY, `handoffs/${id}/${act}`, { nothing: 1 }))).toEqual([400, 'request-malformed']);
    expect(await refused(post(OTAY, `handoffs/${id}/reoffer`, { surprise: 1 }))).toEqual([400, 'request-malformed']);
    expect(await refused(post(ANAM, `handoffs/${id}/accept`, { conditions: [] }))).toEqual([400, 'request-malformed']);
    expect(await refused(post(ANAM, `handoffs/${id}/accept`, {}, { 'if-match': '"9"' }))).toEqual([412, 'version-stale']);
    expect(await app.custody(caseId)).toMatchObject({ lead: OTAY, openOffer: id });
  });
});
