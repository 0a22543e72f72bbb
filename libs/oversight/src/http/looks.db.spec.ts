import { ViewAttachments } from '#incidents';
import type { CaseId } from '#kernel';
import { userOf } from '#identity/testing';
import { Votes } from '#votes';
import { PlayedKeys, REFUSED } from '#votes/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANAM, OTAY, OversightApp } from '../oversight.fixture.js';
import type { ActSeen, Look } from '../application/looks.queries.js';
import type { AnomaliesResponse } from './anomalies.controller.js';
import { CloseBreakGlass } from '../application/close-break-glass.handler.js';
import type { BreakGlassResponse } from './break-glass.response.js';

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

describe('an emergency opening', () => {
  const STRANGER = 'liaison.us-webb-so';
  const REVIEWER = `supervisor.${OTAY}`;
  const TEXT = { reason: 'life-at-risk', text: 'The man who is missing is named in it.' };
  let green: CaseId;
  let number: string;
  beforeAll(async () => {
    green = await app.file('TLP:GREEN');
    number = await app.numberOf(green);
  });

  const start = (who: string, caseNumber = number, body: object = TEXT) =>
    app.call('POST', who, 'break-glass', { caseNumber, ...body });
  const codeOf = (answer: Awaited<ReturnType<typeof start>>) => [answer.statusCode, answer.json<{ code: string }>().code];
  const list = async (who: string) =>
    (await app.call('GET', who, 'break-glass')).json<PageOf<BreakGlassResponse>>().items.filter(({ caseId: of }) => of === green);
  /** What reading the case answers: its files, or the code of the refusal. */
  const sight = (who: string, of = green): Promise<unknown> =>
    app
      .get(ViewAttachments)
      .show(app.as(who), of)
      .catch((error: { code: string }) => error.code);

  it('is not for who sees the case anyway, nor past country, label or agency: what is not there is answered alike', async () => {
    expect(codeOf(await start(LIAISON))).toEqual([409, 'break-glass-needless']);
    const refusals = [await start(`liaison.mx-tij-bomb`), await start(STRANGER, '26-SDT-999999-A')];
    for (const tlp of ['TLP:RED', 'TLP:AMBER+STRICT']) {
      await app.label(green, tlp);
      refusals.push(await start(STRANGER));
    }
    await app.label(green, 'TLP:GREEN');
    expect(refusals.map(codeOf)).toEqual(refusals.map(() => [404, 'not-found']));
    for (const who of [AUDITOR, `administrator.${OTAY}`]) expect((await start(who)).statusCode).toBe(403);
  });

  it.each([
    ['/reason', { ...TEXT, reason: 'curious' }],
    ['/text', { ...TEXT, text: 'Because I must.' }],
    ['/caseNumber', { ...TEXT, caseNumber: 'the one at Otay' }],
  ])('asks for a reason of the list, twenty characters and a number: %s', async (pointer, body) => {
    const answer = await app.call('POST', STRANGER, 'break-glass', { caseNumber: number, ...body });
    expect([answer.statusCode, answer.json<{ errors: { pointer: string }[] }>().errors[0]!.pointer]).toEqual([400, pointer]);
  });

  it('is one, however many come at once; lets its person alone read, and has that recorded', async () => {
    expect(await sight(STRANGER)).toBe('not-found');
    const answers = await Promise.all([start(STRANGER), start(STRANGER), start(STRANGER)]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([201, 409, 409]);
    expect(await sight(STRANGER)).toEqual([]);
    expect(await sight('supervisor.us-webb-so')).toBe('not-found');
    const [read] = await reads(`person=${userOf(STRANGER)}`);
    expect(read).toMatchObject({ rule: 'R-glass', caseId: green, fields: ['evidence'] });
    const { rows } = await app.owner.query('select 1 from case_access where case_id = $1 and desk_id = $2', [
      green,
      'us-webb-so',
    ]);
    expect(rows).toEqual([]);
  });

  it('shows nothing any more when the case comes under a label that it may not pass', async () => {
    await app.label(green, 'TLP:RED');
    expect(await sight(STRANGER)).toBe('not-found');
    await app.label(green, 'TLP:GREEN');
    expect(await sight(STRANGER)).toEqual([]);
  });

  it('gives no file away', async () => {
    const fileId = '01890000-0000-7000-8000-00000000f11e';
    await app.owner.query(
      `insert into attachment (realm, case_id, id, name, media_type, bytes, sha256, content, desk_id, user_id, at)
       values ($1, $2, $3, 'a.txt', 'text/plain', 1, sha256('a'), 'a', $4, $5, now())`,
      [app.realm, green, fileId, OTAY, userOf(LIAISON)],
    );
    await expect(app.get(ViewAttachments).download(app.as(STRANGER), green, fileId)).rejects.toMatchObject({
      code: 'break-glass-show-only',
    });
  });

  it('tells the originator and the joint desk, and is owed a review by the desk that filed', async () => {
    const { rows } = await app.owner.query<{ envelope: { data: { deskIds: string[] } } }>(
      `select envelope from outbox where type = 'break-glass.started'`,
    );
    expect(rows.map(({ envelope }) => envelope.data.deskIds)).toEqual([[OTAY, 'us-joint-desk']]);
    const owed = await app.owner.query(
      `select desk_id, case_id, round(extract(epoch from due_at - opened_at) / 3600)::int as hours from obligation where act = 'review-break-glass'`,
    );
    expect(owed.rows).toEqual([{ desk_id: OTAY, case_id: null, hours: 72 }]);
  });

  it('is seen by its person, by reviewers of both agencies and by the country’s auditors', async () => {
    for (const who of [STRANGER, REVIEWER, 'supervisor.us-webb-so', AUDITOR])
      expect([who, (await list(who)).length]).toEqual([who, 1]);
    for (const who of [LIAISON, FOREIGN_AUDITOR, `supervisor.${ANAM}`]) expect([who, (await list(who)).length]).toEqual([who, 0]);
    expect((await list(REVIEWER))[0]!.may).toEqual({ end: false, review: true });
    expect((await list(STRANGER))[0]!.may).toEqual({ end: true, review: false });
  });

  it('ends by itself after an hour, and blocks the next until somebody of the originator has reviewed it', async () => {
    await app.pass(60);
    expect(await sight(STRANGER)).toBe('not-found');
    expect(codeOf(await start(STRANGER))).toEqual([409, 'break-glass-unreviewed']);
    const { id } = (await list(REVIEWER))[0]!;
    const review = (who: string) => app.call('POST', who, `break-glass/${id}/review`, { finding: 'justified' });
    expect(codeOf(await review('supervisor.us-webb-so'))).toEqual([403, 'break-glass-not-yours']);
    expect((await review(LIAISON)).statusCode).toBe(403);
    const keys = new PlayedKeys(app.get(Votes), app.owner);
    const closing = app.get(CloseBreakGlass);
    const finding = { finding: 'justified', text: null } as const;
    const reviewed = await keys.provoke(app.as(REVIEWER), (ctx) => closing.review(ctx, id, finding));
    expect([reviewed.refused, reviewed.ballot.action, reviewed.ballot.params]).toEqual([
      REFUSED,
      'break-glass.review',
      expect.objectContaining({ caseId: green, by: app.as(STRANGER).actor.userId, ...finding }),
    ]);
    expect((await list(REVIEWER))[0]).toMatchObject({ state: 'reviewed', votes: [{ action: 'break-glass.review' }] });
    expect(codeOf(await review(REVIEWER))).toEqual([409, 'break-glass-reviewed']);
    const owed = await app.owner.query(`select state from obligation where act = 'review-break-glass'`);
    expect(owed.rows).toEqual([{ state: 'met' }]);
    const again = await start(STRANGER);
    expect(again.statusCode).toBe(201);
    const ended = await app.call('POST', STRANGER, `break-glass/${again.json<{ id: string }>().id}/end`);
    expect(ended.json()).toMatchObject({ state: 'ended' });
    expect(await sight(STRANGER)).toBe('not-found');
  });
});
