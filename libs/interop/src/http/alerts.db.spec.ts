import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids';
import { capFile } from '../domain/cap/alert.fixture.js';
import { FeedsApp } from '../feeds-app.fixture.js';
import type { AlertResponse, ReceivedAlertsResponse } from './alerts.response.js';

const REFERENCE = 'watch@port.example,enlace-test-1,2026-11-19T11:32:00-08:00';

/** The alert of the fixture that never runs out, with other words in it. */
const alert = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries(changes).reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    capFile().replaceAll(/<expires>[^<]*<\/expires>/g, ''),
  );
const follow = (identifier: string, type: 'Update' | 'Cancel', named = REFERENCE): string =>
  alert({
    'enlace-test-1': identifier,
    '<msgType>Alert</msgType>': `<msgType>${type}</msgType>`,
    '<note>none</note>': `<references>${named}</references>`,
  });

describe('alerts', () => {
  let app: FeedsApp;
  beforeAll(async () => {
    app = await FeedsApp.open({});
  });
  afterAll(() => app.close());

  const take = async (text: string): Promise<ReceivedAlertsResponse['items']> => {
    const answer = await app.uploadAlert(Buffer.from(text));
    expect(answer.statusCode).toBe(201);
    return answer.json<ReceivedAlertsResponse>().items;
  };
  const seen = async (id: string | undefined) => (await app.read(`alerts/${id}`)).json<AlertResponse>();
  const toldOf = async (id: string | undefined) => {
    const { rows } = await app.database.owner.query<{ desks: string[] }>(
      `select envelope::jsonb -> 'data' -> 'deskIds' as desks from outbox
       where type = 'alert.received' and envelope::jsonb ->> 'stream' = $1`,
      [`alert:${id}`],
    );
    return rows[0]?.desks ?? [];
  };

  it('stand where they were taken in, with the crossings they touch and the kind they are about; the same twice is one', async () => {
    const [first] = await take(alert());
    expect(first).toMatchObject({ state: 'standing', kind: 'port-closure', known: false, severity: 'Severe' });
    expect(first?.touches[0]).toEqual({ id: 'san-ysidro', km: 0 });
    expect(first?.texts.map(({ language }) => language)).toEqual(['en-US', 'es-MX']);
    expect(await toldOf(first?.id)).toEqual(expect.arrayContaining(['us-cbp-ofo-san-ysidro', 'us-joint-desk', 'mx-joint-desk']));
    const [again] = await take(alert());
    expect(again).toMatchObject({ id: first?.id, known: true });
    const { items } = (await app.read('alerts?standing=true')).json<{ items: AlertResponse[] }>();
    expect(items.map(({ id }) => id)).toEqual([first?.id]);
  });

  it('propose the procedures that are written for what they are about, while they stand and are meant', async () => {
    const [first] = await take(alert({ 'enlace-test-1': 'proposes-1' }));
    expect(first?.proposes).toMatchObject([{ id: 'port-suspension', title: { es: expect.any(String) } }]);
    const [exercise] = await take(alert({ 'enlace-test-1': 'proposes-2', '<status>Actual': '<status>Exercise' }));
    expect(exercise?.proposes).toEqual([]);
    await take(follow('proposes-3', 'Cancel', REFERENCE.replace('enlace-test-1', 'proposes-1')));
    expect((await seen(first?.id)).proposes).toEqual([]);
  });

  it('are ended by their sender alone', async () => {
    const [first] = await take(alert({ 'enlace-test-1': 'ended-1' }));
    const name = REFERENCE.replace('enlace-test-1', 'ended-1');
    await take(follow('stranger-2', 'Cancel', name).replaceAll('watch@port.example</sender>', 'someone@else.example</sender>'));
    expect(await seen(first?.id)).toMatchObject({ state: 'standing' });
    const [update] = await take(follow('ended-2', 'Update', name));
    expect(await seen(first?.id)).toMatchObject({ state: 'superseded', endedBy: update?.reference });
    const [cancel] = await take(follow('ended-3', 'Cancel', REFERENCE.replace('enlace-test-1', 'ended-2')));
    expect(cancel).toMatchObject({ state: 'noted' });
    expect(await seen(update?.id)).toMatchObject({ state: 'cancelled' });
  });

  it('are over when they come after what ended them', async () => {
    await take(follow('late-2', 'Cancel', REFERENCE.replace('enlace-test-1', 'late-1')));
    const [late] = await take(alert({ 'enlace-test-1': 'late-1' }));
    expect(late).toMatchObject({ state: 'cancelled' });
  });

  it('are one when two bring the same at once', async () => {
    const text = Buffer.from(alert({ 'enlace-test-1': 'twice-1' }));
    const answers = await Promise.all([app.uploadAlert(text), app.uploadAlert(text), app.uploadAlert(text)]);
    const items = answers.map((answer) => answer.json<ReceivedAlertsResponse>().items[0]);
    expect(new Set(items.map((item) => item?.id)).size).toBe(1);
    expect(items.filter((item) => item?.known === false)).toHaveLength(1);
  });

  it.each([
    ['an exercise', { '<status>Actual': '<status>Exercise' }],
    ['a test', { '<status>Actual': '<status>Test' }],
    ['what is past', { '<urgency>Immediate': '<urgency>Past' }],
    ['what is minor', { '<severity>Severe': '<severity>Minor' }],
    ['what is far away', { '32.5437,-117.0295 1.5': '-16,-173 1.5' }],
  ])('tell nobody of %s', async (what, changes) => {
    const [item] = await take(alert({ 'enlace-test-1': `quiet-${what.replaceAll(' ', '-')}`, ...changes }));
    expect(item).toMatchObject({ state: 'standing' });
    expect(await toldOf(item?.id)).toEqual([]);
  });

  it('that do not fit the standard are refused whole, each fault with its place, in the language of the reader', async () => {
    const bad = Buffer.from(alert({ '<urgency>Immediate': '<urgency>Now', 'enlace-test-1': 'bad-1' }));
    const answer = await app.uploadAlert(bad, 'es');
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'alert-unfit',
      errors: [{ pointer: '/alert/info/0/urgency', code: 'alert-field-unknown' }, { pointer: '/alert/info/1/urgency' }],
    });
    expect(answer.json<{ title: string }>().title).toBe('La alerta no cumple el estándar');
  });

  it('are given again in the newest edition, whatever edition they came in', async () => {
    const [old] = await take(alert({ 'enlace-test-1': 'old-1', 'cap:1.2': 'cap:1.1' }));
    const answer = await app.read(`alerts/${old?.id}/document`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/cap+xml']);
    expect(answer.body).toContain('urn:oasis:names:tc:emergency:cap:1.2');
    const [again] = await take(answer.body);
    expect(again).toMatchObject({ id: old?.id, known: true });
  });

  it('are taken in by those who may bring feeds, and by nobody else', async () => {
    expect((await app.uploadAlert(Buffer.from(alert()), 'en', 'auditor.us-joint-desk')).statusCode).toBe(403);
    expect((await app.read(`alerts/${newId()}`)).statusCode).toBe(404);
  });
});
