import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Locale, ROLES } from '#kernel';
import { randomUUID } from 'node:crypto';
import { describeApi } from '../../apps/api/src/openapi.js';
import type { DeskClient } from '../../apps/demo/src/desk-client.js';
import { ApiDocument, type Route } from '../support/api-document.js';
import { changedTables, printOf } from '../support/database-print.js';
import { ammoniaAtOtay, type Filed, type HandoffSeen, requestTo, transferTo } from '../support/filing.js';
import { settle } from '../support/invariants.js';
import { closeProbes, faultOfRefusal, type Probe, send, type Reply } from '../support/probe.js';
import { openSystem, type TestSystem } from '../support/system.js';

/** A desk that has nothing to do with Otay. */
const STRANGER = 'us-elp-fire';
const INSIDER = 'mx-tij-bomb';
/** Nothing of them can be sent wrongly: no place in the path, no query, no body, no sign-in. */
const PLAIN = [
  'GET /health/live',
  'GET /health/ready',
  'GET /api/v1/auth/agency-services',
  'GET /api/v1/public/alerts',
  'GET /api/v1/public/board',
  'GET /api/v1/public/statements',
];
const PUBLIC = new Set([
  ...PLAIN,
  'POST /api/v1/auth/agency-services/{id}/begin',
  'POST /api/v1/auth/login',
  'POST /api/v1/auth/passkey',
  'POST /api/v1/auth/passkey/options',
  'GET /api/v1/public/alerts/{id}',
]);
/** Read by everybody who is signed in: their ids are no secret. */
/** Where it is written that somebody read what is restricted. */
const RECORD_OF_READS =
  /^the table (restricted_read|ledger_(entry|disclosure|pending|leaf|tile|stream_head|log_state)|outbox) has changed$/;
const DIRECTORY = /^\/api\/v1\/(desks|crossings|agencies|agreements|corridors|localities|countries)/;

/** Raw texts for a place in the path. */
const TRICKS = [
  `1'%20or%20'1'%3D'1`,
  `1%3B%20drop%20table%20case_file%3B--`,
  '..%2f..%2f..%2fetc%2fpasswd',
  '%00',
  '%FF%FE',
  '%C0%AE%C0%AE',
  '%ZZ',
  'a'.repeat(3_000),
  'null',
  '-1',
  '9999999999999999999999',
  '%7B%7D',
  '__proto__',
  '00000000-0000-0000-0000-000000000000',
];

const megabytes = Buffer.from(`{"title":"${'x'.repeat(2_000_000)}"}`);
const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

/** A request that must be refused, by whom it is sent, and what is wrong with it. */
interface Wrong extends Probe {
  readonly as: DeskClient | null;
  readonly what: string;
}

/** How many things an answer tells of: the items of a list, or the rows of a table below its heading. */
const foundIn = ({ contentType, text }: Reply): number =>
  contentType.startsWith('text/csv')
    ? text.trimEnd().split('\r\n').length - 1
    : ((JSON.parse(text) as { items?: unknown[] }).items?.length ?? 0);

describe('bad input', () => {
  let system: TestSystem;
  let document: ApiDocument;
  let insider: DeskClient;
  let stranger: DeskClient;
  const ids: Record<string, string> = {};
  const exercised = new Set<string>();
  /** How the database stood when it was looked at last. */
  let print: ReadonlyMap<string, string>;
  const keyOf = ({ method, path }: Route): string => `${method} ${path}`;

  const withEveryRole = async (username: string): Promise<DeskClient> => {
    await system.test.owner.query(
      'update membership set roles = $2 where person_id = (select id from person where username = $1)',
      [username, ROLES],
    );
    return system.as(username);
  };

  beforeAll(async () => {
    system = await openSystem();
    document = new ApiDocument(describeApi(system.api));
    insider = await withEveryRole(`supervisor.${INSIDER}`);
    stranger = await withEveryRole(`supervisor.${STRANGER}`);
    await system.startWorker();
    const filed = await insider.act<Filed>('/reports', ammoniaAtOtay());
    const caseAt = `/cases/${filed.caseId}`;
    const { taskId } = await insider.act<{ taskId: string }>(`${caseAt}/tasks`, { title: 'Evacuar 300 m' });
    const { correctionId } = await insider.act<{ correctionId: string }>(`${caseAt}/corrections`, {
      kind: 'correction',
      text: 'No 1,200 kg.',
      language: 'es',
    });
    const handoff = await insider.act<HandoffSeen>(`${caseAt}/handoffs`, transferTo('us-epa-r9'));
    const notice = await insider.act<{ id: string }>('/early-notices', {
      text: 'Podría haber una fuga mayor.',
      language: 'es',
      confidence: 'possible',
      tlp: 'TLP:AMBER',
      desks: ['us-epa-r9'],
    });
    const contact = await insider.act<{ id: string }>('/contact-reports', {
      kind: 'call',
      at: '2026-01-05T10:00:00-08:00',
      counterparts: [{ deskId: 'us-epa-r9' }],
    });
    const request = await insider.act<{ id: string }>('/requests', requestTo('us-epa-r9'));
    const token = await insider.act<{ id: string }>('/me/tokens', { label: 'probe', ttl: '1h' });
    await settle(system.test);
    await system.stopWorkers();
    const one = async (text: string): Promise<string> => (await system.test.owner.query<{ id: string }>(text)).rows[0]!.id;
    Object.assign(ids, {
      cases: filed.caseId,
      reports: filed.id,
      handoffs: handoff.id,
      requests: request.id,
      'early-notices': notice.id,
      'contact-reports': contact.id,
      obligations: await one(`select id from obligation where state = 'open' limit 1`),
      notifications: await one(`select id from notification where desk_id <> '${STRANGER}' limit 1`),
      tokens: token.id,
      people: await one(`select id from person where username = 'liaison.${INSIDER}'`),
      taskId,
      correctionId,
      deskId: 'us-epa-r9',
      ruleVersion: '1',
    });
    print = await printOf(system.test.owner);
  });
  afterAll(async () => {
    closeProbes();
    await system.close();
  });

  /** The path with real ids of the insider's things, or with `trick` at each place in turn. */
  const pathsOf = ({ path }: Route, tricks: readonly string[] = []): string[] => {
    const parts = path.split('/');
    const places = parts.flatMap((part, place) => (part.startsWith('{') ? [place] : []));
    const real = parts.map((part, place) =>
      part.startsWith('{') ? (ids[part.slice(1, -1)] ?? ids[parts[place - 1]!] ?? randomUUID()) : part,
    );
    if (tricks.length === 0) return [real.join('/')];
    return places.flatMap((place) => tricks.map((trick) => real.with(place, trick).join('/')));
  };

  const bodyOf = (route: Route): Record<string, unknown> =>
    route.body ? (document.example({ type: 'object', ...route.body }) as Record<string, unknown>) : {};

  const json = (
    client: DeskClient | null,
    language: Locale,
    more: Readonly<Record<string, string>> = {},
  ): Record<string, string> => ({
    ...client?.credentials,
    'accept-language': language,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    ...more,
  });

  /** Sends every probe, in English and Spanish by turns; what is not a clear refusal. */
  const refusals = async (probes: readonly Wrong[]): Promise<string[]> => {
    const faults: string[] = [];
    for (const [turn, { as, what, headers, ...probe }] of probes.entries()) {
      const language = turn % 2 === 0 ? 'es' : 'en';
      const given =
        probe.body === undefined && probe.method === 'GET'
          ? { ...as?.credentials, 'accept-language': language, ...headers }
          : json(as, language, headers);
      const fault = faultOfRefusal(await send(system.url, { ...probe, headers: given }), language);
      if (fault) faults.push(`${probe.method} ${probe.path.slice(0, 120)} with ${what}: ${fault}`);
    }
    return faults;
  };

  /** Tables that what was refused since the last look has changed all the same. */
  const touched = async (): Promise<string[]> => {
    const before = print;
    print = await printOf(system.test.owner);
    return changedTables(before, print).map((table) => `the table ${table} has changed`);
  };

  const eachRoute = async (probesOf: (route: Route) => readonly Wrong[]): Promise<void> => {
    const faults: string[] = [];
    for (const route of document.routes) {
      const probes = probesOf(route);
      if (probes.length > 0) exercised.add(keyOf(route));
      for (const fault of await refusals(probes)) faults.push(`${keyOf(route)}: ${fault}`);
    }
    expect([...faults, ...(await touched())]).toEqual([]);
  };

  it('is refused without credentials, with false ones, and in a realm that is not one’s own', () =>
    eachRoute((route): Wrong[] => {
      if (PUBLIC.has(keyOf(route))) return [];
      const [path] = pathsOf(route);
      const body = route.method === 'POST' ? { body: JSON.stringify(bodyOf(route)) } : {};
      const base = { method: route.method, path: path!, ...body };
      return [
        { ...base, as: null, what: 'no credentials' },
        { ...base, as: null, headers: { authorization: `Bearer ${randomUUID()}` }, what: 'a token of nobody' },
        { ...base, as: null, headers: { cookie: `enlace_session=' or 1=1 --` }, what: 'a session of nobody' },
        { ...base, as: stranger, headers: { 'x-enlace-realm': "live' or 1=1 --" }, what: 'a realm of nobody' },
        { ...base, as: stranger, headers: { 'x-enlace-desk': INSIDER }, what: 'the desk of somebody else' },
        ...(route.method === 'POST'
          ? [{ ...base, as: stranger, headers: { 'x-csrf-token': 'forged' }, what: 'a forged CSRF token' }]
          : []),
      ];
    }));

  it('changes nothing for a page of another site, whatever it does with the cookie of who opened it', async () => {
    const faults: string[] = [];
    const { 'x-csrf-token': _token, ...cookie } = insider.credentials;
    const token = { 'x-csrf-token': insider.credentials['x-csrf-token']! };
    for (const route of document.routes.filter(({ method }) => method !== 'GET')) {
      const media = { 'content-type': route.takesFile ? 'application/octet-stream' : 'application/json' };
      const forged: readonly (readonly [string, Record<string, string>, readonly number[], readonly string[]])[] = [
        ['no token', media, [403], ['csrf-token-wrong']],
        [
          'the token of another session',
          { ...media, 'x-csrf-token': stranger.credentials['x-csrf-token']! },
          [403],
          ['csrf-token-wrong'],
        ],
        ['its site told by the browser', { ...media, ...token, 'sec-fetch-site': 'cross-site' }, [403], ['origin-foreign']],
        ['a neighbour’s site', { ...media, ...token, 'sec-fetch-site': 'same-site' }, [403], ['origin-foreign']],
        ['its origin', { ...media, ...token, origin: 'https://elsewhere.example' }, [403], ['origin-foreign']],
        ['a hidden origin', { ...media, ...token, origin: 'null' }, [403], ['origin-foreign']],
        ...['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'].map(
          (type) => [`a form as ${type}`, { ...token, 'content-type': type }, [415], ['media-unsupported']] as const,
        ),
      ];
      for (const [what, headers, statuses, codes] of forged) {
        if (PUBLIC.has(keyOf(route)) && codes.includes('csrf-token-wrong')) continue;
        const given = { ...cookie, 'idempotency-key': randomUUID(), 'if-match': '*', ...headers };
        const [path] = pathsOf(route);
        const reply = await send(system.url, {
          method: route.method,
          path: path!,
          headers: given,
          body: JSON.stringify(bodyOf(route)),
        });
        const { code } = JSON.parse(reply.text || '{}') as { code?: string };
        if (!statuses.includes(reply.status) || !codes.includes(code ?? ''))
          faults.push(`${keyOf(route)} with ${what}: ${reply.status} ${code}`);
      }
    }
    expect([...faults, ...(await touched())]).toEqual([]);
  });

  it('is refused in the path: SQL, other folders, broken UTF-8, too long, no id', () =>
    eachRoute((route): Wrong[] => {
      const body = route.method === 'POST' ? { body: JSON.stringify(bodyOf(route)) } : {};
      return pathsOf(route, TRICKS).map((path) => ({ method: route.method, path, ...body, as: insider, what: 'a trick' }));
    }));

  it('is refused where the ids are those of other desks', () =>
    eachRoute((route): Wrong[] => {
      if (!route.path.includes('{') || DIRECTORY.test(route.path) || route.path.includes('{ruleVersion}')) return [];
      const body = route.method === 'POST' ? { body: JSON.stringify(bodyOf(route)) } : {};
      return pathsOf(route).flatMap((path) => [
        { method: route.method, path, ...body, as: stranger, what: 'ids of others' },
        {
          method: route.method,
          path: path.toUpperCase().replace('/API/V1', '/api/v1'),
          ...body,
          as: stranger,
          what: 'ids of others in capitals',
        },
      ]);
    }));

  it('is refused in the query: wrong types, unknown names, SQL', () =>
    eachRoute((route): Wrong[] => {
      const queries = route.parameters.filter((parameter) => parameter.in === 'query');
      if (queries.length === 0) return [];
      const [path] = pathsOf(route);
      const required = queries
        .filter((query) => query.required)
        .map(({ name, schema = {} }) => [name, String(document.example(schema))]);
      const ask = (name: string, value: string, what: string) => ({
        method: route.method,
        path: `${path}?${new URLSearchParams([...required.filter(([other]) => other !== name), [name, value]] as [string, string][]).toString()}`,
        as: insider,
        what,
      });
      const wrong = queries.flatMap(({ name, schema = {} }) =>
        document
          .misfits(schema)
          .filter((value) => ['string', 'number'].includes(typeof value) && String(value).length < 9_000)
          .filter((value) => !(schema.type === 'string' && typeof value === 'number' && !schema.enum))
          .map((value) => ask(name, String(value), `${name} = ${String(value).slice(0, 40)}`)),
      );
      const twice = queries
        .slice(0, 1)
        .map(({ name }) => ({ ...ask(name, 'x', 'a name given twice'), path: `${path}?${name}=x&${name}=y` }));
      return [...wrong, ...twice, ask('surprise', '1', 'an unknown name'), ask(`limit[$gt]`, '1', 'an operator')];
    }));

  it('finds nothing by tricks in free text, and fails by none', async () => {
    const faults: string[] = [];
    for (const route of document.routes.filter(({ method, path }) => method === 'GET' && !path.endsWith('/stream'))) {
      for (const { name, schema } of route.parameters.filter(
        (parameter) => parameter.in === 'query' && parameter.schema?.type === 'string',
      )) {
        for (const trick of ["' or 1=1 --", '%', '\\', '":*&|!(', 'a'.repeat(60), '🂡', 'ﷺ', '\u202e']) {
          const path = `${pathsOf(route)[0]}?${new URLSearchParams({ [name]: trick }).toString()}`;
          const reply = await send(system.url, {
            method: 'GET',
            path,
            headers: { ...stranger.credentials, 'accept-language': 'es' },
          });
          const fault = reply.status === 200 ? null : faultOfRefusal(reply, 'es');
          const found = reply.status === 200 ? foundIn(reply) : 0;
          if (fault) faults.push(`${path}: ${fault}`);
          if (found > 0 && schema?.enum === undefined && !DIRECTORY.test(route.path)) faults.push(`${path} finds ${found}`);
        }
      }
    }
    expect(faults).toEqual([]);
    // What is restricted was asked for, by all sorts of tricks, and that alone is on record.
    expect((await touched()).filter((table) => !RECORD_OF_READS.test(table))).toEqual([]);
  });

  it('is refused in the body: unknown fields, wrong types, missing ones', () =>
    eachRoute((route): Wrong[] => {
      if (route.method !== 'POST') return [];
      const [path] = pathsOf(route);
      const good = bodyOf(route);
      const post = (body: unknown, what: string) => ({
        method: 'POST',
        path: path!,
        body: JSON.stringify(body),
        as: insider,
        what,
      });
      const { properties = {}, required = [] } = route.body ?? {};
      return [
        post({ ...good, surprise: 1 }, 'an unknown field'),
        post({ ...good, constructor: { prototype: { admin: true } } }, 'a field named constructor'),
        ...Object.entries(properties).flatMap(([name, schema]) =>
          document
            .misfits(schema)
            .map((value) => post({ ...good, [name]: value }, `${name} = ${JSON.stringify(value).slice(0, 60)}`)),
        ),
        ...required.map((name) =>
          post(Object.fromEntries(Object.entries(good).filter(([other]) => other !== name)), `no ${name}`),
        ),
        ...(required.length > 0 ? [post({}, 'nothing in it'), { ...post({}, 'no body'), body: '' }] : []),
      ];
    }));

  it('is refused as a body: too large, broken UTF-8, no JSON, no object, another media type', () =>
    eachRoute((route): Wrong[] => {
      if (route.method !== 'POST') return [];
      const [path] = pathsOf(route);
      const post = (body: Buffer | string, what: string, headers: Readonly<Record<string, string>> = {}) => ({
        method: 'POST',
        path: path!,
        body,
        as: insider,
        what,
        headers,
      });
      return [
        post(megabytes, '2 MB'),
        post(Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]), 'broken UTF-8'),
        post('{"title":', 'half a document'),
        post('{"text":"a\\u0000b"}', 'a NUL'),
        post('{"text":"\\ud800"}', 'half a surrogate pair'),
        post('{"__proto__":{"admin":true}}', 'a prototype'),
        post('[]', 'a list'),
        post('null', 'null'),
        post('"text"', 'a text'),
        post('17', 'a number'),
        post(deep, 'fifty thousand brackets'),
        post('title=x', 'a form', { 'content-type': 'application/x-www-form-urlencoded' }),
        post('<a/>', 'XML', { 'content-type': 'application/xml' }),
        post('{}', 'a key with a line break', { 'idempotency-key': 'a b' }),
      ];
    }));

  it('is refused by every other method, and where no route is', async () => {
    const paths = [
      ...new Set(document.routes.map((route) => pathsOf(route)[0]!)),
      '/api/v1',
      '/api/v2/cases',
      '/api/v1/cases/',
      '/.env',
      '/../package.json',
    ];
    const known = new Set(document.routes.map((route) => `${route.method} ${pathsOf(route)[0]}`));
    const probes = paths.flatMap((path) =>
      ['PUT', 'PATCH', 'DELETE', 'POST', 'GET']
        .filter((method) => !known.has(`${method} ${path}`))
        .map((method) => ({ method, path, as: insider, what: 'no such route', ...(method === 'GET' ? {} : { body: '{}' }) })),
    );
    expect([...(await refusals(probes)), ...(await touched())]).toEqual([]);
  });

  it('leaves the case as it was, and has tried every route of the document', async () => {
    const known = document.routes.map(keyOf).filter((key) => !PLAIN.includes(key));
    expect(known.filter((key) => !exercised.has(key))).toEqual([]);
    expect(known.length).toBeGreaterThan(50);
    expect((await insider.read<{ lead: { deskId: string } }>(`/cases/${ids['cases']}`)).lead.deskId).toBe(INSIDER);
    expect((await stranger.get(`/cases/${ids['cases']}`)).status).toBe(404);
  });
});
