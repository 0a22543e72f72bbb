import { InteropHttpModule } from '#interop/http';
import { newId } from '#platform/ids';
import { Database, sql } from '#platform/persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readAlerts } from '../../../libs/interop/src/application/read-alerts.js';
import type {
  AlertPreviewResponse,
  IssuedAlertResponse,
  IssuedAlertsResponse,
} from '../../../libs/interop/src/http/issued-alerts.response.js';
import type { ActivationResponse } from '../../../libs/procedures/src/http/activation.response.js';
import type { StatementResponse } from '../../../libs/procedures/src/http/statement.response.js';
import {
  ADUANA,
  MX_JOINT,
  POLICE,
  PORT,
  ProceduresApp,
  US_JOINT,
  WEBB,
} from '../../../libs/procedures/src/procedures.fixture.js';

const PORT_CHIEF = `supervisor.${PORT}`;
const US_KEY = `coordinator.${US_JOINT}`;
const MX_KEY = `coordinator.${MX_JOINT}`;
const PARTNERS = { audience: 'partners' };
const LIVE = { 'x-enlace-realm': 'live' };

const upwards = (one: number, other: number): number => one - other;

const TOLD = sql(
  'spec.told-of-issued',
  `select envelope -> 'data' as data from outbox where type = 'issued-alert.issued' order by id`,
);

/** Alerts are issued of activations: both doors stand open in the api alone, so this is proved here. */
describe('alerts that are issued', () => {
  let app: ProceduresApp;
  let id: string;
  beforeAll(async () => {
    app = await ProceduresApp.open([InteropHttpModule]);
    id = await raise(['san-ysidro']);
  });
  afterAll(() => app?.close());

  const post = async <T>(who: string, path: string, body: object = {}, realm: Record<string, string> = {}): Promise<T> => {
    const answer = await app.call('POST', who, path, body, { 'idempotency-key': newId(), ...realm });
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<T>();
  };
  const raise = async (crossingIds: string[], realm = {}): Promise<string> => {
    const reason = 'People run at the northbound lanes; the port stops.';
    const body = { procedureId: 'port-suspension', level: 'crisis', reason, crossingIds };
    return (await post<ActivationResponse>(US_KEY, 'activations', body, realm)).id;
  };
  const refused = async (who: string, path: string, body: object): Promise<unknown[]> => {
    const answer = await app.call('POST', who, path, body, { 'idempotency-key': newId() });
    return [answer.statusCode, answer.json<{ code: string }>().code];
  };
  const preview = (body: object = PARTNERS, who = US_KEY, of = id, realm = {}): Promise<AlertPreviewResponse> =>
    post(who, `activations/${of}/alerts/preview`, body, realm);
  const issue = async (body: object = PARTNERS, who = US_KEY, of = id, realm = {}): Promise<IssuedAlertResponse> => {
    const { hash } = await preview(body, who, of, realm);
    return (await post<IssuedAlertsResponse>(who, `activations/${of}/alerts`, { ...body, hash }, realm)).items[0]!;
  };
  const list = async (who = US_KEY): Promise<IssuedAlertsResponse> =>
    (await app.call('GET', who, `activations/${id}/alerts`)).json<IssuedAlertsResponse>();

  it('are composed by the command of either side, and by nobody else', async () => {
    for (const who of [US_KEY, MX_KEY, PORT_CHIEF]) expect((await preview(PARTNERS, who)).type).toBe('Alert');
    const path = `activations/${id}/alerts/preview`;
    expect(await refused(`supervisor.${POLICE}`, path, PARTNERS)).toEqual([403, 'activation-command-only']);
    expect(await refused(`liaison.${US_JOINT}`, path, PARTNERS)).toEqual([403, 'not-permitted']);
    expect(await refused(`supervisor.${WEBB}`, path, PARTNERS)).toEqual([404, 'not-found']);
    expect((await list()).items).toEqual([]);
  });

  it('before there is one, systems read what it would say, and in a drill that it is none', async () => {
    const answer = await app.call('GET', `liaison.${POLICE}`, `activations/${id}/cap`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/cap+xml']);
    expect(readAlerts(answer.rawPayload)).toMatchObject([{ status: 'Exercise', scope: 'Restricted' }]);
  });

  it('of a drill are exercises; the side that turned no key is not their sender', async () => {
    const issued = await issue();
    expect(issued).toMatchObject({ number: 1, type: 'Alert', status: 'Exercise', scope: 'Restricted', endedBy: null });
    expect(issued.identifier).toMatch(/^EX-enlace\./);
    expect(issued.texts[0]).toMatchObject({ language: 'en-US', senderName: expect.not.stringContaining('Mexico') });
    expect(issued.texts[1]?.headline).toMatch(/^SIMULACRO: /);
  });

  it('are given out byte for byte as the ledger names them, and are read without a fault', async () => {
    const [issued] = (await list(`liaison.${POLICE}`)).items;
    const answer = await app.call('GET', `liaison.${POLICE}`, `issued-alerts/${issued?.id}/document`);
    expect(createHash('sha256').update(answer.rawPayload).digest('hex')).toBe(issued?.hash);
    const [{ data }] = (await app.get(Database).query(TOLD, [])) as [{ data: Record<string, unknown> }];
    expect(data).toMatchObject({ hash: issued?.hash, number: 1, deskIds: expect.arrayContaining([MX_JOINT, ADUANA, POLICE]) });
    const [read] = readAlerts(answer.rawPayload);
    expect(read).toMatchObject({ identifier: issued?.identifier, infos: [{ areas: [{ circles: [{ radiusKm: 2.5 }] }] }, {}] });
    const envelope = await app.call('GET', US_KEY, `issued-alerts/${issued?.id}/envelope`);
    expect(readAlerts(envelope.rawPayload)).toEqual([read]);
    expect((await app.call('GET', `supervisor.${WEBB}`, `issued-alerts/${issued?.id}/document`)).statusCode).toBe(404);
  });

  it('are what was read: a key that was turned meanwhile keeps them back', async () => {
    const { hash } = await preview();
    await post(MX_KEY, `activations/${id}/confirm`, { number: 1 });
    expect(await refused(US_KEY, `activations/${id}/alerts`, { ...PARTNERS, hash })).toEqual([409, 'issued-alert-other-content']);
    const update = await issue(PARTNERS, MX_KEY);
    const [, first] = (await list()).items;
    expect(update).toMatchObject({ number: 2, type: 'Update', references: [first?.identifier], by: { deskId: MX_JOINT } });
    expect(update.texts[0]?.senderName).toMatch(/United States.+Mexico/);
    expect(first?.endedBy).toEqual({ number: 2, type: 'Update' });
  });

  it('meet at the activation: of two that say the same at once one goes out', async () => {
    const { hash } = await preview();
    const body = { ...PARTNERS, hash };
    const answers = await Promise.all(
      [US_KEY, MX_KEY, PORT_CHIEF].map((who) =>
        app.call('POST', who, `activations/${id}/alerts`, body, { 'idempotency-key': newId() }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted(upwards)).toEqual([201, 409, 409]);
    expect((await list()).items.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('of different activations have numbers of one row, however they meet', async () => {
    const other = await raise(['tecate']);
    const issued = await Promise.all([issue(), issue(PARTNERS, US_KEY, other)]);
    expect(issued.map(({ number }) => number).toSorted(upwards)).toEqual([4, 5]);
  });

  it('are withdrawn with a reason, once', async () => {
    const because = { en: 'Sent by mistake.', es: 'Se envió por error.' };
    const cancel = await issue({ ...PARTNERS, because });
    expect(cancel).toMatchObject({ type: 'Cancel', texts: [{ description: 'Sent by mistake.' }, {}] });
    expect(cancel.references).toHaveLength(4);
    expect(await refused(US_KEY, `activations/${id}/alerts/preview`, { ...PARTNERS, because })).toEqual([
      409,
      'issued-alert-nothing-stands',
    ]);
    expect(await issue()).toMatchObject({ type: 'Alert', references: [] });
  });

  it('of an activation that both keys ended are cancelled, all that stand by one document, and nothing is left to cancel', async () => {
    const over = await raise(['calexico-west']);
    await post(MX_KEY, `activations/${over}/confirm`, { number: 1 });
    const standing = [await issue(PARTNERS, US_KEY, over), await issue({ ...PARTNERS, hours: 24 }, MX_KEY, over)];
    const room = (await app.call('GET', US_KEY, `activations/${over}`)).json<ActivationResponse>();
    for (const { id: stepId, country } of room.steps.filter(({ lifeSafety, state }) => lifeSafety && state === 'open'))
      await post(country === 'US' ? US_KEY : MX_KEY, `activations/${over}/steps/${stepId}/skip`, { reason: 'Seen to.' });
    const { ask } = await post<ActivationResponse>(US_KEY, `activations/${over}/deactivate`, { reason: 'It is over.' });
    // One key ends nothing: what is issued now still says how it stands.
    expect((await preview(PARTNERS, US_KEY, over)).type).toBe('Update');
    await post(MX_KEY, `activations/${over}/confirm`, { number: ask?.number });
    const cancel = await issue(PARTNERS, MX_KEY, over);
    expect(cancel).toMatchObject({ type: 'Cancel', references: standing.map(({ identifier }) => identifier) });
    const { rawPayload } = await app.call('GET', US_KEY, `issued-alerts/${cancel.id}/document`);
    expect(readAlerts(rawPayload)).toMatchObject([
      { type: 'Cancel', references: standing.map(({ identifier }) => expect.objectContaining({ identifier })) },
    ]);
    const { items } = (await app.call('GET', US_KEY, `activations/${over}/alerts`)).json<IssuedAlertsResponse>();
    expect(items.map(({ endedBy }) => endedBy?.type)).toEqual([undefined, 'Cancel', 'Update']);
    expect(await refused(US_KEY, `activations/${over}/alerts/preview`, PARTNERS)).toEqual([409, 'issued-alert-nothing-stands']);
  });

  it('cannot be changed or taken away by the product', async () => {
    for (const change of [
      `update issued_alert set body = '{}'`,
      'delete from issued_alert',
      `update issued_alert_document set document = ''`,
      'delete from issued_alert_document',
    ])
      await expect(app.get(Database).query(sql(`spec.${change}`, change), [])).rejects.toThrow(/permission denied/);
  });

  describe('to the public', () => {
    const content = {
      title: { en: 'San Ysidro is shut', es: 'San Ysidro está cerrado' },
      text: { en: 'It opens again by stages.', es: 'Reabrirá por etapas.' },
    };
    const feed = async (): Promise<string> => (await app.call('GET', '', 'public/alerts', undefined, LIVE)).body;

    const stated = async (of: string, realm: Record<string, string>): Promise<StatementResponse> => {
      const draft = await post<StatementResponse>(US_KEY, `activations/${of}/statements`, content, realm);
      return post(US_KEY, `statements/${draft.id}/propose`, { hash: draft.hash }, realm);
    };

    it('need a statement with both keys', async () => {
      const path = `activations/${id}/alerts/preview`;
      expect(await refused(US_KEY, path, { audience: 'public' })).toEqual([422, 'issued-alert-not-joint']);
      const { id: statementId, hash } = await stated(id, {});
      const wish = { audience: 'public', statementId };
      expect(await refused(US_KEY, path, wish)).toEqual([422, 'issued-alert-not-joint']);
      await post(MX_KEY, `statements/${statementId}/confirm`, { hash });
      const issued = await issue(wish);
      expect(issued).toMatchObject({ scope: 'Public', status: 'Exercise', restriction: null, statementId });
      expect(issued.texts[1]).toMatchObject({ headline: 'SIMULACRO: San Ysidro está cerrado', description: content.text.es });
      expect((await app.call('GET', '', `public/alerts/${issued.id}`, undefined, LIVE)).statusCode).toBe(404);
    });

    it('of the live border are in the feed, and those to partners are not', async () => {
      const live = await raise(['san-ysidro'], LIVE);
      await post(MX_KEY, `activations/${live}/confirm`, { number: 1 }, LIVE);
      const partners = await issue(PARTNERS, US_KEY, live, LIVE);
      expect(partners).toMatchObject({ status: 'Actual', identifier: 'enlace.live.1' });
      const { id: statementId, hash } = await stated(live, LIVE);
      await post(MX_KEY, `statements/${statementId}/confirm`, { hash }, LIVE);
      const issued = await issue({ audience: 'public', statementId }, US_KEY, live, LIVE);
      expect(issued).toMatchObject({ status: 'Actual', type: 'Alert', number: 2 });
      const text = await feed();
      expect(text).toContain(`/api/v1/public/alerts/${issued.id}`);
      expect(text.match(/<entry>/g)).toHaveLength(1);
      const document = await app.call('GET', '', `public/alerts/${issued.id}`, undefined, LIVE);
      expect(createHash('sha256').update(document.rawPayload).digest('hex')).toBe(issued.hash);
      expect((await app.call('GET', '', `public/alerts/${partners.id}`, undefined, LIVE)).statusCode).toBe(404);
    });
  });
});
