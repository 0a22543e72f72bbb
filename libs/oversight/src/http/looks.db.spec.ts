import type { CaseId } from '#kernel';
import { userOf } from '#identity/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANAM, OTAY, OversightApp } from '../oversight.fixture.js';
import type { ActSeen, Look } from '../application/looks.queries.js';
import type { AnomaliesResponse } from './anomalies.controller.js';

const LIAISON = `liaison.${OTAY}`;
const AUDITOR = `auditor.${OTAY}`;
const FOREIGN_AUDITOR = `auditor.${ANAM}`;

let app: OversightApp;
let caseId: CaseId;
beforeAll(async () => {
  app = await OversightApp.open();
  caseId = await app.file();
  for (let nth = 0; nth < 3; nth += 1) await app.look(LIAISON, caseId);
});
afterAll(() => app?.close());

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
const reads = async (query = '', who = AUDITOR): Promise<readonly Look[]> => {
  const answer = await app.call('GET', who, `oversight/reads?${query}`);
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
  return answer.json<PageOf<Look>>().items;
};
const acts = async (query = '', who = AUDITOR): Promise<PageOf<ActSeen>> =>
  (await app.call('GET', who, `oversight/acts?${query}`)).json<PageOf<ActSeen>>();

describe('who read what', () => {
  it('is for auditors alone', async () => {
    for (const role of ['liaison', 'supervisor', 'administrator'])
      for (const path of ['reads', 'reads/export', 'acts', 'acts/export', 'bundle'])
        expect([role, path, (await app.call('GET', `${role}.${OTAY}`, `oversight/${path}`)).statusCode]).toEqual([
          role,
          path,
          403,
        ]);
  });

  it('is found by person, desk, case and time, each narrowing, and page by page', async () => {
    const number = await app.numberOf(caseId);
    for (const query of [
      '',
      `person=${userOf(LIAISON)}`,
      `desk=${OTAY}`,
      `case=${caseId}`,
      `case=${number.toLowerCase()}`,
      'from=2026-11-24T18:00:00Z&until=2026-11-24T19:00:00Z',
    ]) {
      const found = await reads(query);
      expect([query, found.length]).toEqual([query, 3]);
      expect(found[0]).toMatchObject({
        personId: userOf(LIAISON),
        deskId: OTAY,
        thing: 'case',
        rule: 'R-red',
        caseNumber: number,
      });
    }
    for (const query of [`person=${userOf(AUDITOR)}`, `desk=${ANAM}`, 'case=26-SDT-99999-A', 'until=2026-11-24T18:00:00Z'])
      expect([query, await reads(query)]).toEqual([query, []]);
    const first = (await app.call('GET', AUDITOR, 'oversight/reads?limit=2')).json<PageOf<Look>>();
    expect(await reads(`limit=2&cursor=${first.nextCursor}`)).toHaveLength(1);
  });

  it('tells no word of the case, and nothing to the other country, whose business it is not', async () => {
    expect(JSON.stringify([await reads(), await acts()])).not.toMatch(/secret|Waits/);
    expect(await reads('', FOREIGN_AUDITOR)).toEqual([]);
    expect(await reads(`case=${caseId}`, FOREIGN_AUDITOR)).toEqual([]);
    const { items } = await acts(`case=${caseId}`, FOREIGN_AUDITOR);
    expect(items.filter(({ caseNumber, personName }) => caseNumber !== null || personName !== null)).toEqual([]);
  });

  it('holds no read of another realm', async () => {
    const before = app.realm;
    await app.beginAnew();
    expect(await reads()).toEqual([]);
    expect((await acts()).items).toEqual([]);
    app.realm = before;
  });

  it.each(['person=x', 'desk=%27', 'case=x', 'from=yesterday', 'limit=0', 'cursor=x'])(
    'refuses %s with a pointer',
    async (query) => {
      for (const list of ['reads', 'acts']) {
        const answer = await app.call('GET', AUDITOR, `oversight/${list}?${query}`);
        expect([answer.statusCode, answer.json<{ errors?: { pointer: string }[] }>().errors?.[0]?.pointer]).toEqual([
          400,
          `/${query.split('=')[0]}`,
        ]);
      }
    },
  );
});

describe('who did what', () => {
  it('is told by entry, act and actor, newest first, and found by the same filters', async () => {
    const { items } = await acts(`case=${caseId}`);
    expect(items.map(({ type }) => type)).toContain('case.opened');
    expect(items.every((one) => one.caseId === caseId)).toBe(true);
    const mine = (await acts(`person=${userOf(LIAISON)}&desk=${OTAY}`)).items;
    expect(mine.map(({ type }) => type)).toContain('read.recorded');
    expect((await acts(`person=${userOf(LIAISON)}&desk=${ANAM}`)).items).toEqual([]);
    const page = await acts('limit=2');
    const next = await acts(`limit=2&cursor=${page.nextCursor}`);
    expect(new Set([...page.items, ...next.items].map(({ id }) => id)).size).toBe(4);
  });
});

describe('taking it along', () => {
  it('is recorded before it is given, as a table of exactly what was recorded', async () => {
    const answer = await app.call('GET', AUDITOR, `oversight/reads/export?case=${caseId}`, undefined, {
      'accept-language': 'es',
    });
    expect(answer.body).toContain('hora,persona,');
    expect(answer.body.trim().split('\r\n').length).toBeGreaterThanOrEqual(4);
    expect(answer.body).not.toMatch(/secret|Waits/);
    await app.call('GET', AUDITOR, `oversight/acts/export?case=${caseId}`);
    const [ofActs, ofReads] = await reads(`person=${userOf(AUDITOR)}`);
    expect([ofReads, ofActs]).toMatchObject([
      { how: 'export', thing: 'read', rule: 'R-taken' },
      { how: 'export', thing: 'ledger', rule: 'R-taken' },
    ]);
    expect(ofReads!.count).toBe(answer.body.trim().split('\r\n').length - 1);
  });

  it('as a bundle waits until something is signed, and says so before the first line', async () => {
    const answer = await app.call('GET', AUDITOR, `oversight/bundle?case=${caseId}`);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([503, 'ledger-unsealed']);
    expect((await reads(`person=${userOf(AUDITOR)}`))[0]).toMatchObject({ thing: 'ledger', rule: 'R-ledger', ids: [caseId] });
  });
});

describe('counters of reads', () => {
  const SUPERVISOR = `supervisor.${OTAY}`;
  const ADMIN = `administrator.${OTAY}`;
  const LIMITS = { 'cases-in-hour': 20, 'taken-in-day': 10, 'out-of-shift': 5, 'names-in-day': 10 };
  const anomalies = async (who: string): Promise<AnomaliesResponse> =>
    (await app.call('GET', who, 'oversight/anomalies')).json<AnomaliesResponse>();
  const liaison = async (who: string) => (await anomalies(who)).people.find(({ personId }) => personId === userOf(LIAISON));

  it('are shown to the auditor of the country and the supervisor of the agency, and to nobody else', async () => {
    for (const who of [AUDITOR, SUPERVISOR])
      expect(await liaison(who)).toMatchObject({ deskId: OTAY, counts: { 'cases-in-hour': 1, 'out-of-shift': 0 }, beyond: [] });
    expect(await liaison(`supervisor.${ANAM}`)).toBeUndefined();
    expect(await liaison(FOREIGN_AUDITOR)).toBeUndefined();
    for (const who of [LIAISON, ADMIN]) expect((await app.call('GET', who, 'oversight/anomalies')).statusCode).toBe(403);
  });

  it('are judged by limits that the agency’s administrator sets, each setting an act', async () => {
    expect((await app.call('GET', ADMIN, 'oversight/limits')).json()).toMatchObject({ limits: LIMITS, version: 0 });
    const limits = { ...LIMITS, 'cases-in-hour': 0 };
    const set = await app.call('POST', ADMIN, 'oversight/limits', { limits });
    expect([set.statusCode, set.json()]).toMatchObject([200, { limits, version: 1 }]);
    expect((await liaison(SUPERVISOR))!.beyond).toEqual(['cases-in-hour']);
    const stale = await app.call('POST', ADMIN, 'oversight/limits', { limits: LIMITS }, { 'if-match': '"7"' });
    expect(stale.statusCode).toBe(412);
    const bad = await app.call('POST', ADMIN, 'oversight/limits', { limits: { ...LIMITS, 'out-of-shift': -1 } });
    expect([bad.statusCode, bad.json<{ errors: { pointer: string }[] }>().errors[0]!.pointer]).toEqual([
      400,
      '/limits/out-of-shift',
    ]);
    expect((await app.call('POST', SUPERVISOR, 'oversight/limits', { limits })).statusCode).toBe(403);
    const { rows } = await app.owner.query(`select type from ledger_entry where stream = 'read-limits:us-cbp-ofo'`);
    expect(rows).toEqual([{ type: 'read-limits.set' }]);
  });
});
