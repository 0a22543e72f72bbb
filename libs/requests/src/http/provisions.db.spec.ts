import type { ProvisionId } from '#kernel';
import { newId } from '#platform/ids';
import { hashOf, Votes } from '#votes';
import { PlayedKeys, REFUSED } from '#votes/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANAM, answerItem, ITEM, MX_JOINT, OTAY, REALM, RequestsApp, STRANGER } from '../requests.fixture.js';
import { GiveProvision } from '../application/give-provision.handler.js';
import type { ProvisionForm } from '../domain/provision.js';
import type { ProvisionResponse } from './provision.response.js';

let app: RequestsApp;
beforeAll(async () => {
  app = await RequestsApp.open();
});
afterAll(() => app?.close());

const WITNESS = [{ label: 'Testigo Uno', personal: true, sensitive: true, minor: false, protectedAs: 'witness' }];
const BODY = { toDeskId: ANAM, title: 'Convoy', relevance: 'Llega a su carril.', language: 'es', items: [ITEM] };
const give = (changes: object = {}) =>
  app.call('POST', OTAY, 'provisions', { ...BODY, ...changes }, { 'idempotency-key': newId() });
const act = (desk: string, id: string, verb: string, body: object = {}) =>
  app.call('POST', desk, `provisions/${id}/${verb}`, body);
const read = (desk: string, id: string) => app.call('GET', desk, `provisions/${id}`);

describe('information given unasked', () => {
  it('crosses with its items, is owed an acknowledgement, and exists for nobody else', async () => {
    const given = await app.done<ProvisionResponse>(give(), 201);
    expect(given).toMatchObject({ state: 'given', releasedBy: null, fromDeskId: OTAY });
    expect(await app.owed(given.id)).toMatchObject([{ act: 'acknowledge-provision', deskId: ANAM }]);
    const { rows } = await app.owner.query('select id from item where source_id = $1', [given.id]);
    expect(rows.map(({ id }) => id as string)).toEqual(given.itemIds);
    for (const desk of [ANAM, MX_JOINT]) expect((await read(desk, given.id)).statusCode).toBe(200);
    expect((await read(STRANGER, given.id)).statusCode).toBe(404);
    expect((await act(STRANGER, given.id, 'acknowledge')).statusCode).toBe(404);
    const list = await app.done<{ items: ProvisionResponse[] }>(app.call('GET', ANAM, 'provisions?direction=in'));
    expect(list.items.map(({ id }) => id)).toContain(given.id);
    await app.done(act(ANAM, given.id, 'acknowledge'));
    expect(await app.owed(given.id)).toEqual([]);
    expect((await act(OTAY, given.id, 'withdraw')).statusCode).toBe(409);
  });

  it('about a witness waits for a second person, and nothing of it is anywhere before', async () => {
    const items = [{ ...ITEM, text: 'xwitnessx', legalBasis: 'Ley', destroyBy: '2027-01-01T00:00:00Z', subjects: WITNESS }];
    const waiting = await app.done<ProvisionResponse>(give({ items }), 201);
    expect([waiting.state, waiting.itemIds]).toEqual(['prepared', []]);
    expect((await read(ANAM, waiting.id)).statusCode).toBe(404);
    const whole = await app.done<{ items: { text: string }[] }>(
      app.call('GET', `${OTAY}#2`, `provisions/${waiting.id}/prepared`),
    );
    expect(whole.items.map(({ text }) => text)).toEqual(['xwitnessx']);
    for (const desk of [ANAM, MX_JOINT, STRANGER])
      expect((await app.call('GET', desk, `provisions/${waiting.id}/prepared`)).statusCode).toBe(404);
    const { rows } = await app.owner.query(`select count(*)::int as told from outbox where envelope::text like '%xwitnessx%'`);
    expect(rows).toEqual([{ told: 0 }]);
    expect((await act(OTAY, waiting.id, 'release')).statusCode).toBe(403);
    const given = await app.done<ProvisionResponse>(act(`${OTAY}#2`, waiting.id, 'release'));
    expect([given.state, given.itemIds.length]).toEqual(['given', 1]);
    expect((await app.call('GET', OTAY, `provisions/${waiting.id}/prepared`)).statusCode).toBe(404);
  });

  it('about a witness is signed by both, the writing and each rewriting over its items, the release over whose they are', async () => {
    const keys = new PlayedKeys(app.get(Votes), app.owner);
    const giving = app.get(GiveProvision);
    const items = [answerItem({ legalBasis: 'Ley', destroyBy: '2027-01-01T00:00:00Z', subjects: WITNESS })];
    const form = { ...BODY, caseId: null, agreement: null, lifeSafety: false, copyExceptions: [] } as unknown as ProvisionForm;
    const written = await keys.provoke(app.as(OTAY), (ctx) => giving.give(ctx, { form, items }));
    const id = written.done.id as ProvisionId;
    const on = { id, expectedVersion: undefined };
    const of = {
      fromDeskId: OTAY,
      toDeskId: ANAM,
      form: hashOf(form),
      items: hashOf(items),
      env: REALM,
      ticket: expect.any(String),
    };
    expect([written.refused, written.ballot]).toEqual([
      REFUSED,
      { action: 'provision.prepare', proposalId: 'provision', params: of },
    ]);
    const again = await keys.provoke(app.as(OTAY), (ctx) => giving.rewrite(ctx, { ...on, form, items }));
    expect([again.refused, again.ballot.proposalId]).toEqual([REFUSED, `provision:${id}`]);
    const released = await keys.provoke(app.as(`${OTAY}#2`), (ctx) => giving.release(ctx, on));
    const { number, prepared } = released.done.state;
    const params = { ...of, number, preparedBy: prepared.by, preparedAt: prepared.at };
    expect([released.refused, released.ballot]).toEqual([
      REFUSED,
      { action: 'provision.release', proposalId: `provision:${id}`, params },
    ]);
    const { votes } = await app.done<ProvisionResponse>(read(ANAM, id));
    expect(votes.map(({ action }) => action)).toEqual(expect.arrayContaining(['provision.prepare', 'provision.release']));
  });

  it('about a witness is sent back with a reason that only the desk reads, and crosses once it was handed in anew', async () => {
    const items = [{ ...ITEM, text: 'xfirstx', legalBasis: 'Ley', destroyBy: '2027-01-01T00:00:00Z', subjects: WITNESS }];
    const { id } = await app.done<ProvisionResponse>(give({ items }), 201);
    expect(await app.owed(id)).toMatchObject([{ act: 'release-prepared', deskId: OTAY }]);
    expect((await act(`${OTAY}#2`, id, 'return')).statusCode).toBe(400);
    expect((await act(ANAM, id, 'return', { reason: 'No.' })).statusCode).toBe(404);
    const returned = await app.done<ProvisionResponse>(act(`${OTAY}#2`, id, 'return', { reason: 'xreasonx' }));
    expect([returned.state, returned.returnedAt === null]).toEqual(['returned', false]);
    expect(await app.owed(id)).toEqual([]);
    const whole = (desk: string) =>
      app.done<{ items: { text: string }[]; whyReturned: string | null }>(app.call('GET', desk, `provisions/${id}/prepared`));
    expect(await whole(OTAY)).toMatchObject({ items: [{ text: 'xfirstx' }], whyReturned: 'xreasonx' });
    const { rows } = await app.owner.query(`select count(*)::int as told from outbox where envelope::text like '%xreasonx%'`);
    expect(rows).toEqual([{ told: 0 }]);
    const waits = async (desk: string): Promise<boolean> =>
      (await app.done<{ items: ProvisionResponse[] }>(app.call('GET', desk, 'provisions?waiting=true&limit=200'))).items.some(
        (one) => one.id === id,
      );
    expect([await waits(OTAY), await waits(ANAM)]).toEqual([true, false]);
    const early = await act(`${OTAY}#2`, id, 'release');
    expect([early.statusCode, (JSON.parse(early.body) as { code: string }).code]).toEqual([409, 'request-provision-returned']);

    const again = { ...BODY, title: 'Convoy de las 6', items: [{ ...items[0], text: 'xsecondx' }] };
    expect((await act(ANAM, id, 'rewrite', again)).statusCode).toBe(404);
    const waiting = await app.done<ProvisionResponse>(act(OTAY, id, 'rewrite', again));
    expect(waiting).toMatchObject({ state: 'prepared', number: returned.number, title: 'Convoy de las 6', returnedAt: null });
    expect(await whole(`${OTAY}#2`)).toMatchObject({ items: [{ text: 'xsecondx' }], whyReturned: null });
    expect(await app.owed(id)).toMatchObject([{ act: 'release-prepared', deskId: OTAY }]);
    const given = await app.done<ProvisionResponse>(act(`${OTAY}#2`, id, 'release'));
    expect([given.state, given.itemIds.length]).toEqual(['given', 1]);
    expect([await waits(OTAY), await waits(ANAM), await waits(MX_JOINT)]).toEqual([false, true, false]);
    expect(await app.owed(id)).toMatchObject([{ act: 'acknowledge-provision', deskId: ANAM }]);
    expect((await act(OTAY, id, 'rewrite', again)).statusCode).toBe(409);
  });

  it('is let out or sent back, never both, when two people of the desk act at once; thrown away, nobody owes its release', async () => {
    const items = [{ ...ITEM, legalBasis: 'Ley', destroyBy: '2027-01-01T00:00:00Z', subjects: WITNESS }];
    const { id } = await app.done<ProvisionResponse>(give({ items }), 201);
    const both = await Promise.all([act(`${OTAY}#2`, id, 'release'), act(`${OTAY}#2`, id, 'return', { reason: 'No.' })]);
    expect(both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 409]);
    const { state, itemIds } = await app.done<ProvisionResponse>(read(OTAY, id));
    expect([state, itemIds.length]).toEqual(both[0].statusCode === 200 ? ['given', 1] : ['returned', 0]);

    const { id: other } = await app.done<ProvisionResponse>(give({ items }), 201);
    await app.done(act(OTAY, other, 'withdraw'));
    expect(await app.owed(other)).toEqual([]);
  });

  it('that names nobody any more when it is written anew crosses at once', async () => {
    const items = [{ ...ITEM, legalBasis: 'Ley', destroyBy: '2027-01-01T00:00:00Z', subjects: WITNESS }];
    const { id } = await app.done<ProvisionResponse>(give({ items }), 201);
    const given = await app.done<ProvisionResponse>(act(OTAY, id, 'rewrite', BODY));
    expect([given.state, given.releasedBy, given.itemIds.length]).toEqual(['given', null, 1]);
    const { rows } = await app.owner.query('select 1 from provision_prepared where provision_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('is refused with every fault by its place', async () => {
    const { statusCode, body } = await give({ agreement: 'handshake', items: [{ ...ITEM, text: 'TOP SECRET//SI' }] });
    const { errors } = JSON.parse(body) as { errors: { pointer: string; code: string }[] };
    expect([statusCode, errors.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
      422,
      ['/agreement request-agreement-unknown', '/items/0/text item-content-classified'],
    ]);
  });
});
