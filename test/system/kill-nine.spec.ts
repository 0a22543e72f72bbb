import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DeskClient } from '../../apps/demo/src/desk-client.js';
import { verifyFile } from '../../apps/verify/src/verify.js';
import { backends, openBackend } from '../support/backends.js';
import { ammoniaAtOtay, type Filed, type HandoffSeen, transferTo } from '../support/filing.js';
import { inLanes } from '../support/in-lanes.js';
import { faultsOnceSettled, settleAt } from '../support/invariants.js';
import { randomFrom } from '../support/random.js';
import { RealSystem } from '../support/real-processes.js';
import { RealNight } from '../support/real-night.js';
import { postOnce, signInStubbornly, type Toil } from '../support/stubborn-client.js';
import { RunningDrill } from '../support/running-drill.js';
import { until } from '../support/until.js';

jest.setTimeout(300_000);

const REALM = 'ex-kill-nine';
const LANES = 8;

interface Acted {
  readonly key: string;
  readonly body: object;
  readonly first: Filed;
}

describe.each(backends)('kill -9 of everything, with the queue in %s', (queue) => {
  const seed = Number(process.env['ENLACE_TEST_SEED'] ?? Math.floor(Math.random() * 1e9));
  const random = randomFrom(seed);
  /** 500 filings and handoffs where the queue and the record store fall together; fewer where they fall apart. */
  const filings = queue === 'PostgreSQL' ? 250 : 40;
  const toil: Toil = { tries: 0, unexcused: [] };
  const filed: Acted[] = [];
  const accepted: string[] = [];
  /** Cases whose lead moved: they are acknowledged. */
  const moved = new Set<string>();
  let offers = 0;
  let system: RealSystem;
  let offerer: DeskClient;
  let target: DeskClient;

  beforeAll(async () => {
    const { redisUrl } = openBackend(queue);
    system = await RealSystem.open(redisUrl ? { REDIS_URL: redisUrl } : {});
    offerer = (await signInStubbornly(system.url, 'liaison.mx-tij-bomb', system.password)).in({ realm: REALM });
    target = (await signInStubbornly(system.url, 'liaison.us-epa-r9', system.password)).in({ realm: REALM });
    await system.sql(
      `insert into realm (id, title, virtual_at, real_at, scale) values ($1, $1, '2026-03-02T18:00:00Z', clock_timestamp(), 1)`,
      [REALM],
    );
    await system.sql('insert into realm_member (realm, person_id) select $1, id from person', [REALM]);
  });
  afterAll(() => system.close());

  const faults: Readonly<Record<string, () => Promise<void>>> = {
    api: async () => {
      await system.api.kill();
      system.api.start();
    },
    worker: async () => {
      const worker = system.workers[random() < 0.5 ? 0 : 1]!;
      await worker.kill();
      worker.start();
    },
    connections: () => system.cutConnections(),
    postgres: () => system.killPostgres(),
    queue: () => openBackend(queue).empty((text) => system.sql(text)),
  };
  /** Breaks each of `names` once, in an order and at moments that the seed says; `turn` waits until the time for the n-th has come. */
  const breakInTurn = async (names: readonly string[], turn: (nth: number) => Promise<unknown>): Promise<string[]> => {
    const plan = names.map((name) => [random(), name] as const).toSorted(([one], [other]) => one - other);
    for (const [nth, [, name]] of plan.entries()) {
      await turn(nth);
      await sleep(random() * 400);
      await faults[name]!();
    }
    return plan.map(([, name]) => name);
  };

  const work = async (): Promise<void> => {
    await inLanes(LANES, filings, async (round) => {
      const [key, body] = [randomUUID(), ammoniaAtOtay()];
      const answer = await postOnce<Filed>(toil, offerer, '/reports', body, key);
      expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 201, body: { caseId: expect.any(String) } });
      filed.push({ key, body, first: answer.body });
      if (round % 2 === 1) return;
      const offer = await postOnce<HandoffSeen>(toil, offerer, `/cases/${answer.body.caseId}/handoffs`, transferTo('us-epa-r9'));
      // The ladder may have moved the lead meanwhile; that too is an answer.
      expect([201, 409]).toContain(offer.status);
      if (offer.status !== 201) return;
      offers += 1;
      const accept = await postOnce<HandoffSeen>(toil, target, `/handoffs/${offer.body.id}/accept`, {});
      expect([200, 409]).toContain(accept.status);
      if (accept.status !== 200) return;
      accepted.push(offer.body.id);
      moved.add(answer.body.caseId);
    });
  };

  it('takes every act exactly once while processes, connections and servers are killed', async () => {
    console.log(`seed ${seed}`);
    const began = performance.now();
    const again = queue === 'PostgreSQL' ? ['api', 'worker', 'connections'] : [];
    const plan = [...Object.keys(faults), ...again];
    // Spread over the work, so that each falls into acts that are on their way.
    const share = filings / (plan.length + 1);
    const turn = (nth: number) => until('the work goes on', async () => filed.length > share * (nth + 1), 120_000);
    const [, done] = await Promise.all([work(), breakInTurn(plan, turn)]);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${filed.length} filings, ${offers} offers, ${accepted.length} accepted in ${seconds} s and ${toil.tries} tries; broken: ${done.join(', ')}`,
    );
    expect(filed).toHaveLength(filings);
    expect(toil.unexcused).toEqual([]);
  });

  it('reaches every rung that comes due exactly once while workers, connections and servers are killed', async () => {
    const waiting = filed.map(({ first }) => first.caseId).filter((caseId) => !moved.has(caseId));
    for (const minutes of [6, 5]) {
      await system.sql(
        `update realm set virtual_at = realm_now(id) + make_interval(mins => $2), real_at = clock_timestamp(), scale = 0 where id = $1`,
        [REALM, minutes],
      );
      await breakInTurn(['worker', 'connections', 'worker', 'queue', 'postgres'].slice(0, minutes - 2), () => sleep(300));
    }
    await settleAt(system.databaseUrl, 60_000);
    const rungs = await system.sql<{ rung: string }>(
      `select o.case_id || ' ' || s.loop || '.' || s.step as rung from obligation_step s join obligation o on o.id = s.obligation_id
       where o.act = 'acknowledge-case'`,
    );
    const due = waiting.flatMap((caseId) => [`${caseId} 0.0`, `${caseId} 0.1`]);
    const reached = rungs.map(({ rung }) => rung).filter((rung) => / 0\.[01]$/.test(rung) && !moved.has(rung.split(' ')[0]!));
    expect(reached.toSorted()).toEqual(due.toSorted());
    expect(await faultsOnceSettled(system)).toEqual([]);
  });

  it('has each accepted filing once, with one lead, and each accepted handoff in custody', async () => {
    const reports = await system.sql<{ reference: string; case: string; cases: number }>(
      `select r.own_reference as reference, r.case_id as case, (select count(*)::int from case_file c where c.id = r.case_id) as cases from report r`,
    );
    const expected = filed.map(({ body, first }) => ({
      reference: (body as { ownReference: string }).ownReference,
      case: first.caseId,
      cases: 1,
    }));
    const byReference = (one: { reference: string }, other: { reference: string }) => (one.reference < other.reference ? -1 : 1);
    expect(reports.toSorted(byReference)).toEqual(expected.toSorted(byReference));
    const moves = await system.sql<{ cause: string }>(`select cause_id as cause from custody where by = 'handoff'`);
    expect(moves.map(({ cause }) => cause).toSorted()).toEqual(accepted.toSorted());
  });

  it('has a ledger that verifies with nothing but its file', () => {
    const report = verifyFile(system.exportLedger());
    expect(report.findings).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.entries).toBeGreaterThan(filings * 4);
  });

  it('gives the first answer again to whoever asks again', async () => {
    for (const { key, body, first } of filed.slice(0, 20)) {
      const again = await postOnce<Filed>(toil, offerer, '/reports', body, key);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(again.body).toEqual(first);
    }
  });

  // Receipts are in the record store; the queue has no part in them.
  if (queue === 'PostgreSQL')
    it('files each receipt once, though who wrote it and who files it are killed in between', async () => {
      const bodies = Array.from({ length: 30 }, () => ammoniaAtOtay({ lifeSafety: false }));
      const waiting = async (): Promise<number> => {
        const [row] = await system.sql<{ count: number }>(
          `select count(*)::int as count from deferred_filing where state = 'waiting'`,
        );
        return row!.count;
      };
      const sent = Promise.all(bodies.map((body) => postOnce<{ receiptId?: string }>(toil, offerer, '/reports', body)));
      await until('a receipt was written', async () => (await waiting()) > 0);
      await Promise.all([faults['api']!(), faults['worker']!()]);
      const answers = await sent;
      expect(answers.filter(({ status }) => status === 202).length).toBeGreaterThan(0);
      await faults['worker']!();
      // What the dead had in hand comes back when their leases have run out.
      await system.sql(`update deferred_filing set leased_until = null where state = 'waiting'`);
      await until('all are filed', async () => (await waiting()) === 0, 60_000);
      const references = bodies.map(({ ownReference }) => String(ownReference));
      const filedOnce = await system.sql<{ reference: string; reports: number; cases: number }>(
        `select own_reference as reference, count(*)::int as reports, count(distinct case_id)::int as cases from report
         where own_reference = any ($1) group by own_reference`,
        [references],
      );
      expect(filedOnce.map(({ reference }) => reference).toSorted()).toEqual(references.toSorted());
      expect(filedOnce.filter(({ reports, cases }) => reports !== 1 || cases !== 1)).toEqual([]);
      expect(await faultsOnceSettled(system, 60_000)).toEqual([]);
    });

  // A drill's clock and its injects are in the record store too.
  if (queue === 'PostgreSQL')
    it('plays a drill to its end, and keeps what its desks do for real meanwhile, though workers are killed: each inject and each move of a desk once, by a clock that stands, runs and never jumps', async () => {
      const night = await RealNight.at(toil, system, ['mx-inm-tijuana', 'us-cbp-ofo-san-ysidro']);
      const drill = await RunningDrill.start(toil, system, { scenario: 'first-drill', scale: 60 });
      await until('the drill goes on', async () => (await drill.look()).fired >= 2, 60_000);
      await faults['worker']!();
      await drill.act('pause');
      const stands = (await drill.look()).clock;
      // Fired by hand while the clock stands, by workers of whom one is dying.
      const fired = drill.act('injects/5/fire');
      await Promise.all([fired, faults['worker']!(), faults['worker']!(), night.goesOn(15)]);
      await until('what was fired by hand is made', async () => (await drill.stateOf(5)) === 'made', 60_000);
      expect((await drill.look()).clock).toBe(stands);
      await drill.act('resume', { scale: 120 });
      await until('the desks answer', async () => (await drill.look()).fired >= 6, 60_000);
      await Promise.all([faults['worker']!(), faults['connections']!(), night.goesOn(15)]);
      // A desk's answer may have another desk answer: it is over when nothing is left after all of it was heard of.
      const isPlayed = async (): Promise<boolean> => (await drill.playOn()).left === 0;
      const nothingFollows = async (): Promise<boolean> => {
        if (!(await isPlayed())) return false;
        await settleAt(system.databaseUrl, 60_000);
        return isPlayed();
      };
      await until('all of it was played', nothingFollows, 120_000);
      const { twice, notMade, notFiled, doubled } = await drill.look();
      expect({ twice, notMade, notFiled, doubled, jumps: drill.jumps() }).toEqual({
        twice: 0,
        notMade: [],
        notFiled: 0,
        doubled: 0,
        jumps: [],
      });
      expect(await night.look()).toEqual({ reports: 30, cases: 30, moves: 30, realms: ['live'] });
      expect(await faultsOnceSettled(system, 60_000)).toEqual([]);
    });

  it('has no process that ended by itself', () => {
    for (const one of [system.api, ...system.workers])
      expect([one.endedByItself, one.endedByItself === null ? '' : one.lastWords()]).toEqual([null, '']);
  });
});
