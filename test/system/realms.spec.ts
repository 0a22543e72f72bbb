import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#kernel';
import { readPdf } from '#platform/testing';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeApi } from '../../apps/api/src/openapi.js';
import type { CallOptions, DeskClient } from '../../apps/demo/src/desk-client.js';
import { ApiDocument, type Route } from '../support/api-document.js';
import { type BusyNight, happenBy } from '../support/busy-night.js';
import { settle } from '../support/invariants.js';
import { StreamReader } from '../support/stream-reader.js';
import { openSystem, type TestSystem } from '../support/system.js';
import { until } from '../support/until.js';

const DRILL = 'EX-fence';
/** A word that stands in every text of a realm, and nowhere else. */
const MARKS = { live: 'xcanarylivex', [DRILL]: 'xcanarydrillx' } as const;
type Side = keyof typeof MARKS;
const SIDES = [
  { here: 'live', other: DRILL },
  { here: DRILL, other: 'live' },
] as const;

/** Who asks: each has a part in most of what happens in the night, and every role. */
const ASKERS = ['supervisor.us-cbp-ofo-otay-mesa', 'supervisor.mx-tij-pc', 'coordinator.us-joint-desk'];
/** Who else is asked for single things: some are between two desks alone. */
const MORE_ASKERS = ['supervisor.us-webb-so', 'supervisor.us-fws', 'supervisor.us-sd-sdpd', 'supervisor.us-cbp-ofo-san-ysidro'];
const LISTENS = 'mx-tij-pc';
/** The log is one, and each of its entries says its realm: as a list, and as a bundle whose last lines name what waits. */
const LOG = '/api/v1/ledger/entries';
const LOGS = [LOG, '/api/v1/oversight/bundle'];
/** Of no realm: what they tell is the live board's, whoever asks. */
const PUBLIC = /^\/(api\/v1\/public|health)\//;
/** What a country drafts for its procedures is read in drills, which rehearse it; never the other way. */
const EDITIONS = /^\/api\/v1\/procedure/;
/** There is none of them in the night, or an act has to come first. */
const NOT_THERE = [
  '/api/v1/notifications/{id}/deliveries',
  '/api/v1/requests/{id}/cross-check',
  '/api/v1/requests/{id}/prepared-answer',
  '/api/v1/provisions/{id}/prepared',
  '/api/v1/activations/{id}/after-action',
  '/api/v1/public/alerts/{id}',
  '/api/v1/cases/{id}/replay',
];
/** Figures of what people did. Those that the clock moves too (what is unread, due or loaded) are told with ids and words, and looked at there; so is the record of reads, which grows by being asked for. */
const COUNTED = /(?<!notifications|oversight\/\w+)\/(count|statistics|export|border-map|past)$/;

const YEAR = String(new Date().getUTCFullYear());
const MARK = new RegExp(Object.values(MARKS).join('|'));

/** A figure without the times at which it was asked. */
const still = (text: string): string =>
  text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|"correlationId":"[^"]*"|"acknowledgement":\{[^}]*\}/g, '');

interface Heard {
  readonly route: string;
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

/** Prose gets the mark; codes, times and files stay as they are. */
const marked = (value: unknown, mark: string): unknown => {
  if (typeof value === 'string') return value.includes(' ') && !/\n|^TX /.test(value) ? `${value} ${mark}` : value;
  if (Array.isArray(value)) return value.map((one) => marked(one, mark));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one, mark)]));
};

const marking = (client: DeskClient, mark: string): DeskClient =>
  Object.assign(Object.create(client) as DeskClient, {
    post: (path: string, body: unknown = {}, options: CallOptions = {}) => client.post(path, marked(body, mark), options),
  });

/** What a path's place is filled with: the table of the thing that the part before it names. */
const TABLES: Readonly<Record<string, string>> = {
  cases: 'case_file',
  reports: 'report',
  handoffs: 'handoff',
  'contact-reports': 'contact_report',
  'early-notices': 'early_notice',
  'advance-notices': 'advance_notice',
  obligations: 'obligation',
  notifications: 'notification',
  items: 'item',
  consents: 'consent',
  requests: 'request',
  provisions: 'provision',
  activations: 'activation',
  'situation-reports': 'situation_report',
  'issued-alerts': 'issued_alert',
  alerts: 'alert',
  imports: 'feed_import',
  notes: 'shift_note',
  'procedure-editions': 'procedure_edition',
};
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

describe('a drill beside live work', () => {
  let system: TestSystem;
  let document: ApiDocument;
  const nights = {} as Record<Side, BusyNight>;
  const askers = {} as Record<Side, DeskClient[]>;
  /** Of which realm each thing is. */
  const realmOf = new Map<string, string>();
  const figures: Heard[][] = [];
  /** What an endpoint of the agency was sent. */
  const posted: string[] = [];
  const endpoint = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      posted.push(body);
      response.writeHead(204).end();
    });
  });
  const heard = {} as Record<Side, Heard[]>;

  const rows = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await system.test.owner.query<Row>(text, values)).rows;

  const withEveryRole = async (username: string): Promise<DeskClient> => {
    await rows('update membership set roles = $2 where person_id = (select id from person where username = $1)', [
      username,
      ROLES,
    ]);
    return system.as(username);
  };

  const ask = async (client: DeskClient, route: string, path: string): Promise<Heard> => {
    const answer = await fetch(`${system.url}${path}`, { headers: { ...client.credentials, 'accept-language': 'es' } });
    const body = Buffer.from(await answer.arrayBuffer());
    const isPdf = answer.headers.get('content-type') === 'application/pdf';
    return { route, path, status: answer.status, text: isPdf ? readPdf(body) : body.toString('utf8') };
  };

  const readable = (): Route[] => document.routes.filter(({ method, path }) => method === 'GET' && !path.endsWith('/stream'));

  /** The path with ids of things of a realm; null where it has none. */
  const pathOf = (path: string, ids: ReadonlyMap<string, string>): string | null => {
    const parts = path.split('/');
    const filled = parts.map((part, place) => (part.startsWith('{') ? ids.get(parts[place - 1]!) : part));
    return filled.includes(undefined) ? null : filled.join('/');
  };

  /** One thing of each kind of a realm; the newest, which is what the night left open. */
  const thingsOf = async (realm: Side): Promise<ReadonlyMap<string, string>> => {
    const ids = new Map<string, string>();
    for (const [kind, table] of Object.entries(TABLES)) {
      const [row] = await rows<{ id: string }>(`select id from ${table} where realm = $1 order by id limit 1`, [realm]);
      ids.set(kind, row!.id);
    }
    const night = nights[realm];
    ids.set('cases', night.offered.caseId).set('handoffs', night.offered.handoffId);
    return ids;
  };

  const figuresNow = async (): Promise<Heard[]> => {
    const routes = readable().filter(({ path }) => COUNTED.test(path) && !path.includes('{'));
    const each = askers.live.slice(0, ASKERS.length).map(async (client) => {
      const all: Heard[] = [];
      for (const { path } of routes)
        all.push(await ask(client, path, path.includes('statistics') ? `${path}?year=${YEAR}` : path));
      return all;
    });
    return (await Promise.all(each)).flat();
  };

  const everyAnswer = async (realm: Side, other: Side): Promise<Heard[]> => {
    const [own, foreign] = [await thingsOf(realm), await thingsOf(other)];
    const reach: Record<string, string> = {
      q: MARKS[other],
      caseId: foreign.get('cases')!,
      subject: MARKS[other],
      limit: '200',
      year: YEAR,
    };
    const paths = readable().flatMap(({ path, parameters }) => {
      if (path.includes('{'))
        return [own, foreign].flatMap((ids) => pathOf(path, ids) ?? []).map((one) => ({ route: path, path: one }));
      const queries = parameters.filter(({ in: place, name }) => place === 'query' && reach[name] !== undefined);
      const asked = queries.map(({ name }) => `${path}?${name}=${encodeURIComponent(reach[name]!)}`);
      return [path, ...asked].map((one) => ({ route: path, path: one }));
    });
    const each = askers[realm].map(async (client, at) => {
      const all: Heard[] = [];
      const asked = at < ASKERS.length ? paths : paths.filter(({ route }) => route.includes('{'));
      for (const { route, path } of asked) all.push(await ask(client, route, path));
      return all;
    });
    return (await Promise.all(each)).flat();
  };

  /** Somebody's system that is told all that one agency is told. */
  const listen = async (): Promise<void> => {
    await new Promise<void>((done) => void endpoint.listen(0, '127.0.0.1', done));
    await askers.live[1]!.act('/webhooks', {
      name: 'All',
      url: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/in`,
      deskId: LISTENS,
      covers: 'agency',
      urgencies: ['life-safety', 'urgent', 'routine'],
      reason: 'What leaves is looked at',
    });
  };

  beforeAll(async () => {
    system = await openSystem(undefined, { ENLACE_EGRESS: 'any' });
    document = new ApiDocument(describeApi(system.api));
    await system.startWorker();
    const drill = await system.openDrill(DRILL, new Date().toISOString(), 1);
    askers.live = await Promise.all([...ASKERS, ...MORE_ASKERS].map(withEveryRole));
    askers[DRILL] = askers.live.map((client) => client.in({ realm: drill.realm }));
    await listen();
    nights.live = await happenBy(system.url, async (username) => marking(await system.as(username), MARKS.live));
    await settle(system.test);
    figures.push(await figuresNow());
    nights[DRILL] = await happenBy(system.url, async (username) =>
      marking((await system.as(username)).in({ realm: drill.realm }), MARKS[DRILL]),
    );
    await settle(system.test);
    figures.push(await figuresNow());
    const tables = await rows<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'enlace' and column_name = 'id' and data_type = 'uuid'
         and table_name <> 'drill' and table_name in (select table_name from information_schema.columns where column_name = 'realm')`,
    );
    for (const { name } of tables)
      for (const { id, realm } of await rows<{ id: string; realm: string }>(`select id, realm from ${name}`))
        realmOf.set(id, realm);
    for (const { here, other } of SIDES) heard[here] = await everyAnswer(here, other);
  });
  afterAll(async () => {
    endpoint.closeAllConnections();
    endpoint.close();
    await system.close();
  });

  /** What an answer to somebody in one realm says of another. */
  const leaks = (text: string, here: Side, other: Side): string[] => [
    ...[MARKS[other]].filter((mark) => text.includes(mark)),
    ...(here === 'live' && /"EX-\d\d-/.test(text) ? ['a number of a drill'] : []),
    ...[...new Set(text.match(UUID) ?? [])].filter((id) => (realmOf.get(id) ?? here) !== here),
  ];

  it('says nothing in one realm of what is in the other: no words, no ids, no numbers', () => {
    for (const { here, other } of SIDES) {
      const told = heard[here].filter(
        ({ route }) => !LOGS.includes(route) && !(here === DRILL && (PUBLIC.test(route) || EDITIONS.test(route))),
      );
      expect(told.flatMap(({ path, text }) => leaks(text, here, other).map((leak) => `${here} ${path}: ${leak}`))).toEqual([]);
      expect(told.filter(({ text }) => text.includes(MARKS[here])).length).toBeGreaterThan(40);
      expect(told.filter(({ status }) => status >= 500)).toEqual([]);
    }
    const log = heard.live.find(({ route }) => route === LOG)!;
    expect(MARK.test(log.text)).toBe(false);
  });

  it('finds nothing by an id of the other realm, and what is there by its own', () => {
    for (const { here } of SIDES) {
      const named = heard[here].flatMap((one) => (one.path.match(UUID) ?? []).map((id) => ({ ...one, of: realmOf.get(id)! })));
      const foreign = named.filter(({ of, path, route }) => of !== here && !path.includes('?') && !EDITIONS.test(route));
      expect(foreign.filter(({ status }) => status !== 404).map(({ path, status }) => `${here} ${path}: ${status}`)).toEqual([]);
      const routes = new Set(foreign.map(({ route }) => route));
      const found = new Set(named.filter(({ of, status }) => of === here && status === 200).map(({ route }) => route));
      expect([here, ...[...routes].filter((route) => !found.has(route))]).toEqual([here, ...NOT_THERE]);
    }
  });

  it('changes no figure, board or export of live work', () => {
    const [before, after] = figures.map((all) => all.map(({ path, text }) => `${path} ${still(text)}`));
    expect(after).toEqual(before);
  });

  it('is told to nobody in the stream of the other realm', async () => {
    for (const { here, other } of SIDES) {
      const reader = await StreamReader.open(system.url, askers[here][2]!, -1);
      await until('what happened', async () => reader.entries.length > 20);
      expect(leaks(JSON.stringify(reader.heard), here, other)).toEqual([]);
      reader.close();
    }
  });

  it('leaves by no channel, and says of itself that it is one', async () => {
    const sent = await rows<{ realm: string; state: string }>(`select realm, state from delivery where channel = 'webhook'`);
    const states = (of: string) => new Set(sent.filter(({ realm }) => realm === of).map(({ state }) => state));
    expect(states(DRILL)).toEqual(new Set(['suppressed']));
    await until('the endpoint was told', async () => posted.length > 3);
    const said = posted.map((body) => (JSON.parse(body) as { data: { realm: string; exercise: boolean } }).data);
    expect(said.filter(({ realm, exercise }) => realm !== 'live' || exercise)).toEqual([]);
    expect(posted.flatMap((body) => leaks(body, 'live', DRILL))).toEqual([]);
    const envelopes = await rows(`select id from outbox where envelope ->> 'realm' <> realm`);
    expect(envelopes).toEqual([]);
    const documents = ({ route, status }: Heard) => route.endsWith('/issued-alerts/{id}/document') && status === 200;
    const status = (side: Side) => [...new Set(heard[side].filter(documents).map(({ text }) => /<status>(\w+)/.exec(text)?.[1]))];
    expect([status('live'), status(DRILL)]).toEqual([['Actual'], ['Exercise']]);
    const metrics = await (await fetch(`${system.url}/metrics`)).text();
    expect(MARK.test(metrics) || [...realmOf.keys()].some((id) => metrics.includes(id))).toBe(false);
  });
});
