import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#kernel';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from '../../apps/api/src/openapi.js';
import type { Answer, DeskClient } from '../../apps/demo/src/desk-client.js';
import { ammoniaAtOtay, type Filed, type HandoffSeen, itemToGive, requestTo, transferTo } from '../support/filing.js';
import { settle } from '../support/invariants.js';
import { type AnswerSchema, type Components, SchemaFit } from '../support/schema-fit.js';
import { openSystem, type TestSystem } from '../support/system.js';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly headers?: Readonly<Record<string, unknown>>;
        readonly content?: Readonly<Record<string, { readonly schema: AnswerSchema }>>;
      }
    >
  >;
}

interface Told extends Operation {
  readonly method: string;
  readonly path: string;
}

/** Queries without which a route has nothing to say. */
const ASKED: Readonly<Record<string, string>> = {
  getInclusionProof: '?seq=0&size=2',
  getConsistencyProof: '?from=1&to=2',
  getRequestStatistics: '?year=2026',
};

/** What the desks of this story have to see; a route that only ever refused would have proved nothing. */
const MUST_ANSWER = [
  'listDesks',
  'getCrossing',
  'getMe',
  'listCases',
  'getCase',
  'getCaseTimeline',
  'getCaseCustody',
  'listCaseNotes',
  'getReport',
  'listHandoffs',
  'getHandoff',
  'getHandoffPacket',
  'getHandoffReceipt',
  'listRequests',
  'getRequest',
  'crossCheckRequest',
  'getRequestStatistics',
  'listProvisions',
  'getProvision',
  'listObligations',
  'getObligationExplanation',
  'getRuleSet',
  'listLedgerEntries',
  'listNotifications',
];

const DESK = 'mx-tij-bomb';

describe('the document of the api', () => {
  let system: TestSystem;
  let operations: readonly Told[];
  let fit: SchemaFit;
  let desk: DeskClient;
  let other: DeskClient;
  const ids: Record<string, string> = {};

  const withEveryRole = async (username: string): Promise<DeskClient> => {
    await system.test.owner.query(
      'update membership set roles = $2 where person_id = (select id from person where username = $1)',
      [username, ROLES],
    );
    return system.as(username);
  };

  const read = ({ paths, components }: OpenAPIObject): void => {
    fit = new SchemaFit(components?.schemas as Components);
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods as unknown as Record<string, Operation>).map(([method, operation]) => ({
        ...operation,
        method,
        path,
      })),
    );
  };

  const told = (operationId: string): Told => operations.find((operation) => operation.operationId === operationId)!;

  /** What is wrong with an answer, judged by what the document says of its status. */
  const faultsOf = (operation: Told, { status, headers, body }: Answer<unknown>): string[] => {
    const response = operation.responses[status] ?? operation.responses['default']!;
    const [media = ''] = (headers.get('content-type') ?? '').split(';');
    const schema = response.content?.[media]?.schema;
    const etag = Boolean(response.headers?.['ETag']) === headers.has('etag') ? [] : ['/ETag: told otherwise'];
    const faults = schema ? fit.misfits(body, schema) : [`: ${media} was not told for ${status}`];
    return [...faults, ...etag].map((fault) => `${operation.operationId} ${status} ${fault}`);
  };

  beforeAll(async () => {
    system = await openSystem();
    read(describeApi(system.api));
    await system.startWorker();
    desk = await withEveryRole(`supervisor.${DESK}`);
    other = await withEveryRole('supervisor.us-epa-r9');
    const filed = await desk.act<Filed>('/reports', ammoniaAtOtay());
    const at = `/cases/${filed.caseId}`;
    await desk.act(`${at}/notes`, { text: 'Viento del sur', language: 'es' });
    await desk.act(`${at}/tasks`, { title: 'Avisar a los vecinos' });
    await desk.act(`${at}/corrections`, { kind: 'correction', text: 'Son dos tanques', language: 'es' });
    const handoff = await desk.act<HandoffSeen>(`${at}/handoffs`, transferTo('us-epa-r9'));
    await other.act(`/handoffs/${handoff.id}/clarify`, { question: '¿Cuántos tanques?' });
    const request = await desk.act<{ id: string }>('/requests', requestTo('us-epa-r9'));
    await desk.act(`/requests/${request.id}/submit`, {});
    await other.act(`/requests/${request.id}/answer`, { items: [itemToGive()], complete: false });
    const given = { toDeskId: DESK, title: 'Filling', relevance: 'It may leak.', language: 'en', items: [itemToGive()] };
    const provision = await other.act<{ id: string }>('/provisions', given);
    await settle(system.test);
    const one = async (text: string): Promise<string> => (await system.test.owner.query<{ id: string }>(text)).rows[0]!.id;
    Object.assign(ids, {
      cases: filed.caseId,
      reports: filed.id,
      handoffs: handoff.id,
      requests: request.id,
      provisions: provision.id,
      desks: DESK,
      crossings: 'otay-mesa-commercial',
      obligations: await one(`select id from obligation where case_id = '${filed.caseId}' limit 1`),
    });
  });
  afterAll(() => system.close());

  const pathOf = ({ path, operationId }: Told): string => {
    const parts = path.replace('/api/v1', '').split('/');
    const real = parts.map((part, place) => (part.startsWith('{') ? (ids[parts[place - 1]!] ?? 'none') : part));
    return `${real.join('/')}${ASKED[operationId] ?? ''}`;
  };

  it('tells what every route that reads really sends', async () => {
    const routes = operations.filter(
      ({ method, path, responses }) =>
        method === 'get' && path.startsWith('/api/v1') && responses['200']?.content?.['application/json'],
    );
    const answered = new Set<string>();
    const faults: string[] = [];
    for (const route of routes) {
      for (const client of [desk, other]) {
        const answer = await client.get<unknown>(pathOf(route));
        if (answer.status === 200) answered.add(route.operationId);
        faults.push(...faultsOf(route, answer));
      }
    }
    expect(faults).toEqual([]);
    expect(MUST_ANSWER.filter((name) => !answered.has(name))).toEqual([]);
  });

  it('tells what acts and refusals really send', async () => {
    const handoff = `/handoffs/${ids['handoffs']}`;
    const none = '/cases/00000000-0000-7000-8000-000000000000';
    const answers: [string, Answer<unknown>][] = [
      ['fileReport', await desk.post('/reports', ammoniaAtOtay({ title: 'Otra fuga en Otay' }))],
      ['answerHandoff', await desk.post(`${handoff}/answer`, { text: 'Dos' })],
      ['acceptHandoff', await other.post(`${handoff}/accept`, {})],
      ['acceptHandoff', await other.post(`${handoff}/accept`, {})],
      ['addCaseNote', await desk.post(`/cases/${ids['cases']}/notes`, { text: 'Sin heridos', language: 'es' })],
      ['startCase', await other.post(`/cases/${ids['cases']}/start`)],
      ['draftRequest', await desk.post('/requests', requestTo('us-epa-r9'))],
      ['commitRequest', await other.post(`/requests/${ids['requests']}/commit`, { by: '2026-12-24T00:00:00Z' })],
      ['commitRequest', await desk.post(`/requests/${ids['requests']}/commit`, { by: '2026-12-24T00:00:00Z' })],
      ['previewRequest', await desk.post('/requests/preview', requestTo('us-epa-r9', { purpose: 'evidence' }))],
      ['fileReport', await desk.post('/reports', { kind: 'none' })],
      ['getCase', await desk.get(none)],
    ];
    expect(answers.map(([, { status }]) => status)).toEqual([201, 200, 200, 409, 201, 200, 201, 200, 403, 200, 400, 404]);
    expect(answers.flatMap(([operationId, answer]) => faultsOf(told(operationId), answer))).toEqual([]);
  });
});
