import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DeskId, instant, LIVE, type Realm } from '#kernel';
import { Authenticator, type Credentials } from '#platform/http';
import { Database, forReader } from '#platform/persistence';
import { RealmClocks } from '#platform/realm';
import { Logger, Metrics } from '#platform/observability';
import { newId } from '#platform/ids';
import { DeferredFilings, type InHand } from '../application/deferred-filings.store.js';
import { FileDeferred } from '../application/file-deferred.js';
import { FileReportHandler } from '../application/file-report.handler.js';
import { ReceiveFiling } from '../application/receive-filing.js';
import { ReportIntake } from '../application/report-intake.js';
import { CLOUD } from '../domain/case.fixture.js';
import { SqlDeferredFilings } from '../persistence/deferred-filings.sql-store.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { cloud, TestBorder } from './desks.fixture.js';
import type { FilingResponse } from './filing.response.js';

interface Answer {
  readonly receiptId?: string;
  readonly state: string;
  readonly receivedAt: string;
  readonly caseNumber?: string;
  readonly code?: string;
}

const DESK = 'mx-tij-pc';
const routine = (changes: object = {}): object => cloud({ lifeSafety: false, ...changes });

let border: TestBorder;
let worker: FileDeferred;
beforeAll(async () => {
  border = await TestBorder.open({ ENLACE_MAX_IN_FLIGHT: '1' });
  const { app } = border;
  worker = new FileDeferred(
    app.get(DeferredFilings, { strict: false }),
    app.get(FileReportHandler, { strict: false }),
    app.get(Database),
    app.get(Logger),
    app.get(Metrics),
  );
});
afterAll(async () => border?.close());

/** Files until it is filed at once, each time under another key: a flood lasts a little longer than what made it. */
const fileAtOnce = async (body: object, keyOf: () => Record<string, string>) => {
  for (;;) {
    const key = keyOf();
    const answer = await border.post<Answer>(DESK, 'reports', body, key);
    if (answer.status !== 202) return { answer, key };
    await sleep(100);
  }
};

/** Two at once are one too many here: what comes beside an act, which is always taken, is received to be filed later. */
const flood = async (bodies: readonly object[], headers: Record<string, string> = {}) => {
  const answers = await Promise.all([
    border.post<Answer>(DESK, `cases/${newId()}/notes`, { text: 'The act in flight', language: 'en' }),
    ...bodies.map((body) => border.post<Answer>(DESK, 'reports', body, headers)),
  ]);
  return answers.slice(1);
};
const receiptOf = (answer: { readonly status: number; readonly body: Answer }): string => {
  expect([answer.status, answer.body]).toEqual([
    202,
    { receiptId: expect.any(String), state: 'waiting', receivedAt: expect.any(String) },
  ]);
  return answer.body.receiptId!;
};
const look = async (receiptId: string, desk = DESK) => (await border.get<FilingResponse>(desk, `filings/${receiptId}`)).body;
const drain = async (): Promise<void> => {
  await border.database.owner.query(`update deferred_filing set leased_until = null`);
  const store = border.app.get(DeferredFilings, { strict: false });
  do await worker.round();
  while ((await store.waiting()).count > 0);
};
const reports = async (title: string): Promise<{ received_at: string }[]> =>
  (
    await border.database.owner.query<{ received_at: string }>(
      `select body ->> 'receivedAt' as received_at from report where body #>> '{content,title}' = $1`,
      [title],
    )
  ).rows;

describe('under a flood', () => {
  it('a routine filing gets a receipt at once, and is filed later as received at that instant', async () => {
    const [answer] = await flood([routine({ title: 'Later' })]);
    expect(Number(answer!.headers['retry-after'])).toBeGreaterThan(0);
    const receipt = receiptOf(answer!);
    expect(await look(receipt)).toMatchObject({ state: 'waiting', title: 'Later', caseNumber: null, ahead: expect.any(Number) });
    expect(await reports('Later')).toEqual([]);
    await drain();
    expect(await look(receipt)).toMatchObject({
      state: 'filed',
      caseNumber: expect.any(String),
      receivedAt: answer!.body.receivedAt,
    });
    expect(await reports('Later')).toEqual([{ received_at: answer!.body.receivedAt }]);
  });

  it('many get a receipt each, and are filed in the order in which they came', async () => {
    const titles = Array.from({ length: 30 }, (_, nth) => `Many ${nth}`);
    const answers = await flood(titles.map((title) => routine({ title })));
    const receipts = answers.map(receiptOf);
    expect(new Set(receipts).size).toBe(30);
    await drain();
    const { rows } = await border.database.owner.query<{ ids: string[] }>(
      `select array_agg(id order by seq) as ids from deferred_filing where id = any($1)`,
      [receipts],
    );
    const started = await border.database.owner.query<{ id: string }>(
      `select f.id from deferred_filing f join case_file c on c.number = f.answer ->> 'caseNumber' where f.id = any($1) order by c.number`,
      [receipts],
    );
    expect(started.rows.map(({ id }) => id)).toEqual(rows[0]!.ids);
  });

  it('what is about risk to life is filed at once, with the header and without it', async () => {
    const [marked, unmarked] = await Promise.all([flood([cloud()], { 'x-enlace-urgency': 'life-safety' }), flood([cloud()])]);
    expect([marked![0]!.status, unmarked![0]!.status]).toEqual([201, 201]);
  });

  it('who says that life is at risk before the body and not in it is refused', async () => {
    const answer = await border.post<Answer>(DESK, 'reports', routine(), { 'x-enlace-urgency': 'life-safety' });
    expect([answer.status, answer.body]).toEqual([
      422,
      expect.objectContaining({ code: 'urgency-not-in-body', errors: [expect.objectContaining({ pointer: '/lifeSafety' })] }),
    ]);
  });

  it('what could not be filed is refused while its writer is there', async () => {
    const [nowhere, placeless] = await flood([routine({ place: { crossingId: 'nowhere' } }), routine({ place: {} })]);
    expect([nowhere!.status, nowhere!.body.code]).toEqual([422, 'report-crossing-unknown']);
    expect([placeless!.status, placeless!.body.code]).toEqual([422, 'report-place-missing']);
  });

  it('what only the time of filing can tell refuses it then, with words that its desk can read', async () => {
    const [answer] = await flood([routine({ occurredAt: new Date(Date.now() + 3_600_000).toISOString() })]);
    const receipt = receiptOf(answer!);
    await drain();
    expect(await look(receipt)).toMatchObject({ state: 'refused', problem: { code: 'report-times-disordered' }, caseId: null });
  });

  it('those of a drill and those of live work get their receipts together, behind the walls of the database', async () => {
    const drill = 'EX-DILUVIO' as Realm;
    await border.app.get(RealmClocks).open(drill, 'Simulacro', instant('2027-03-14T09:59:00Z'), 0);
    const api = new Database(border.database.url, { role: 'enlace_api', max: 2 });
    const receiving = new ReceiveFiling(new SqlDeferredFilings(api), border.app.get(ReportIntake, { strict: false }));
    const actor = (await border.app.get(Authenticator).authenticate({ bearer: DESK } as Credentials))!;
    const send = (realm: Realm) => {
      const reader = { realm, desk: actor.deskId, agency: actor.agencyId, person: actor.userId, supervises: '' };
      const idempotency = { key: newId(), fingerprint: 'of the spec' };
      const ctx = { realm, actor, locale: 'es' as const, correlationId: newId(), idempotency };
      return forReader(reader, () => receiving.execute(ctx, { ownReference: null, content: CLOUD }));
    };
    try {
      // The first begins to write; the others come while it does, and make one batch.
      const receipts = await Promise.all([LIVE, drill, LIVE, drill].map(send));
      expect(new Set(receipts.map((one) => one?.receiptId)).size).toBe(4);
      const { rows } = await border.database.owner.query<{ realm: string }>(
        'select realm from deferred_filing where id = any ($1) order by realm',
        [receipts.map((one) => one?.receiptId)],
      );
      expect(rows.map(({ realm }) => realm)).toEqual([drill, drill, LIVE, LIVE]);
    } finally {
      await api.close();
    }
    await drain();
  });

  it('a receipt is its desk’s own', async () => {
    const [answer] = await flood([routine()]);
    const receipt = receiptOf(answer!);
    expect(await look(receipt, 'us-webb-so')).toMatchObject({ code: 'not-found' });
    const list = await border.get<{ items: FilingResponse[] }>('us-webb-so', 'filings');
    expect(list.body.items).toEqual([]);
    const own = await border.get<{ items: FilingResponse[] }>(DESK, 'filings?state=waiting&limit=1');
    expect(own.body.items.map(({ id }) => id)).toEqual([receipt]);
    await drain();
  });
});

describe('the line', () => {
  it('holds all that wait, in the order in which they are filed, page by page', async () => {
    const [first, second] = await flood([routine({ title: 'In line 1' }), routine({ title: 'In line 2' })]);
    const receipts = [receiptOf(first!), receiptOf(second!)];
    const store = border.app.get(DeferredFilings, { strict: false });
    const viewer = { realm: LIVE, deskId: DESK as DeskId };
    const one = await store.line(viewer, { limit: 1, after: null });
    const rest = await store.line(viewer, { limit: 50, after: one[0]!.seq });
    const all = [...one, ...rest];
    expect(all.map(({ title }) => title)).toEqual(expect.arrayContaining(['In line 1', 'In line 2']));
    const others = await store.line({ ...viewer, deskId: 'us-webb-so' as DeskId }, { limit: 50, after: null });
    expect(others.map(({ title }) => title)).toEqual(all.map(() => null));
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(receipts));
    expect(all.map(({ place, deskId }) => [place, deskId])).toEqual(all.map((_, nth) => [nth + 1, DESK]));
    await drain();
    expect(await store.line(viewer, { limit: 50, after: null })).toEqual([]);
  });
});

describe('once', () => {
  it('sent again while it waits, it gets the same receipt; with another body it is refused', async () => {
    const key = { 'idempotency-key': newId() };
    const body = routine({ title: 'Again' });
    const [first] = await flood([body], key);
    const [second] = await flood([body], key);
    expect([receiptOf(second!), second!.headers['idempotency-replayed']]).toEqual([receiptOf(first!), 'true']);
    const [other] = await flood([routine({ title: 'Another' })], key);
    expect([other!.status, other!.body.code]).toEqual([422, 'idempotency-key-reused']);
    await drain();
    expect(await reports('Again')).toHaveLength(1);
  });

  it('sent again when it is quiet, it is filed at once, and the worker finds that it was', async () => {
    const key = { 'idempotency-key': newId() };
    const body = routine({ title: 'Quiet again' });
    const [first] = await flood([body], key);
    const receipt = receiptOf(first!);
    const { answer: direct } = await fileAtOnce(body, () => key);
    expect(direct.status).toBe(201);
    await drain();
    expect(await look(receipt)).toMatchObject({ state: 'filed', caseNumber: direct.body.caseNumber });
    expect(await reports('Quiet again')).toHaveLength(1);
  });

  it('filed at once and sent again under a flood, it gets its first answer', async () => {
    const body = routine({ title: 'Flood again' });
    const { answer: direct, key } = await fileAtOnce(body, () => ({ 'idempotency-key': newId() }));
    const [again] = await flood([body], key);
    expect([again!.status, again!.body.caseNumber]).toEqual([201, direct.body.caseNumber]);
  });

  it('in the hands of two workers at once, it is filed by one of them', async () => {
    const answers = await flood(Array.from({ length: 12 }, (_, nth) => routine({ title: `Twice ${nth}` })));
    answers.forEach(receiptOf);
    const store = border.app.get(DeferredFilings, { strict: false });
    const held: InHand[] = await store.lease(50, 60);
    expect(held.length).toBeGreaterThanOrEqual(12);
    expect(await store.lease(50, 60)).toEqual([]);
    await Promise.all([drain(), drain()]);
    const counts = await Promise.all(Array.from({ length: 12 }, async (_, nth) => (await reports(`Twice ${nth}`)).length));
    expect(counts).toEqual(Array.from({ length: 12 }, () => 1));
  });
});
