import { addMinutes, type Instant, type Realm } from '#kernel';
import { CommandRunner } from '#ledger';
import { Auditor, AUDITOR } from '#platform/auditing';
import { RightOfWay } from '#platform/messaging';
import { sql } from '#platform/persistence';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Obligations } from '../application/obligations.js';
import { ObligationsStore } from '../application/obligations.store.js';
import { SilenceObligation } from '../application/silence-obligation.handler.js';
import { SWEEP_BATCH, SweepObligations } from '../application/sweep-obligations.js';
import { ladders } from '../domain/ladders.js';
import { SweeperDuty } from '../jobs/sweeper.duty.js';
import { EscalationApp, GN, LIVE, OTAY, START } from '../escalation.fixture.js';

let app: EscalationApp;
beforeAll(async () => {
  app = await EscalationApp.open();
});
afterAll(() => app?.close());
afterEach(async () => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  await app.settleAll();
});

const owedBy = async (id: string) => ({ subjectId: String((await app.row(id))['subject_id']) });
const act = async <T>(realm: Realm, work: (obligations: Obligations, unit: Parameters<Obligations['meet']>[0]) => Promise<T>) =>
  app.get(CommandRunner).run(app.as(GN, realm), (unit) => work(app.get(Obligations), unit));
const column = async (id: string, name: string): Promise<unknown> => {
  const value = (await app.row(id))[name];
  return value instanceof Date ? value.toISOString() : value;
};
const one = async (realm: Realm, changes: Parameters<EscalationApp['owe']>[2] = {}): Promise<string> =>
  (await app.owe(realm, 1, changes))[0]!.id;
/** A share of a second of the live clock, which no spec can move. */
const livePasses = (seconds: number) => app.owner.query('select pg_sleep($1)', [seconds]);

describe('two sweepers', () => {
  it('fire each rung of 600 obligations exactly once, and none early', async () => {
    const realm = await app.drill();
    await app.owe(realm, 600);
    expect(await app.sweep(realm)).toBe(0);
    await app.pass(realm, 16);
    // The warning, the due time and the supervisor five minutes later have come; the rung at 20 minutes has not.
    const swept = await Promise.all([app.sweep(realm), app.sweep(realm, app.other), app.sweep(realm, app.other)]);
    await app.sweep(realm);
    expect(swept.reduce((sum, count) => sum + count, 0)).toBe(600);
    expect(await app.tally(realm)).toEqual({ guards: 1800, entries: 1800, envelopes: 1800, early: 0, breached: 600 });
    expect(await app.sweep(realm, app.other)).toBe(0);
  });

  it('agree with a desk that acknowledges at the same time: each obligation is met once, and nothing fires after it', async () => {
    const realm = await app.drill();
    const opened = await app.owe(realm, 40);
    await app.pass(realm, 11);
    const meet = async ({ id }: { id: string }) => {
      const owed = await owedBy(id);
      await act(realm, (obligations, unit) => obligations.meet(unit, owed));
    };
    await Promise.all([app.sweep(realm), ...opened.map(meet), app.sweep(realm, app.other)]);
    await app.pass(realm, 500);
    await app.sweep(realm);
    for (const { id } of opened) {
      const told = await app.told(id);
      expect(told.at(-1)).toBe('obligation.met');
      expect(told.filter((type) => type === 'obligation.breached' || type === 'obligation.met')).toHaveLength(2);
    }
  });
});

describe('a sweeper whose connection is cut in mid batch', () => {
  it('leaves nothing half done, and the next sweep fires all once', async () => {
    const realm = await app.drill();
    await app.owe(realm, 30);
    await app.pass(realm, 11);
    const store = app.get(ObligationsStore);
    const record = store.recordSteps.bind(store);
    jest.spyOn(store, 'recordSteps').mockImplementationOnce(async (tx, steps) => {
      await record(tx, steps);
      const [session] = await tx.query<{ pid: number }>(sql('spec.pid', 'select pg_backend_pid() as pid'), []);
      await app.owner.query('select pg_terminate_backend($1, 5000)', [session?.pid]);
    });
    await expect(app.sweep(realm)).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await app.tally(realm)).toEqual({ guards: 0, entries: 0, envelopes: 0, early: 0, breached: 0 });
    expect(await app.sweep(realm)).toBe(30);
    expect(await app.tally(realm)).toEqual({ guards: 60, entries: 60, envelopes: 60, early: 0, breached: 30 });
  });
});

describe('more than one batch', () => {
  it('begins with what touches life, however much else is more overdue', async () => {
    const realm = await app.drill();
    await app.owe(realm, SWEEP_BATCH + 50);
    await app.pass(realm, 6);
    const critical = await app.owe(realm, 20, { lifeSafety: true });
    await app.pass(realm, 6);
    expect(await app.get(SweepObligations).batch(realm)).toBe(SWEEP_BATCH);
    for (const { id } of critical) expect(await app.fired(id)).toEqual(['0/0 at 5']);
    expect(await app.sweep(realm)).toBe(70);
  });

  it('leaves the others to another sweep where only what touches life is asked for', async () => {
    const realm = await app.drill();
    const routine = await app.owe(realm, 5);
    const critical = await app.owe(realm, 3, { lifeSafety: true });
    await app.pass(realm, 6);
    expect(await app.get(SweepObligations).batch(realm, true)).toBe(3);
    for (const { id } of critical) expect(await app.fired(id)).toEqual(['0/0 at 5']);
    for (const { id } of routine) expect(await app.fired(id)).toEqual([]);
    expect(await app.sweep(realm)).toBe(5);
  });

  it('takes the right of way while there are more, fires each once with several batches abreast, and gives it back', async () => {
    const realm = await app.drill();
    await app.owe(realm, 2 * SWEEP_BATCH + 100);
    await app.pass(realm, 6);
    const [duty, road] = [app.get(SweeperDuty), app.get(RightOfWay)];
    expect([await duty.round(), road.isHeld]).toEqual([true, true]);
    while (await duty.round()) expect(road.isHeld).toBe(true);
    expect(road.isHeld).toBe(false);
    const all = 2 * SWEEP_BATCH + 100;
    expect(await app.tally(realm)).toMatchObject({ guards: all, entries: all, envelopes: all, early: 0 });
  });
});

describe('the clock of a process', () => {
  const setProcessClock = (hours: number) =>
    jest.useFakeTimers({
      now: Date.now() + hours * 3_600_000,
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });

  it('fires nothing early when it is an hour ahead, and opens nothing an hour ahead', async () => {
    setProcessClock(1);
    const [opened] = await app.owe(LIVE, 1);
    const id = opened!.id;
    expect(Date.parse(opened!.dueAt)).toBeLessThan(Date.now() - 45 * 60_000);
    expect(await app.sweep(LIVE)).toBe(0);
    expect(await app.fired(id)).toEqual([]);
    expect(await app.get(Auditor).round()).toBe('clean');
    await act(LIVE, async (obligations, unit) => obligations.meet(unit, await owedBy(id)));
    expect(await app.told(id)).toEqual(['obligation.opened', 'obligation.met']);
  });

  it('holds nothing back when it is an hour behind', async () => {
    setProcessClock(-1);
    const id = await one(LIVE, { ladder: 'keep-working', limitMinutes: 0.005 });
    await livePasses(0.5);
    expect(await app.sweep(LIVE)).toBe(1);
    expect(await app.told(id)).toEqual([
      'obligation.opened',
      'obligation.breached',
      'obligation.step-reached',
      'obligation.step-reached',
    ]);
  });

  it('is not even asked by the database, which refuses a rung before its time', async () => {
    const id = await one(await app.drill());
    const early = `insert into obligation_step values ($1, 0, 0, '2026-01-01T00:00:01Z', '2026-01-01T00:00:00Z')`;
    await expect(app.owner.query(early, [id])).rejects.toMatchObject({ constraint: 'never_early' });
  });
});

describe('time on a ladder', () => {
  it('stands during a pause and goes on with what was left', async () => {
    const realm = await app.drill();
    const id = await one(realm);
    const owed = await owedBy(id);
    await app.pass(realm, 4);
    await act(realm, (obligations, unit) => obligations.pause(unit, { ...owed, because: 'clarification-asked' }));
    expect([await column(id, 'due_at'), await column(id, 'next_step_at')]).toEqual([null, null]);
    await app.pass(realm, 300);
    expect(await app.sweep(realm)).toBe(0);
    const { dueAt } = await act(realm, (obligations, unit) => obligations.resume(unit, owed));
    expect(dueAt).toBe(addMinutes(START, 310));
    expect(await column(id, 'next_step_at')).toBe(addMinutes(START, 305));
    await app.pass(realm, 1);
    await app.sweep(realm);
    expect(await app.fired(id)).toEqual(['0/0 at 305']);
  });

  it('lets an act be done late, and says so, also when no sweep came by', async () => {
    const realm = await app.drill();
    const [inTime, late] = await app.owe(realm, 2);
    const meet = async (id: string) => act(realm, async (obligations, unit) => obligations.meet(unit, await owedBy(id)));
    await app.pass(realm, 9.99);
    await meet(inTime!.id);
    await app.pass(realm, 0.01);
    await meet(late!.id);
    expect(await app.told(inTime!.id)).toEqual(['obligation.opened', 'obligation.met']);
    expect(await app.told(late!.id)).toEqual(['obligation.opened', 'obligation.breached', 'obligation.met']);
    expect(await column(late!.id, 'breached_at')).toBe(addMinutes(START, 10));
    expect(await app.sweep(realm)).toBe(0);
  });

  it('is held by a silence of a day at most, and what it held is reached when it ends', async () => {
    const realm = await app.drill();
    const id = await one(realm);
    const silence = (minutes: number) =>
      app.get(SilenceObligation).execute(app.as(OTAY, realm), {
        id,
        until: addMinutes(START, minutes),
        reason: 'The unit is on its way.',
      });
    await expect(silence(1440.01)).rejects.toMatchObject({ code: 'silence-too-long' });
    expect(await silence(1440)).toMatchObject({ nextStepAt: addMinutes(START, 10) });
    await app.pass(realm, 1439);
    await app.sweep(realm);
    expect(await app.fired(id)).toEqual([]);
    expect(await app.told(id)).toEqual(['obligation.opened', 'obligation.silenced', 'obligation.breached']);
    await app.pass(realm, 1);
    await app.sweep(realm);
    expect(await app.fired(id)).toHaveLength(13);
    expect((await app.tally(realm)).early).toBe(0);
  });

  it('catches up on every rung once when a drill jumps two hours', async () => {
    const realm = await app.drill();
    const id = await one(realm);
    await app.pass(realm, 120);
    await Promise.all([app.sweep(realm), app.sweep(realm, app.other)]);
    const first = ['0/0 at 5', '1/0 at 10', '2/0 at 15', '3/0 at 20', '4/0 at 25', '5/0 at 30', '6/0 at 40'];
    const loops = ['5/1 at 60', '6/1 at 70', '5/2 at 90', '6/2 at 100', '5/3 at 120'];
    expect(await app.fired(id)).toEqual([...first, ...loops]);
    expect(await column(id, 'next_step_at')).toBe(addMinutes(START, 130));
  });

  it('follows the ladder as it was at the opening, whatever ships later', async () => {
    const realm = await app.drill();
    const before = await one(realm);
    const shipped = ladders['acknowledge-life-safety'];
    jest.replaceProperty(ladders, 'acknowledge-life-safety', {
      ...shipped,
      version: 2,
      limit: { minutes: 2, count: 'real' },
      steps: [{ action: 'notify-capital', at: { from: 'due', minutes: 0 } }],
      repeat: { times: 0, fromStep: 0, everyMinutes: 1 },
    });
    const later = await one(realm);
    await app.pass(realm, 5);
    await app.sweep(realm);
    expect([await app.fired(before), await app.fired(later)]).toEqual([['0/0 at 5'], ['0/0 at 2']]);
    expect(await column(before, 'due_at')).toBe(addMinutes(START, 10));
    expect((await column(before, 'ladder')) as object).toMatchObject({ version: 1 });
  });
});

describe('the auditor', () => {
  const pulse = async () => (await app.owner.query('select clean, note from duty_pulse where duty = $1', [AUDITOR])).rows[0];
  const round = async () => (await app.get(Auditor).round()) === 'clean';

  it('tells of a clock that came and that nobody saw to, until it is seen to', async () => {
    const id = await one(LIVE);
    expect(await round()).toBe(true);
    await app.owner.query(
      `update obligation set opened_at = opened_at - interval '8 minutes', due_at = due_at - interval '8 minutes',
         next_step_at = next_step_at - interval '8 minutes' where id = $1`,
      [id],
    );
    expect(await round()).toBe(false);
    expect(await pulse()).toEqual({ clean: false, note: '1 clocks-late' });
    expect(await app.sweep(LIVE)).toBe(1);
    expect(await round()).toBe(true);
    expect(await pulse()).toEqual({ clean: true, note: null });
  });

  it.each([
    ['lost', null],
    ['put off for a year', '2027-11-23T18:00:00.000Z' as Instant],
  ])('sets a clock right that was %s, so that it fires, and does not call that clean', async (_, wrong) => {
    const id = await one(LIVE);
    const clock = await column(id, 'next_step_at');
    await app.owner.query('update obligation set next_step_at = $2 where id = $1', [id, wrong]);
    expect(await round()).toBe(false);
    expect(await pulse()).toMatchObject({ clean: false, note: expect.stringContaining('1 clocks-set-right') });
    expect(await column(id, 'next_step_at')).toBe(clock);
    expect(await round()).toBe(true);
  });

  it('goes on past a clock that cannot be computed, names it, and is clean when it is gone', async () => {
    const [broken, sound] = await app.owe(LIVE, 2);
    const opened = (await column(sound!.id, 'opened_at')) as Instant;
    const { rows } = await app.owner.query('select ladder from obligation where id = $1', [broken!.id]);
    await app.owner.query(`update obligation set ladder = ladder - 'limit' where id = $1`, [broken!.id]);
    await app.owner.query('update obligation set next_step_at = null where id = $1', [sound!.id]);
    expect(await round()).toBe(false);
    expect(await pulse()).toMatchObject({ note: '1 clocks-set-right, 1 clocks-broken' });
    await app.owner.query('update obligation set ladder = $2 where id = $1', [broken!.id, rows[0].ladder]);
    expect(await round()).toBe(true);
    expect(await column(sound!.id, 'next_step_at')).toBe(addMinutes(opened, 5));
  });

  it('does not take a jump of a drill for a sweep that failed', async () => {
    const realm = await app.drill();
    await app.owe(realm, 1);
    await app.pass(realm, 120);
    expect(await round()).toBe(true);
  });
});
