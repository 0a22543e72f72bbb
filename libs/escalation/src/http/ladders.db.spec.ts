import type { Realm } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ladders } from '../domain/ladders.js';
import { EscalationApp, GN, LIVE } from '../escalation.fixture.js';
import type { EditionResponse, ForeseenResponse, LadderResponse } from './ladder.response.js';

let app: EscalationApp;
beforeAll(async () => {
  app = await EscalationApp.open();
});
afterAll(() => app?.close());

const call = (method: 'GET' | 'POST', path: string, payload?: object, headers: Record<string, string> = {}) =>
  app.http.inject({
    method,
    url: `/api/v1/ladders${path}`,
    headers: {
      authorization: `Bearer ${GN}`,
      ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
      ...headers,
    },
    ...(payload && { payload }),
  });
const { key: _, version: __, ...urgent } = ladders['acknowledge-urgent'];

it('lists every ladder with what is in force, and says of each what may be written into it', async () => {
  const { items } = (await call('GET', '')).json<{ items: LadderResponse[] }>();
  const of = (key: string) => items.find((one) => one.key === key)!;
  expect(items.map(({ key }) => key)).toEqual(Object.keys(ladders));
  expect(of('acknowledge-life-safety')).toMatchObject({ aboutLife: true, acknowledging: true, limitGiven: false, waiting: 0 });
  expect(of('acknowledge-life-safety').inForce).toMatchObject([{ scope: 'all', ladderVersion: 1, status: 'shipped' }]);
  expect(of('answer-request-urgent').actions).not.toContain('notify-state-desk');
  const { items: editions } = (await call('GET', '/acknowledge-urgent/editions')).json<{ items: EditionResponse[] }>();
  expect(editions).toMatchObject([{ ladderVersion: 1, status: 'shipped', body: urgent }]);
  expect((await call('GET', '/no-such-ladder/editions')).statusCode).toBe(404);
});

describe('what happens if nobody acts', () => {
  const foresee = async (asked: object) => {
    const answer = await call('POST', '/preview', { key: 'acknowledge-routine', ...asked }, { 'accept-language': 'es-MX' });
    expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
    return answer.json<ForeseenResponse>();
  };

  it('is told on the real calendar of the desk: from Friday evening over a holiday, on both clocks', async () => {
    // Friday the 13th, 17:40 in Mexico City; the Monday after is the day of the Revolution.
    const told = await foresee({ deskId: 'mx-profepa', startsAt: '2026-11-13T17:40:00-06:00' });
    const [day] = told.dueAt.local;
    expect(day).toMatchObject({ zone: 'America/Mexico_City', date: '2026-11-17', time: '15:40' });
    expect(told.dueAt.local).toHaveLength(2);
    expect(told.rungs.map(({ text }) => text).slice(0, 3)).toEqual([
      'recordar a la mesa',
      'se da por vencido',
      'avisar al oficial de guardia',
    ]);
    expect(told.rungs.at(-1)).toMatchObject({ loop: 1, deskIds: ['mx-joint-desk'] });
  });

  it('climbs the orders of government, and says where none is known', async () => {
    const climbing = {
      ...urgent,
      steps: [
        { action: 'notify-duty-officer', at: { from: 'due', minutes: 0 } },
        { action: 'notify-state-desk', at: { from: 'due', minutes: 10 } },
        { action: 'notify-federal-desk', at: { from: 'due', minutes: 20 } },
      ],
      repeat: { times: 0, fromStep: 0, everyMinutes: 0 },
    };
    const of = async (deskId: string) => {
      const { rungs } = await foresee({ key: 'acknowledge-urgent', ladder: climbing, deskId, startsAt: '2026-11-27T12:00:00Z' });
      return rungs.slice(2).map(({ deskIds, absent }) => [...deskIds, absent]);
    };
    expect(await of('mx-tij-sspcm')).toEqual([
      ['mx-bc-ssc', null],
      ['mx-gn-tijuana', null],
    ]);
    expect(await of('us-lrd-bridge')).toEqual([
      ['us-joint-desk', 'state'],
      ['us-cbp-ofo-laredo', null],
    ]);
  });

  it('is refused with the place of each fault, and for a desk that is none', async () => {
    const asked = { key: 'acknowledge-urgent', deskId: GN, startsAt: '2026-11-27T12:00:00Z' };
    const faulty = { ...urgent, silenceMinutes: 5000, steps: [{ action: 'notify-desk', at: { from: 'due' } }] };
    const answer = await call('POST', '/preview', { ...asked, ladder: faulty });
    const { code, errors } = answer.json<{ code: string; errors: { pointer: string; detail: string }[] }>();
    expect([answer.statusCode, code]).toEqual([422, 'ladder-invalid']);
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '/ladder/steps/0/at/minutes',
      '/ladder/steps',
      '/ladder/repeat/fromStep',
      '/ladder/silenceMinutes',
    ]);
    expect(errors[0]!.detail).toBe('Whole minutes, 0 to 9000.');
    expect((await call('POST', '/preview', { ...asked, deskId: 'no-such-desk' })).json()).toMatchObject({
      code: 'obligation-desk-unknown',
    });
  });
});

it('a draft goes to the realm that is named, and shows what its approver has to read', async () => {
  const realm: Realm = await app.drill();
  const drafted = await call(
    'POST',
    '/drafts',
    {
      key: 'acknowledge-urgent',
      scope: 'country:MX',
      ladder: { ...urgent, limit: { minutes: 45, count: 'real' } },
      note: 'spec',
    },
    { 'x-enlace-realm': realm },
  );
  expect(drafted.statusCode).toBe(201);
  const editions = async (of: Realm) =>
    (await call('GET', '/acknowledge-urgent/editions', undefined, { 'x-enlace-realm': of })).json<{ items: EditionResponse[] }>()
      .items;
  expect((await editions(realm))[0]).toMatchObject({
    status: 'draft',
    scope: 'country:MX',
    contentHash: drafted.json<{ contentHash: string }>().contentHash,
    drafted: { country: 'MX' },
  });
  expect(await editions(LIVE)).toHaveLength(1);
});
