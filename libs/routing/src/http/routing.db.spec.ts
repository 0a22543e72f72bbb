import 'reflect-metadata';
import type { CaseId } from '#kernel';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ruleSetOne } from '../../data/rules.js';
import { otayCloud } from '../domain/routing.fixture.js';
import { HeldCases, openRoutingApp, type RoutingApp, type TestUser } from '../routing-app.fixture.js';

let app: RoutingApp;
beforeAll(async () => {
  app = await openRoutingApp();
});
afterAll(() => app?.close());

const get = (path: string, user: TestUser = 'ana') =>
  app.http.inject({ method: 'GET', url: `/api/v1/routing/${path}`, headers: { authorization: `Bearer ${user}` } });
const post = (path: string, payload: object = {}, user: TestUser = 'ana', headers: Record<string, string> = {}) =>
  app.http.inject({
    method: 'POST',
    url: `/api/v1/routing/${path}`,
    payload,
    headers: { authorization: `Bearer ${user}`, 'idempotency-key': newId(), ...headers },
  });

const document = JSON.parse(JSON.stringify(ruleSetOne)) as {
  owners: string[];
  roles: object[];
  instruments: object[];
  rules: { id: string; when: Record<string, unknown>; then: { sides: { lead: string; supporting?: string[] }[] } }[];
};
const draftOf = (alter: (set: typeof document) => void = () => undefined) => {
  const set = structuredClone(document);
  alter(set);
  return { note: 'A spec tries this', ...set };
};
const faults = (answer: { json<T>(): T }) =>
  answer.json<{ errors: { pointer: string; code: string; detail: string }[] }>().errors;

describe('the doors', () => {
  it.each<['GET' | 'POST', string]>([
    ['GET', 'rules'],
    ['GET', 'drafts'],
    ['POST', 'drafts'],
    ['POST', 'drafts/1/approve'],
    ['POST', 'drafts/1/publish'],
    ['POST', 'simulate'],
  ])('%s %s is shut to strangers and to those without the permission', async (method, path) => {
    expect((await app.http.inject({ method, url: `/api/v1/routing/${path}`, payload: {} })).statusCode).toBe(401);
    const answer = method === 'GET' ? await get(path, 'liaison') : await post(path, {}, 'liaison');
    expect(answer.statusCode).toBe(method === 'GET' ? 200 : 403);
  });
});

describe('reading', () => {
  it('gives the rule set in force, whole, with its version as ETag', async () => {
    const answer = await get('rules');
    expect(answer.json()).toMatchObject({ ruleVersion: 1, status: 'published', ...document });
    expect(answer.headers.etag).toBe('"1"');
  });

  it('gives a rule set by its number, and nothing for one that is not there', async () => {
    expect((await get('rules?version=1')).statusCode).toBe(200);
    expect((await get('rules?version=999')).statusCode).toBe(404);
    for (const wrong of ['0', 'one', '1.5', '99999999999', '-1'])
      expect((await get(`rules?version=${wrong}`)).statusCode).toBe(400);
  });
});

describe('drafting, approving, publishing', () => {
  it('goes through two people, and every later reader sees the new rules', async () => {
    const draft = await post(
      'drafts',
      draftOf((set) => set.rules.splice(0, 1)),
    );
    expect([draft.statusCode, draft.json<{ status: string }>().status]).toEqual([201, 'draft']);
    const { ruleVersion } = draft.json<{ ruleVersion: number }>();
    expect((await get('drafts')).json()).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ ruleVersion, status: 'draft' })]),
    });

    const alone = await post(`drafts/${ruleVersion}/approve`);
    expect([alone.statusCode, alone.json<{ code: string }>().code]).toEqual([422, 'rule-set-same-person']);
    const early = await post(`drafts/${ruleVersion}/publish`, {}, 'ben', { 'accept-language': 'es' });
    expect([early.statusCode, early.json<{ detail: string }>().detail]).toEqual([
      409,
      `El conjunto de reglas ${ruleVersion} está en estado: borrador.`,
    ]);
    const stale = await post(`drafts/${ruleVersion}/approve`, {}, 'ben', { 'if-match': '"7"' });
    expect(stale.json()).toMatchObject({ status: 412, before: { act: 'ruleset.drafted', byYou: false } });
    expect((await post(`drafts/${ruleVersion}/approve`, {}, 'ben', { 'if-match': '"1"' })).statusCode).toBe(200);
    const published = await post(`drafts/${ruleVersion}/publish`, {}, 'ben');
    expect([published.statusCode, published.headers.etag]).toEqual([200, '"3"']);
    expect((await get('rules')).json()).toMatchObject({ ruleVersion, status: 'published', note: 'A spec tries this' });
    expect((await get('rules?version=1')).json()).toMatchObject({ status: 'retired' });
  });

  it('answers a repeated draft with the first answer', async () => {
    const key = { 'idempotency-key': newId() };
    const first = await post('drafts', draftOf(), 'ana', key);
    const again = await post('drafts', draftOf(), 'ana', key);
    expect(again.json()).toEqual(first.json());
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(
      (
        await post(
          'drafts',
          draftOf(({ owners }) => owners.pop()),
          'ana',
          key,
        )
      ).statusCode,
    ).toBe(422);
    const headers = { authorization: 'Bearer ana' };
    expect(
      (await app.http.inject({ method: 'POST', url: '/api/v1/routing/drafts', payload: draftOf(), headers })).statusCode,
    ).toBe(428);
  });

  it.each(['0', 'abc', '1e3', '999999', '../1', '%00', '99999999999999'])('of %s finds nothing', async (number) => {
    expect((await post(`drafts/${encodeURIComponent(number)}/approve`)).statusCode).toBe(404);
  });
});

describe('a document that cannot be used', () => {
  it('names every fault with its place, in the reader’s language', async () => {
    const answer = await post(
      'drafts',
      draftOf((set) => {
        set.rules[0]!.then.sides[0]!.lead = 'us-nobody';
        set.rules[1]!.then.sides[1]!.supporting = ['mx.nothing'];
        set.owners = ['us-joint-desk', 'mx-nobody'];
      }),
      'ana',
      { 'accept-language': 'es-MX' },
    );
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([422, 'rule-set-invalid']);
    expect(faults(answer)).toEqual([
      { pointer: '/owners/1', code: 'rule-set-desk-unknown', detail: 'El directorio no tiene la mesa mx-nobody.' },
      {
        pointer: '/rules/0/then/sides/0/lead',
        code: 'rule-set-desk-unknown',
        detail: 'El directorio no tiene la mesa us-nobody.',
      },
      {
        pointer: '/rules/1/then/sides/1/supporting/0',
        code: 'rule-set-role-unknown',
        detail: 'Este conjunto de reglas no define la función mx.nothing.',
      },
    ]);
  });

  const set = (path: string, value: unknown) => (draft: unknown) => {
    const parts = path.split('/').slice(1);
    const last = parts.pop() as string;
    const target = parts.reduce((at, part) => (at as Record<string, unknown>)[part], draft) as Record<string, unknown>;
    if (value === undefined) delete target[last];
    else target[last] = value;
  };
  it.each<[string, unknown]>([
    ['/rules', undefined],
    ['/rules', null],
    ['/rules', {}],
    ['/rules/0', null],
    ['/rules/0', 'rule'],
    ['/rules/0/then', undefined],
    ['/rules/0/when', null],
    ['/rules/0/when', []],
    ['/rules/0/when/anything', true],
    ['/rules/0/when/kinds', ['picnic']],
    ['/rules/0/when/maxKmToLine', '16'],
    ['/rules/0/when/maxKmToLine', -1],
    ['/rules/0/when/impactFrom', { security: 9 }],
    ['/rules/0/when/localTime', { zone: 'America/Tijuana', from: '7:00', to: '25:00' }],
    ['/rules/0/then/sides', [null]],
    ['/rules/0/then/sides/0/lead', "us-nrc'; drop table"],
    ['/rules/0/then/ladder', 'answer-handoff-routine'],
    ['/rules/0/name', { en: 'x' }],
    ['/roles/0/byCorridor', ['SDT']],
    ['/roles/0/byCorridor', { sdt: 'us-nrc' }],
    ['/roles/0/byCorridor', { SDT: 7 }],
    ['/owners', 'us-nrc'],
    ['/note', ''],
    ['/version', 7],
  ])('is malformed: %s = %j', async (path, value) => {
    const draft = draftOf();
    set(path, value)(draft);
    const answer = await post('drafts', draft);
    expect([path, answer.statusCode]).toEqual([path, 400]);
  });
});

describe('a simulation', () => {
  const nearer = draftOf(({ rules }) => (rules.find(({ id }) => id === 'chemical-near-line')!.when['maxKmToLine'] = 0.5));
  const { note: _, ...ruleSet } = nearer;
  const facts = { ...otayCloud, filedByCountry: undefined, distanceToLineKm: undefined, atSea: undefined, corridorId: undefined };

  it('tries a document on made-up facts, located on the map', async () => {
    const answer = await post('simulate', { ruleSet, facts: [facts, { ...facts, kind: 'wildfire' }] });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      examined: 2,
      differences: [
        {
          caseId: null,
          kind: 'chemical-release',
          corridor: 'SDT',
          changed: expect.arrayContaining(['lead']),
          before: { lead: 'mx-tij-bomb', ruleId: 'chemical-near-line' },
          after: { lead: 'mx-profepa', ruleId: 'chemical-far' },
        },
      ],
    });
  });

  it('tries it on past cases; whoever reads no case learns no case', async () => {
    app.get(HeldCases).cases = [{ caseId: newId() as CaseId, facts: otayCloud }];
    const asAna = (await post('simulate', { ruleSet })).json<{ differences: { caseId: string | null }[] }>();
    expect(asAna.differences[0]?.caseId).toBe(app.get(HeldCases).cases[0]?.caseId);
    const asAdmin = (await post('simulate', { ruleSet }, 'admin')).json<{ differences: { caseId: string | null }[] }>();
    expect(asAdmin.differences).toHaveLength(1);
    expect(asAdmin.differences[0]?.caseId).toBeNull();
    expect(JSON.stringify(asAdmin)).not.toMatch(/32\.53|TLP|place/);
  });

  it('tries a stored rule set', async () => {
    const { ruleVersion } = (await post('drafts', nearer)).json<{ ruleVersion: number }>();
    expect((await post('simulate', { version: ruleVersion, facts: [facts] })).json()).toMatchObject({
      examined: 1,
      differences: [{}],
    });
  });

  it('asks for one rule set, and for desks that exist', async () => {
    expect((await post('simulate', {})).json()).toMatchObject({ status: 400, code: 'rule-set-not-named' });
    expect((await post('simulate', { version: 1, ruleSet })).statusCode).toBe(400);
    expect((await post('simulate', { version: 999 })).statusCode).toBe(404);
    const answer = await post('simulate', { ruleSet, facts: [{ ...facts, filedByDesk: 'us-nobody' }] });
    expect([answer.statusCode, faults(answer)[0]?.pointer]).toEqual([422, '/facts/0/filedByDesk']);
    const broken = await post('simulate', { ruleSet: { ...ruleSet, owners: ['us-nobody'] }, facts: [facts] });
    expect(faults(broken)[0]?.pointer).toBe('/ruleSet/owners/0');
    expect((await post('simulate', { ruleSet, facts: [{ ...facts, occurredAt: 'yesterday' }] })).statusCode).toBe(400);
    expect((await post('simulate', { ruleSet, facts: [null] })).statusCode).toBe(400);
  });
});
