import { Database, sql } from '#platform/persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids';
import { LapseStatement } from '../application/lapse-statement.handler.js';
import { ADUANA, INM, MX_JOINT, POLICE, PORT, ProceduresApp, US_JOINT, WEBB } from '../procedures.fixture.js';
import type { ActivationLogResponse } from './activation-log.response.js';
import type { ResourceRequestResponse } from './resource-request.response.js';
import type { SituationReportResponse, SituationReportsResponse } from './situation-report.response.js';
import type { StatementResponse, StatementsResponse } from './statement.response.js';

const PORT_CHIEF = `supervisor.${PORT}`;
const US_KEY = `coordinator.${US_JOINT}`;
const MX_KEY = `coordinator.${MX_JOINT}`;

const TOLD = sql('spec.told-of', `select envelope -> 'data' -> 'deskIds' as "deskIds" from outbox where type = $1 order by id`);

const codeOf = (answer: { statusCode: number; json: () => { code: string } }) => [answer.statusCode, answer.json().code];
const CONTENT = {
  title: { en: 'San Ysidro is shut', es: 'San Ysidro está cerrado' },
  text: { en: 'It opens again by stages.', es: 'Reabrirá por etapas.' },
};

describe('what an activation says and asks', () => {
  let app: ProceduresApp;
  let id: string;
  beforeAll(async () => {
    app = await ProceduresApp.open();
    const raised = await app.act(PORT_CHIEF, 'activations', {
      procedureId: 'port-suspension',
      level: 'crisis',
      reason: 'People run at the northbound lanes; the port stops.',
      crossingIds: ['san-ysidro'],
    });
    id = raised.id;
    await app.act(MX_KEY, `activations/${id}/confirm`, { number: 1 });
  });
  afterAll(() => app?.close());

  const post = async <T>(who: string, path: string, body: object = {}): Promise<T> => {
    const answer = await app.call('POST', who, path, body, { 'idempotency-key': newId() });
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<T>();
  };
  const refused = async (who: string, path: string, body: object = {}) =>
    codeOf(await app.call('POST', who, path, body, { 'idempotency-key': newId() }));
  const get = async <T>(who: string, path: string): Promise<T> => (await app.call('GET', who, path)).json<T>();
  const told = (type: string) => app.get(Database).query<{ deskIds: string[] }>(TOLD, [type]);

  describe('situation reports', () => {
    let report: SituationReportResponse;

    it('the first is owed by both sides as soon as they are at their level, by each audience’s cadence', async () => {
      const { series, writes } = await get<SituationReportsResponse>(US_KEY, `activations/${id}/situation-reports`);
      expect(
        series.filter(({ country }) => country === 'MX').map(({ audience, everyMinutes }) => [audience, everyMinutes]),
      ).toEqual([
        ['command', 60],
        ['agencies', 120],
        ['executives', 360],
        ['public', 120],
      ]);
      expect(writes).toContain('command');
      expect(await app.owed('publish-situation-report')).toHaveLength(8);
      const theirs = await get<SituationReportsResponse>(`supervisor.${POLICE}`, `activations/${id}/situation-reports`);
      expect(theirs.writes).toEqual([]);
    });

    it('is begun from facts by its own side, and exists for nobody else', async () => {
      report = await post(US_KEY, `activations/${id}/situation-reports`, { audience: 'agencies' });
      expect(report).toMatchObject({ state: 'working', kind: 'initial', revision: 1, mine: true, country: 'US' });
      expect(report.facts.sides.map(({ level }) => level)).toEqual(['crisis', 'crisis']);
      expect(report.facts.lanes.length).toBeGreaterThan(0);
      for (const who of [MX_KEY, `supervisor.${ADUANA}`, `supervisor.${POLICE}`, `supervisor.${WEBB}`])
        expect(codeOf(await app.call('GET', who, `situation-reports/${report.id}`))).toEqual([404, 'not-found']);
      expect(await refused(US_KEY, `activations/${id}/situation-reports`, { audience: 'agencies' })).toEqual([
        409,
        'situation-report-in-work',
      ]);
      expect(await refused(`supervisor.${POLICE}`, `activations/${id}/situation-reports`, { audience: 'agencies' })).toEqual([
        403,
        'activation-command-only',
      ]);
    });

    it('a liaison writes and does not publish', async () => {
      const text = { en: 'The port is shut; nobody is hurt.', es: 'El puerto está cerrado; no hay lesionados.' };
      report = await post(`liaison.${US_JOINT}`, `situation-reports/${report.id}/revise`, { revision: 1, text });
      expect(report.revision).toBe(2);
      const answer = await app.call('POST', `liaison.${US_JOINT}`, `situation-reports/${report.id}/publish`, { revision: 2 });
      expect(answer.statusCode).toBe(403);
    });

    it('publishing and changing it meet at the row: one of them finds that the other was first', async () => {
      const text = { en: 'The port is shut.', es: 'El puerto está cerrado.' };
      const answers = await Promise.all([
        app.call('POST', US_KEY, `situation-reports/${report.id}/publish`, { revision: 2 }),
        app.call('POST', PORT_CHIEF, `situation-reports/${report.id}/revise`, { revision: 2, text }),
      ]);
      const codes = answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other);
      expect(codes).toEqual([200, 409]);
      report = await get(US_KEY, `situation-reports/${report.id}`);
      if (report.state === 'working') report = await post(US_KEY, `situation-reports/${report.id}/publish`, { revision: 3 });
      expect(report).toMatchObject({ state: 'published', number: 1, tlp: 'TLP:AMBER' });
      expect(report.published!.hash).toMatch(/^[0-9a-f]{64}$/);
    });

    it('every desk that sits in it is told, and reads what was published and no working version', async () => {
      const [{ deskIds }] = (await told('situation-report.published')) as [{ deskIds: string[] }];
      expect(deskIds).toEqual(expect.arrayContaining([MX_JOINT, ADUANA, INM, POLICE]));
      const theirs = await get<SituationReportResponse>(`supervisor.${ADUANA}`, `situation-reports/${report.id}`);
      expect(theirs).toMatchObject({ mine: false, facts: { openConflicts: null, linkedCases: null } });
      expect(theirs.revisions.map(({ number }) => number)).toEqual([report.published && report.revision]);
      expect(codeOf(await app.call('GET', `supervisor.${WEBB}`, `situation-reports/${report.id}`))).toEqual([404, 'not-found']);
    });

    it('meets what was owed, and the next is due one interval later', async () => {
      expect(await app.owed('publish-situation-report')).toHaveLength(8);
      const { series } = await get<SituationReportsResponse>(US_KEY, `activations/${id}/situation-reports`);
      const own = series.find(({ country, audience }) => country === 'US' && audience === 'agencies')!;
      expect(own.lastAt).toBe(report.published!.at);
      expect(Date.parse(own.dueAt) - Date.parse(own.lastAt!)).toBe(120 * 60_000);
    });

    it('is corrected by another that names it; what was published stays as it was', async () => {
      const correction = await post<SituationReportResponse>(US_KEY, `situation-reports/${report.id}/correct`);
      expect(correction).toMatchObject({ state: 'working', replaces: { id: report.id, number: 1 } });
      const out = await post<SituationReportResponse>(US_KEY, `situation-reports/${correction.id}/publish`, { revision: 1 });
      expect(out).toMatchObject({ state: 'published', number: 2 });
      const before = await get<SituationReportResponse>(MX_KEY, `situation-reports/${report.id}`);
      expect(before).toMatchObject({ state: 'corrected', number: 1, replacedBy: { id: correction.id, number: 2 } });
      expect(before.published!.hash).toBe(report.published!.hash);
      expect(await refused(US_KEY, `situation-reports/${report.id}/correct`)).toEqual([409, 'situation-report-state']);
    });

    it('what goes to the commands, agencies do not read', async () => {
      const secret = await post<SituationReportResponse>(MX_KEY, `activations/${id}/situation-reports`, { audience: 'command' });
      await post(MX_KEY, `situation-reports/${secret.id}/publish`, { revision: 1 });
      const read = await get<SituationReportResponse>(US_KEY, `situation-reports/${secret.id}`);
      expect(read).toMatchObject({ mine: false, tlp: 'TLP:AMBER+STRICT' });
      expect(codeOf(await app.call('GET', `supervisor.${POLICE}`, `situation-reports/${secret.id}`))).toEqual([404, 'not-found']);
    });

    it('an entry of the log heads the next one', async () => {
      await app.act(`liaison.${POLICE}`, `activations/${id}/notes`, { text: 'Smoke over the pedestrian building.' });
      const log = await get<ActivationLogResponse>(MX_KEY, `activations/${id}/log`);
      const note = log.entries.find(({ kind }) => kind === 'note')!;
      const said = await post<ActivationLogResponse>(MX_KEY, `activations/${id}/significant`, {
        ref: note.ref,
        text: { es: 'Hay humo sobre el edificio peatonal.' },
      });
      const significantId = said.significant[0]!.id;
      await post(US_KEY, `activations/${id}/significant/${significantId}/translate`, { locale: 'en', text: 'There is smoke.' });
      const next = await post<SituationReportResponse>(MX_KEY, `activations/${id}/situation-reports`, { audience: 'agencies' });
      expect(next.facts.significant).toMatchObject([
        { text: { en: 'There is smoke.', es: 'Hay humo sobre el edificio peatonal.' } },
      ]);
      await post(MX_KEY, `situation-reports/${next.id}/discard`);
    });
  });

  describe('a joint statement', () => {
    const draft = (): Promise<StatementResponse> => post(US_KEY, `activations/${id}/statements`, CONTENT);

    it('is read by the other side when it is proposed, and its key is owed', async () => {
      const { id: statement, hash } = await draft();
      expect(codeOf(await app.call('GET', MX_KEY, `statements/${statement}`))).toEqual([404, 'not-found']);
      const key = { hash };
      expect((await app.call('POST', PORT_CHIEF, `statements/${statement}/propose`, key)).statusCode).toBe(403);
      await post(US_KEY, `statements/${statement}/propose`, key);
      expect(await app.owed('confirm-statement')).toEqual([MX_JOINT]);
      const { items } = await get<StatementsResponse>(`supervisor.${ADUANA}`, `activations/${id}/statements`);
      expect(items.map(({ id: seen }) => seen)).toContain(statement);
      expect((await get<StatementsResponse>(`supervisor.${POLICE}`, `activations/${id}/statements`)).items).toEqual([]);
    });

    it('two keys that are turned at once release it once', async () => {
      const { items } = await get<StatementsResponse>(MX_KEY, `activations/${id}/statements`);
      const [{ id: statement, hash }] = items as [StatementResponse];
      const turn = () => app.call('POST', MX_KEY, `statements/${statement}/confirm`, { hash });
      const answers = await Promise.all([turn(), turn()]);
      expect(answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 409]);
      const released = await get<StatementResponse>(`supervisor.${POLICE}`, `statements/${statement}`);
      expect(released).toMatchObject({ state: 'released', hash });
      expect(released.keys.map(({ country }) => country)).toEqual(['US', 'MX']);
      expect(await app.owed('confirm-statement')).toEqual([]);
    });

    it('a key and a withdrawal that meet leave one of both', async () => {
      const { id: statement, hash } = await draft();
      await post(US_KEY, `statements/${statement}/propose`, { hash });
      const answers = await Promise.all([
        app.call('POST', MX_KEY, `statements/${statement}/confirm`, { hash }),
        app.call('POST', US_KEY, `statements/${statement}/withdraw`, { reason: 'Overtaken.' }),
      ]);
      expect(answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 409]);
      expect(await app.owed('confirm-statement')).toEqual([]);
    });

    it('without the second key it lapses, says so, and one side may say it as its own word', async () => {
      const { id: statement, hash } = await draft();
      await post(US_KEY, `statements/${statement}/propose`, { hash });
      await app.get(LapseStatement).execute(app.engine, statement);
      expect((await get<StatementResponse>(MX_KEY, `statements/${statement}`)).state).toBe('proposed');
      await app.pass(30);
      await app.get(LapseStatement).execute(app.engine, statement);
      expect(await get<StatementResponse>(MX_KEY, `statements/${statement}`)).toMatchObject({
        state: 'lapsed',
        settledProposals: [{ how: 'lapsed' }],
      });
      const reason = 'Travellers wait for word.';
      expect(await refused(MX_KEY, `statements/${statement}/speak-alone`, { hash, reason })).toEqual([403, 'statement-foreign']);
      const alone = await post<StatementResponse>(US_KEY, `statements/${statement}/speak-alone`, { hash, reason });
      expect(alone).toMatchObject({ state: 'alone', because: reason, keys: [{ country: 'US' }] });
    });

    it('what is said in a drill, the public does not read', async () => {
      const answer = await app.call('GET', '', 'public/statements');
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toEqual({ tlp: 'TLP:CLEAR', statements: [], reports: [] });
    });
  });

  describe('a request for a resource', () => {
    const ask = (): Promise<ResourceRequestResponse> =>
      post(PORT_CHIEF, `activations/${id}/resource-requests`, {
        kind: 'ambulances',
        text: { en: 'With crews.', es: 'Con tripulación.' },
        quantity: 4,
        where: 'Northbound plaza',
        crossingId: 'san-ysidro',
        neededBy: '2026-11-26T08:00:00Z',
        fromDeskId: ADUANA,
      });
    const offered = async (): Promise<ResourceRequestResponse> => {
      const { id: request } = await ask();
      return post(`liaison.${ADUANA}`, `resource-requests/${request}/offer`, { quantity: 3, arrivesAt: '2026-11-26T07:30:00Z' });
    };

    it('each awaited word is owed by who has it: the asked desk, the asking one, then who brings it', async () => {
      const { id: request } = await ask();
      expect(await app.owed('answer-resource-request')).toEqual([ADUANA]);
      await post(`liaison.${ADUANA}`, `resource-requests/${request}/offer`, { quantity: 3, arrivesAt: '2026-11-26T07:30:00Z' });
      expect(await app.owed('answer-resource-request')).toEqual([]);
      expect(await app.owed('settle-resource-offer')).toEqual([PORT]);
      const accepted = await post<ResourceRequestResponse>(PORT_CHIEF, `resource-requests/${request}/accept`, { quantity: 3 });
      expect(accepted).toMatchObject({ state: 'accepted', short: 1, dueAt: '2026-11-26T07:30:00.000Z' });
      expect(await app.owed('settle-resource-offer')).toEqual([]);
      expect(await app.owed('deliver-resource')).toEqual([ADUANA]);
      await post(`liaison.${ADUANA}`, `resource-requests/${request}/set-out`, { arrivesAt: '2026-11-26T07:00:00Z' });
      expect(await app.owed('deliver-resource')).toEqual([ADUANA]);
      await post(PORT_CHIEF, `resource-requests/${request}/arrive`);
      expect(await app.owed('deliver-resource')).toEqual([]);
      expect(await post(PORT_CHIEF, `resource-requests/${request}/release`)).toMatchObject({ state: 'released', dueAt: null });
    });

    it('accepting and withdrawing meet at the row: one of them finds the other', async () => {
      const { id: request } = await offered();
      const answers = await Promise.all([
        app.call('POST', PORT_CHIEF, `resource-requests/${request}/accept`, { quantity: 3 }),
        app.call('POST', US_KEY, `resource-requests/${request}/withdraw`, { reason: 'Others came.' }),
      ]);
      const codes = answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other);
      const after = await get<ResourceRequestResponse>(PORT_CHIEF, `resource-requests/${request}`);
      // What was accepted may still be withdrawn before it sets out; what was withdrawn is not accepted.
      expect([after.state, codes]).toEqual(['withdrawn', answers[0]!.statusCode === 200 ? [200, 200] : [200, 409]]);
      expect(await app.owed('deliver-resource')).toEqual([]);
    });

    it('is not there for a desk without a seat, and answered by nobody else', async () => {
      const { id: request } = await offered();
      expect(codeOf(await app.call('GET', `supervisor.${WEBB}`, `resource-requests/${request}`))).toEqual([404, 'not-found']);
      expect(await refused(`supervisor.${POLICE}`, `resource-requests/${request}/accept`, { quantity: 3 })).toEqual([
        403,
        'resource-not-yours',
      ]);
      expect(await refused(PORT_CHIEF, `resource-requests/${request}/accept`, { quantity: 4 })).toEqual([
        409,
        'resource-other-offer',
      ]);
    });

    it('the end of the activation stands it down, and nothing of it is owed any more', async () => {
      for (const step of (await app.room(US_KEY, id)).steps)
        if (step.lifeSafety && (step.state === 'open' || step.state === 'in-progress'))
          await app.act(step.country === 'US' ? US_KEY : MX_KEY, `activations/${id}/steps/${step.id}/skip`, { reason: 'Over.' });
      const [open] = (await get<{ items: ResourceRequestResponse[] }>(PORT_CHIEF, `activations/${id}/resource-requests`)).items;
      await app.act(US_KEY, `activations/${id}/deactivate`, { reason: 'All is open.' });
      await app.act(MX_KEY, `activations/${id}/deactivate`, { reason: 'All is open.' });
      const after = await get<ResourceRequestResponse>(PORT_CHIEF, `resource-requests/${open!.id}`);
      expect(after.state).toBe('stood-down');
      for (const act of ['answer-resource-request', 'settle-resource-offer', 'deliver-resource', 'publish-situation-report'])
        expect([act, await app.owed(act)]).toEqual([act, []]);
    });
  });
});
