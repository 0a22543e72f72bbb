import { addMinutes, type DeskId, type Realm } from '#kernel';
import { CommandRunner, LedgerQueries } from '#ledger';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Obligations } from '../application/obligations.js';
import { SuspendObligations, SUSPENSION_BATCH } from '../application/suspend-obligations.js';
import { EscalationApp, GN, OTAY, START } from '../escalation.fixture.js';

const JOINT = 'mx-joint-desk' as DeskId;
const DECLARED: ReadonlyMap<DeskId, DeskId> = new Map([[GN, JOINT]]);
const OVER: ReadonlyMap<DeskId, DeskId> = new Map();
const CLARIFY = 'clarification-asked';

let app: EscalationApp;
let realm: Realm;
beforeAll(async () => {
  app = await EscalationApp.open();
});
beforeEach(async () => {
  realm = await app.drill();
});
afterAll(() => app?.close());

const align = async (standing: ReadonlyMap<DeskId, DeskId>, node = app.http): Promise<number> => {
  const suspend = node.get(SuspendObligations, { strict: false });
  let rounds = 1;
  while (await suspend.batch(realm, standing)) rounds += 1;
  return rounds;
};
const owed = async (more: Parameters<EscalationApp['owe']>[2] = {}) => {
  const subject = { kind: 'case' as const, id: newId() };
  const [opened] = await app.owe(realm, 1, { subject, act: 'keep-working', limitMinutes: 60, ...more });
  return { id: opened!.id, subjectId: subject.id };
};
const act = (work: (obligations: Obligations, unit: Parameters<Obligations['meet']>[0]) => Promise<unknown>) =>
  app.get(CommandRunner).run(app.as(GN, realm), async (unit) => {
    await work(app.get(Obligations), unit);
    return null;
  });
const dueAt = async (id: string): Promise<string | null> => {
  const due = (await app.row(id))['due_at'] as Date | null;
  return due && due.toISOString();
};
const pausesOf = async (id: string) =>
  (await app.row(id))['pauses'] as { because: string; byDesk: string | null; from: string; to: string | null }[];
const held = async (): Promise<number> => {
  const text = `select count(*)::int as count from obligation where realm = $1 and state = 'open' and due_at is null`;
  return (await app.owner.query<{ count: number }>(text, [realm])).rows[0]!.count;
};

describe('while a surge is declared', () => {
  it('the clocks of its desks stand, and run on from where they stood when it is over, each explained', async () => {
    const { id } = await owed();
    await app.pass(realm, 20);
    await align(DECLARED);
    expect(await dueAt(id)).toBeNull();
    await app.pass(realm, 600);
    expect(await app.sweep(realm)).toBe(0);
    await align(OVER);
    expect(await dueAt(id)).toBe(addMinutes(START, 660));
    expect(await pausesOf(id)).toEqual([
      { because: 'surge', byDesk: JOINT, from: addMinutes(START, 20), to: addMinutes(START, 620) },
    ]);
    expect(await app.told(id)).toEqual(['obligation.opened', 'obligation.paused', 'obligation.resumed']);
  });

  it('the answer to a request stands, and says at the end what it stood for', async () => {
    const request = { subject: { kind: 'request' as const, id: newId() }, counterpartDeskId: OTAY };
    const answer = await owed({ ...request, act: 'answer-request' });
    const promise = await owed({ ...request, act: 'keep-commitment', subject: { kind: 'request', id: newId() } });
    await align(DECLARED);
    expect([await dueAt(answer.id), await dueAt(promise.id)]).toEqual([null, addMinutes(START, 60)]);
    await app.pass(realm, 30);
    await align(OVER);
    expect(await dueAt(answer.id)).toBe(addMinutes(START, 90));
    const told = await app.get(LedgerQueries).tellStreams(realm, [`obligation:${answer.id}`]);
    expect(told.find(({ type }) => type === 'obligation.resumed')?.payload).toMatchObject({
      after: 'surge',
      dueAt: addMinutes(START, 90),
    });
  });

  it('no clock about life stands, no promise and no offer, none of what law or a recall sets, and none of another desk', async () => {
    const life = await owed({ lifeSafety: true });
    const law = await owed({ act: 'file-contact-report', subject: { kind: 'contact-report', id: newId() } });
    const recall = await owed({ act: 'acknowledge-chase', subject: { kind: 'chase', id: newId() } });
    const offer = await owed({ act: 'answer-handoff', subject: { kind: 'handoff', id: newId() } });
    const other = await owed({ deskId: OTAY, counterpartDeskId: GN });
    await align(DECLARED);
    for (const { id } of [life, law, recall, offer, other]) expect(await dueAt(id)).not.toBeNull();
  });

  it('what is opened, taken over or unpaused meanwhile stands too', async () => {
    await align(DECLARED);
    const opened = await owed();
    const paused = await owed();
    await act((obligations, unit) => obligations.pause(unit, { subjectId: paused.subjectId, because: CLARIFY }));
    await align(DECLARED);
    await act((obligations, unit) => obligations.resume(unit, { subjectId: paused.subjectId }));
    const over = await owed({ deskId: OTAY });
    await act((obligations, unit) =>
      obligations.handOver(unit, { subjectId: over.subjectId, toDeskId: GN, because: 'lead-moved' }),
    );
    await align(DECLARED);
    expect(await dueAt(opened.id)).toBeNull();
    expect(await dueAt(paused.id)).toBeNull();
    expect(await held()).toBe(3);
    await align(OVER);
    expect(await held()).toBe(0);
  });

  it('an act taken over by a desk outside of it runs there', async () => {
    const { subjectId } = await owed();
    await align(DECLARED);
    await app.pass(realm, 30);
    await act((obligations, unit) => obligations.handOver(unit, { subjectId, toDeskId: OTAY, because: 'lead-moved' }));
    await align(DECLARED);
    const { rows } = await app.owner.query<{ due_at: Date }>(
      `select due_at from obligation where subject_id = $1 and state = 'open'`,
      [subjectId],
    );
    expect(rows.map((row) => row.due_at.toISOString())).toEqual([addMinutes(START, 90)]);
  });

  it('a clarification may be asked for; its clock stands for that reason when the surge is over', async () => {
    const { id, subjectId } = await owed();
    await align(DECLARED);
    await app.pass(realm, 10);
    await act((obligations, unit) => obligations.pause(unit, { subjectId, because: CLARIFY }));
    await align(OVER);
    expect(await dueAt(id)).toBeNull();
    expect((await pausesOf(id)).map(({ because, to }) => [because, to === null])).toEqual([
      ['surge', false],
      [CLARIFY, true],
    ]);
  });

  it('what is met meanwhile was in time', async () => {
    const { id, subjectId } = await owed();
    await align(DECLARED);
    await app.pass(realm, 600);
    await act((obligations, unit) => obligations.meet(unit, { subjectId }));
    expect(await app.row(id)).toMatchObject({ state: 'met', breached_at: null });
    await align(OVER);
    expect(await app.told(id)).toEqual(['obligation.opened', 'obligation.paused', 'obligation.met']);
  });
});

describe('thousands of clocks', () => {
  it('are stopped and resumed by two workers at once, each once, also when one dies between batches', async () => {
    const count = 2 * SUSPENSION_BATCH + 7;
    await app.owe(realm, count, { limitMinutes: 600 });
    // The one that dies has done a batch; nothing is left of it but what it committed.
    await app.get(SuspendObligations).batch(realm, DECLARED);
    expect(await held()).toBe(SUSPENSION_BATCH);
    await Promise.all([align(DECLARED), align(DECLARED, app.other)]);
    await align(DECLARED);
    expect(await held()).toBe(count);
    expect(await align(DECLARED)).toBe(1);
    await app.pass(realm, 60);
    await Promise.all([align(OVER), align(OVER, app.other)]);
    await align(OVER);
    expect(await held()).toBe(0);
    const { rows } = await app.owner.query<{ type: string; count: number }>(
      `select type, count(*)::int as count from ledger_entry where realm = $1 group by type order by type`,
      [realm],
    );
    expect(rows).toEqual([
      { type: 'obligation.opened', count },
      { type: 'obligation.paused', count },
      { type: 'obligation.resumed', count },
    ]);
  });
});
