import { addMinutes, type CaseId, type EarlyNoticeId, type SystemContext } from '#kernel';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EarlyNoticesQueries } from '../application/early-notices.queries.js';
import { ExpireNotice } from '../application/expire-notice.handler.js';
import { ExpireNoticesDuty } from '../jobs/expire-notices.duty.js';
import { ALSO_TOLD, GIVER, NoticesApp, REALM, START, STRANGER, TOLD } from '../notices.fixture.js';
import type { EarlyNoticeResponse } from './early-notice.response.js';

let app: NoticesApp;
beforeAll(async () => {
  app = await NoticesApp.open();
});
afterAll(() => app?.close());

const giver = `liaison.${GIVER}`;
const told = `liaison.${TOLD}`;
const alsoTold = `liaison.${ALSO_TOLD}`;
const stranger = `liaison.${STRANGER}`;
const SOURCE = 'Taxista xcanarysourcex';
const NOTICE = {
  text: 'Podría salir una caravana el viernes.',
  language: 'es',
  kind: 'mass-arrival',
  confidence: 'possible',
  tlp: 'TLP:AMBER',
  source: SOURCE,
  desks: [TOLD, ALSO_TOLD],
};
const FILING = {
  kind: 'mass-arrival',
  title: 'Caravana hacia la garita',
  description: 'Unas 200 personas.',
  language: 'es',
  side: 'both',
  place: { crossingId: 'otay-mesa-commercial' },
  occurredAt: START,
  lifeSafety: false,
  impact: { security: 1, flow: 2 },
  handling: { tlp: 'TLP:AMBER' },
};

type Answer = Awaited<ReturnType<NoticesApp['call']>>;
const done = (answer: Answer, status = 200): EarlyNoticeResponse => {
  expect([answer.statusCode, answer.statusCode === status ? '' : answer.body]).toEqual([status, '']);
  return answer.json<EarlyNoticeResponse>();
};
const refused = (answer: Answer) => {
  const { code, errors } = answer.json<{ code: string; errors?: { pointer: string }[] }>();
  return [answer.statusCode, code, ...(errors ?? []).map(({ pointer }) => pointer)];
};
const give = async (more: object = {}): Promise<EarlyNoticeResponse> =>
  done(await app.call('POST', giver, 'early-notices', { ...NOTICE, ...more }), 201);
const read = (username: string, id: string) => app.call('GET', username, `early-notices/${id}`);
const act = (username: string, id: string, verb: string, body: object = {}) =>
  app.call('POST', username, `early-notices/${id}/${verb}`, body);
const listed = async (username: string, query = ''): Promise<string[]> =>
  (await app.call('GET', username, `early-notices?limit=200${query}`))
    .json<{ items: EarlyNoticeResponse[] }>()
    .items.map(({ id }) => id);
const engine = (): SystemContext => ({ actor: { system: 'spec' }, realm: REALM, locale: 'en', correlationId: newId() });
const sweep = (): ExpireNoticesDuty => new ExpireNoticesDuty(app.get(EarlyNoticesQueries), app.get(ExpireNotice));
const entries = async (id: string): Promise<string[]> => {
  const text = 'select type from ledger_entry where stream = $1 order by sseq';
  return (await app.database.owner.query<{ type: string }>(text, [`early-notice:${id}`])).rows.map(({ type }) => type);
};

describe('giving', () => {
  it('tells the desks that were named for 72 hours, and the giver alone reads the source', async () => {
    const notice = await give();
    expect(notice).toMatchObject({ state: 'live', own: true, source: SOURCE, recipients: [TOLD, ALSO_TOLD] });
    expect(notice.expiresAt).toBe(addMinutes(START, 72 * 60));
    const seen = done(await read(told, notice.id));
    expect(seen).toMatchObject({ own: false, source: null, deskId: GIVER, content: { text: NOTICE.text } });
  });

  it('tells every desk of a corridor on both sides, and nobody else', async () => {
    const { id, recipients } = await give({ desks: [], corridor: 'SDT', hours: 24 });
    expect(recipients).toEqual(expect.arrayContaining([ALSO_TOLD, 'mx-tij-bomb']));
    expect(recipients).not.toContain(GIVER);
    expect((await read(alsoTold, id)).statusCode).toBe(200);
    expect(refused(await read(stranger, id))).toEqual([404, 'not-found']);
  });

  it.each<[string, object, number, ...string[]]>([
    ['to nobody', { desks: [] }, 422, 'early-notice-nobody-told', '/desks'],
    ['to the own desk only', { desks: [GIVER] }, 422, 'early-notice-nobody-told', '/desks'],
    ['to a desk that there is not', { desks: [TOLD, 'us-nobody'] }, 422, 'early-notice-desk-unknown', '/desks/1'],
    ['to a corridor that there is not', { corridor: 'XXX' }, 422, 'early-notice-corridor-unknown', '/corridor'],
    ['at a crossing that there is not', { crossingId: 'nowhere' }, 422, 'early-notice-crossing-unknown', '/crossingId'],
    ['TLP:RED to a corridor', { corridor: 'SDT', tlp: 'TLP:RED' }, 422, 'early-notice-label-too-narrow', '/tlp'],
    ['for no time', { hours: 0 }, 400, 'request-malformed', '/hours'],
    ['for longer than a week', { hours: 169 }, 400, 'request-malformed', '/hours'],
    ['without words', { text: '  ' }, 400, 'request-malformed', '/text'],
    [
      'with a text that names the source',
      { text: 'Lo dijo un TAXISTA, xcanarysourcex.' },
      422,
      'early-notice-source-told',
      '/text',
    ],
  ])('%s is refused with a pointer, in both languages', async (_, change, status, code, pointer) => {
    const details = new Set<string>();
    for (const language of ['en', 'es']) {
      const answer = await app.call('POST', giver, 'early-notices', { ...NOTICE, ...change }, { 'accept-language': language });
      expect(refused(answer)).toEqual([status, code, pointer]);
      details.add(answer.json<{ detail: string }>().detail);
    }
    expect(details.size).toBe(2);
  });
});

describe('where it came from', () => {
  it('stands in no other table: no event, entry, envelope or inbox, whatever becomes of the notice', async () => {
    const one = await give();
    done(await act(told, one.id, 'confirm', { text: 'Same here.' }));
    done(await act(told, one.id, 'renew', { hours: 100 }));
    done(await act(giver, one.id, 'withdraw', { reason: 'Falsa alarma.' }));
    const two = await give();
    done(await act(told, two.id, 'report', FILING), 201);
    expect(await app.findEverywhere('xcanarysourcex', 'early_notice_source')).toEqual([]);
    // The search itself can find: what was meant for others is where it should be.
    expect(await app.findEverywhere('Falsa alarma', 'early_notice_source')).toEqual(
      expect.arrayContaining(['early_notice', 'outbox']),
    );
  });

  it('leaves by no door that another desk has', async () => {
    const { id } = await give();
    for (const username of [told, alsoTold, `supervisor.${TOLD}`, stranger])
      for (const path of ['early-notices', `early-notices/${id}`, 'early-notices/count', 'early-notices?direction=in'])
        expect((await app.call('GET', username, path)).body).not.toContain('xcanary');
    for (const verb of ['confirm', 'renew'])
      expect((await act(told, id, verb, { ...(verb === 'renew' && { hours: 100 }) })).body).not.toContain('xcanary');
    expect((await act(told, id, 'report', FILING)).body).not.toContain('xcanary');
  });

  it('is kept from other desks also by silence: they cannot tell whether there is one', async () => {
    const [withSource, without] = [await give(), await give({ source: undefined })];
    const seen = async (id: string) => {
      const { id: _id, givenAt: _givenAt, ...rest } = done(await read(told, id));
      return rest;
    };
    expect(await seen(withSource.id)).toEqual(await seen(without.id));
    // Nor by guessing: a filing of theirs that names it is taken like any other.
    done(await act(told, withSource.id, 'report', { ...FILING, description: `Dijo ${SOURCE}.` }), 201);
  });

  it('is not told by the giver’s own slip in a reason or a report', async () => {
    const { id } = await give();
    expect(refused(await act(giver, id, 'withdraw', { reason: `Por ${SOURCE}` }))).toEqual([
      422,
      'early-notice-source-told',
      '/reason',
    ]);
    expect(refused(await act(giver, id, 'report', { ...FILING, title: SOURCE }))).toEqual([
      422,
      'early-notice-source-told',
      '/title',
    ]);
    expect(done(await read(giver, id)).state).toBe('live');
  });

  it('names no officer either', async () => {
    const { id } = await give();
    done(await act(alsoTold, id, 'confirm'));
    expect(Object.keys(done(await read(told, id)).confirmations[0]!).toSorted()).toEqual(['at', 'deskId', 'text']);
    expect(done(await read(told, id))).not.toHaveProperty('by');
  });
});

describe('a desk that was not told', () => {
  it('finds nothing by any door', async () => {
    const { id } = await give();
    expect(await listed(stranger)).not.toContain(id);
    expect(refused(await read(stranger, id))).toEqual([404, 'not-found']);
    for (const [verb, body] of [
      ['confirm', {}],
      ['renew', {}],
      ['withdraw', {}],
      ['report', FILING],
    ] as const)
      expect(refused(await act(stranger, id, verb, body))).toEqual([404, 'not-found']);
    expect((await app.call('GET', stranger, 'early-notices/count')).json()).toMatchObject({ received: 0, given: 0 });
    const { rows } = await app.database.owner.query('select desk_id from stream_reader where stream = $1 order by desk_id', [
      `early-notice:${id}`,
    ]);
    expect(rows.map(({ desk_id }) => desk_id)).toEqual([GIVER, ALSO_TOLD, TOLD].toSorted());
    for (const role of ['auditor', 'administrator'])
      expect((await app.call('GET', `${role}.${TOLD}`, `early-notices/${id}`)).statusCode).toBe(403);
  });
});

describe('while it lives', () => {
  it('is confirmed by another desk, once, and not by its giver', async () => {
    const { id } = await give();
    expect(done(await act(told, id, 'confirm', { text: 'Same here.' })).confirmations).toMatchObject([{ deskId: TOLD }]);
    expect(refused(await act(told, id, 'confirm'))).toEqual([409, 'early-notice-confirmed-already']);
    expect(refused(await act(giver, id, 'confirm'))).toEqual([403, 'early-notice-own']);
    expect(refused(await act(told, id, 'withdraw'))).toEqual([403, 'early-notice-not-yours']);
  });

  it('refuses who read an older version', async () => {
    const { id } = await give();
    done(await act(told, id, 'confirm'));
    const late = await app.call('POST', alsoTold, `early-notices/${id}/confirm`, {}, { 'if-match': '"1"' });
    expect(refused(late)).toEqual([412, 'version-stale']);
  });
});

describe('as a report', () => {
  it('is filed in one act with the link, which is shown to whoever sees the case', async () => {
    const { id } = await give();
    const reported = done(await act(told, id, 'report', FILING), 201);
    expect(reported).toMatchObject({ state: 'reported', reportId: expect.any(String), caseId: expect.any(String) });
    const access = async (desk: string) =>
      (
        await app.database.owner.query('select 1 from case_access where case_id = $1 and desk_id = $2', [
          reported.caseId as CaseId,
          desk,
        ])
      ).rows.length > 0;
    for (const desk of [GIVER, ALSO_TOLD]) {
      const seen = done(await read(`liaison.${desk}`, id));
      expect([desk, seen.state, seen.caseId !== null]).toEqual([desk, 'reported', await access(desk)]);
    }
  });

  it('of two desks at once becomes one, and nothing of the other is left', async () => {
    const { id } = await give();
    const count = async () =>
      (await app.database.owner.query<{ count: number }>('select count(*)::int from report')).rows[0]!.count;
    const before = await count();
    const answers = await Promise.all([act(told, id, 'report', FILING), act(alsoTold, id, 'report', FILING)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(expect.arrayContaining([201, 409]));
    expect(await count()).toBe(before + 1);
  });

  it('is refused like any filing, and the notice lives on', async () => {
    const { id } = await give();
    expect(refused(await act(told, id, 'report', { ...FILING, place: { crossingId: 'nowhere' } }))).toEqual([
      422,
      'report-crossing-unknown',
      '/place/crossingId',
    ]);
    expect(done(await read(told, id)).state).toBe('live');
  });
});

describe('its end', () => {
  it('comes for every reader and every act at its time, before any sweep, and is noted once by sweeps at once', async () => {
    const { id } = await give({ hours: 2 });
    const other = await give({ hours: 3 });
    await app.pass(119);
    await sweep().round();
    expect(done(await read(told, id)).state).toBe('live');
    await app.pass(1);
    expect(done(await read(told, id)).state).toBe('expired');
    expect(await listed(told, '&state=live')).not.toContain(id);
    expect(await listed(told, '&state=expired')).toContain(id);
    for (const verb of ['confirm', 'renew']) expect(refused(await act(told, id, verb))).toEqual([409, 'early-notice-expired']);
    await Promise.all([sweep().round(), sweep().round(), app.get(ExpireNotice).execute(engine(), id)]);
    expect(await entries(id)).toEqual(['early-notice.given', 'early-notice.expired']);
    expect(done(await read(told, other.id)).state).toBe('live');
  });

  it('of a renewed notice is the later time, and the former one passes without effect', async () => {
    const { id } = await give({ hours: 1 });
    done(await act(told, id, 'renew', { hours: 5 }));
    await app.pass(60);
    await app.get(ExpireNotice).execute(engine(), id as EarlyNoticeId);
    expect(done(await read(told, id)).state).toBe('live');
    await app.pass(240);
    expect(await app.get(ExpireNotice).execute(engine(), id)).toEqual({ expired: true });
    expect(await app.get(ExpireNotice).execute(engine(), id)).toEqual({ expired: false });
    expect(await entries(id)).toEqual(['early-notice.given', 'early-notice.renewed', 'early-notice.expired']);
  });
});
