import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMinutes, type AdvanceNoticeId, type DeskId } from '#kernel';
import { AdvanceNoticesQueries } from '../application/advance-notices.queries.js';
import { NoticeWork } from '../application/notice-work.js';
import { ADUANA, ClearancesApp, FIRE, INM, PORT, REALM, SENASICA, START, WEBB } from '../clearances.fixture.js';
import { noteLateAnswer } from '../domain/end-notice.js';
import { EndWindowsDuty } from '../jobs/end-windows.duty.js';

const LEAD = 'Capitana Zoraida Quintanilla';
const PHONE = '+1 619 555 0147';
const PERSON = 'Baltazar Urrutia Olmos';
const PLATE = 'QX4717Z';

let app: ClearancesApp;
beforeAll(async () => {
  app = await ClearancesApp.open();
});
afterAll(() => app.close());

let passed = 0;
const at = (minutes: number): string => addMinutes(START, passed + minutes);
const pass = async (minutes: number): Promise<void> => {
  await app.pass(minutes);
  passed += minutes;
};

const notice = (more: object = {}) => ({
  kind: 'fire-crew',
  crossingId: 'otay-mesa-passenger',
  entering: 'MX',
  window: { from: at(60), until: at(180) },
  lines: [
    { item: 'firefighter', count: 12 },
    { item: 'fire-engine', count: 3 },
  ],
  language: 'en',
  names: { lead: { name: LEAD, reach: PHONE }, people: [PERSON], plates: [PLATE] },
  ...more,
});
const announce = (more: object = {}) => app.act(FIRE, 'advance-notices', notice(more));
const clear = (deskId: DeskId, id: string, more: object = {}) =>
  app.act(deskId, `advance-notices/${id}/clear`, { edition: 1, ...more });
const sweep = () => new EndWindowsDuty(app.get(AdvanceNoticesQueries), app.get(NoticeWork)).round();

describe('a crossing that is announced', () => {
  it('is asked of the desks of the side that is entered, under a clock, and told to the crossing of the other side', async () => {
    const made = await announce();
    expect(made).toMatchObject({ state: 'announced', own: true, told: [PORT], entryDeskId: ADUANA, exitDeskId: PORT });
    expect(made.parts.map(({ deskId, functions }) => [deskId, functions])).toEqual([
      [ADUANA, ['crossing', 'customs']],
      [INM, ['immigration']],
    ]);
    expect(made.parts.every(({ dueAt }) => dueAt !== null)).toBe(true);
    expect(await app.owed(made.id)).toEqual([`answer-advance-notice ${ADUANA}`, `answer-advance-notice ${INM}`]);
  });

  it('is due in a quarter of an hour when life is at risk', async () => {
    const made = await announce({ lifeSafety: true });
    expect(made.urgency).toBe('life-safety');
    expect(made.parts.map(({ dueAt }) => dueAt)).toEqual([at(15), at(15)]);
  });

  it('can be looked at before: who would be asked, by when, and what they want to see', async () => {
    const { kind, crossingId, entering, lines } = notice();
    const answer = await app.call('POST', `liaison.${FIRE}`, 'advance-notices/preview', {
      kind,
      crossingId,
      entering,
      lines: [...lines, { item: 'search-dog', count: 2 }],
    });
    const body = answer.json<{ asked: { deskId: string }[]; papers: { country: string; source: string | null }[] }>();
    expect(body.asked.map(({ deskId }) => deskId)).toEqual([ADUANA, INM, SENASICA]);
    expect(body.papers.length).toBeGreaterThan(3);
    expect(body.papers.every(({ country, source }) => country === 'MX' && source === null)).toBe(true);
  });

  it('for an unknown crossing, side, instrument, case or activation is refused at its field', async () => {
    const codes = [];
    for (const more of [
      { crossingId: 'nowhere' },
      { entering: 'CA' },
      { instrument: 'no-such-treaty' },
      { caseId: newId() },
      { activationId: newId() },
    ])
      codes.push(await app.refused(FIRE, 'advance-notices', notice(more)));
    expect(codes).toEqual([
      '422 advance-notice-crossing-unknown',
      '422 advance-notice-side-unknown',
      '422 advance-notice-instrument-unknown',
      '422 advance-notice-case-unknown',
      '422 advance-notice-activation-unknown',
    ]);
  });
});

describe('who sees what', () => {
  it('names are read by the announcing desk and those that decide, counts by those that are told, nothing by anybody else', async () => {
    const { id } = await announce();
    expect((await app.read(FIRE, id)).names).toMatchObject({ lead: { name: LEAD, reach: PHONE }, plates: [PLATE] });
    expect((await app.read(INM, id)).names?.people).toEqual([PERSON]);
    expect(await app.read(PORT, id)).toMatchObject({ names: null, counts: [{ category: 'people', count: 12 }, {}] });
    for (const path of [`advance-notices/${id}`, `advance-notices/${id}/receipt`])
      expect((await app.call('GET', `liaison.${WEBB}`, path)).statusCode).toBe(404);
    const answers = { clear: { edition: 1 }, arrive: {}, withdraw: {}, change: notice({ instrument: 'no-such-treaty' }) };
    for (const [act, body] of Object.entries(answers))
      expect(await app.refused(WEBB, `advance-notices/${id}/${act}`, body)).toBe('404 not-found');
    const list = await app.call('GET', `liaison.${INM}`, 'advance-notices?direction=in');
    expect(list.json<{ items: { id: string; names: null }[] }>().items.find((each) => each.id === id)?.names).toBeNull();
    expect((await app.call('GET', `liaison.${WEBB}`, 'advance-notices')).json()).toEqual({ items: [], nextCursor: null });
  });

  it('names stand in no other table: no event, ledger entry, outbox or clock has them', async () => {
    for (const word of [LEAD, PHONE, PERSON, PLATE]) expect(await app.findEverywhere(word, 'advance_notice_names')).toEqual([]);
    const { rows } = await app.database.owner.query('select count(*)::int as n from advance_notice_names');
    expect(rows[0]).toMatchObject({ n: expect.any(Number) });
  });

  it('a desk that is released reads names no more', async () => {
    const { id, version } = await announce();
    await app.act(FIRE, `advance-notices/${id}/change`, notice({ lines: [{ item: 'generator', count: 2 }], names: undefined }));
    expect(version).toBe(1);
    expect((await app.read(INM, id)).names).toBeNull();
    expect((await app.read(ADUANA, id)).names?.lead).toEqual({ name: LEAD, reach: PHONE });
  });

  it.each([
    ['liaison', 201],
    ['supervisor', 201],
    ['auditor', 403],
    ['administrator', 403],
  ])('a %s announces with %i and lists accordingly', async (role, status) => {
    const answer = await app.call('POST', `${role}.${FIRE}`, 'advance-notices', notice());
    expect(answer.statusCode).toBe(status);
    const list = await app.call('GET', `${role}.${FIRE}`, 'advance-notices');
    expect(list.statusCode).toBe(status === 201 ? 200 : 403);
  });
});

describe('the answers', () => {
  it('settle what each desk owes, and clear it for the window that all share', async () => {
    const { id } = await announce();
    await clear(ADUANA, id, { window: { from: at(90), until: at(240) }, conditions: [{ code: 'escort' }] });
    expect(await app.owed(id)).toEqual([`answer-advance-notice ${INM}`]);
    const words = { en: 'Two at a time', es: 'De dos en dos' };
    const cleared = await clear(INM, id, { conditions: [{ code: 'other', text: words }] });
    expect(cleared).toMatchObject({ state: 'cleared', clearedWindow: { from: at(90), until: at(180) } });
    expect(cleared.parts.flatMap(({ conditions }) => conditions)).toEqual([
      { code: 'escort', text: null },
      { code: 'other', text: words },
    ]);
    expect(await app.owed(id)).toEqual([]);
  });

  it('stand while a desk asks, and the announcing desk owes one answer for all that is asked', async () => {
    const { id } = await announce();
    const question = { edition: 1, text: '¿Traen radios?', language: 'es' };
    await app.act(INM, `advance-notices/${id}/ask`, question);
    await app.act(ADUANA, `advance-notices/${id}/ask`, question);
    expect(await app.owed(id)).toEqual([
      `answer-advance-notice ${ADUANA} stands`,
      `answer-advance-notice ${INM} stands`,
      `answer-clarification ${FIRE}`,
    ]);
    const reply = { toDeskId: INM, text: 'Yes, twelve.', language: 'en' };
    await app.act(FIRE, `advance-notices/${id}/answer`, reply);
    expect(await app.owed(id)).toEqual([
      `answer-advance-notice ${ADUANA} stands`,
      `answer-advance-notice ${INM}`,
      `answer-clarification ${FIRE}`,
    ]);
    await clear(ADUANA, id);
    expect(await app.owed(id)).toEqual([`answer-advance-notice ${INM}`]);
  });

  it('are asked again of the desks that a change touches, and of no other', async () => {
    const { id } = await announce();
    await clear(ADUANA, id);
    await clear(INM, id);
    const lines = [
      { item: 'firefighter', count: 16 },
      { item: 'fire-engine', count: 3 },
    ];
    const changed = await app.act(FIRE, `advance-notices/${id}/change`, notice({ lines, names: undefined }));
    expect(changed).toMatchObject({ state: 'partly_cleared', edition: 2 });
    expect(await app.owed(id)).toEqual([`answer-advance-notice ${INM}`]);
    expect(await app.refused(INM, `advance-notices/${id}/clear`, { edition: 1 })).toBe('409 advance-notice-changed');
  });

  it('of desks that come at once both count, and a clearance that meets a withdrawal or a change is decided on what that left', async () => {
    const both = await announce();
    await Promise.all([clear(ADUANA, both.id), clear(INM, both.id)]);
    expect((await app.read(FIRE, both.id)).state).toBe('cleared');
    for (const [act, body, codes] of [
      ['withdraw', {}, ['200', '409 advance-notice-withdrawn']],
      [
        'change',
        notice({ lines: [{ item: 'firefighter', count: 40 }], names: undefined }),
        ['200', '409 advance-notice-changed'],
      ],
    ] as const) {
      const { id } = await announce();
      const [first, second] = await Promise.all([
        app.call('POST', `liaison.${FIRE}`, `advance-notices/${id}/${act}`, body),
        app.call('POST', `liaison.${INM}`, `advance-notices/${id}/clear`, { edition: 1 }),
      ]);
      expect(first.statusCode).toBe(200);
      expect(codes.map((code) => code.split(' ')[0])).toContain(String(second.statusCode));
      const after = await app.read(FIRE, id);
      expect(after.state).toBe(act === 'withdraw' ? 'withdrawn' : 'announced');
      // Whichever came first, what is owed fits what stands.
      expect(await app.owed(id)).toEqual(
        act === 'withdraw' ? [] : [`answer-advance-notice ${ADUANA}`, `answer-advance-notice ${INM}`],
      );
    }
  });
});

describe('the line and the end', () => {
  it('a late answer is said once to both crossing desks’ supervisors, and shown', async () => {
    const { id } = await announce({ lifeSafety: true });
    await pass(16);
    const late = () =>
      app.get(NoticeWork).run(app.engine, { id: id as AdvanceNoticeId }, (state, now) => noteLateAnswer(state, INM, now));
    await late();
    const { version } = await late();
    expect(version).toBe(2);
    expect((await app.read(PORT, id)).parts.find(({ deskId }) => deskId === INM)?.late).toBe(true);
  });

  it('who crossed to come back is owed back by the announcing desk until then', async () => {
    const { id } = await announce({ returnDueAt: at(1440) });
    await clear(ADUANA, id);
    expect((await app.act(PORT, `advance-notices/${id}/arrive`)).state).toBe('at_the_line');
    expect(await app.refused(ADUANA, `advance-notices/${id}/cross`)).toBe('409 advance-notice-not-cleared');
    await clear(INM, id);
    expect((await app.act(ADUANA, `advance-notices/${id}/cross`)).state).toBe('crossed');
    expect(await app.owed(id)).toEqual([`return-across ${FIRE}`]);
    expect((await app.act(PORT, `advance-notices/${id}/return`)).state).toBe('returned');
    expect(await app.owed(id)).toEqual([]);
  });

  it('a window that passed leaves an outcome owed, and nothing before its time', async () => {
    const { id } = await announce();
    const standing = await announce();
    await app.act(PORT, `advance-notices/${standing.id}/arrive`);
    await sweep();
    expect((await app.read(FIRE, id)).state).toBe('announced');
    await pass(180);
    await sweep();
    await sweep();
    expect((await app.read(FIRE, id)).state).toBe('expired');
    expect(await app.owed(id)).toEqual([`tell-crossing-outcome ${FIRE}`]);
    expect(await app.read(PORT, standing.id)).toMatchObject({ state: 'at_the_line', overrunAt: at(0), version: 3 });
    await app.act(FIRE, `advance-notices/${id}/close`, { outcome: 'did-not-set-out' });
    expect(await app.owed(id)).toEqual([]);
  });

  it('is in the ledger act by act, as its receipt shows to those that may know of it', async () => {
    const { id } = await announce();
    await clear(INM, id);
    const answer = await app.call('GET', `liaison.${PORT}`, `advance-notices/${id}/receipt`);
    expect(answer.json<{ entries: { type: string }[] }>().entries.map(({ type }) => type)).toEqual([
      'advance-notice.announced',
      'advance-notice.part-cleared',
    ]);
    const { rows } = await app.database.owner.query(
      'select desk_id from stream_reader where stream = $1 and realm = $2 order by 1',
      [`advance-notice:${id}`, REALM],
    );
    expect(rows.map((row: { desk_id: string }) => row.desk_id)).toEqual([ADUANA, INM, PORT, FIRE].sort());
  });

  it('lists by direction, crossing, desk and state', async () => {
    const ids = async (deskId: DeskId, query: string): Promise<string[]> =>
      (await app.call('GET', `liaison.${deskId}`, `advance-notices?${query}`))
        .json<{ items: { id: string }[] }>()
        .items.map(({ id }) => id);
    const tecate = await announce({ crossingId: 'tecate', alternateCrossingId: 'otay-mesa-passenger' });
    expect(await ids(FIRE, 'direction=out&crossing=tecate')).toEqual([tecate.id]);
    expect(await ids(INM, 'direction=in&crossing=otay-mesa-passenger&state=announced')).toContain(tecate.id);
    expect(await ids(INM, 'direction=out')).toEqual([]);
    expect(await ids(FIRE, `desk=${SENASICA}`)).toEqual([]);
    expect((await ids(PORT, 'direction=line')).length).toBe(1);
    expect(await ids(FIRE, 'open=false')).not.toContain(tecate.id);
  });
});
