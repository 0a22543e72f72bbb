import { Obligations, ObligationsQueries, SuspendObligations } from '#escalation';
import { DeferredFilings } from '#incidents';
import { addMinutes, type CaseId, type DeskId, LIVE, type SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlignClocks } from '../application/align-clocks.js';
import { ExpireSurge } from '../application/expire-surge.js';
import { SurgesQueries } from '../application/surges.queries.js';
import { WatchLoad } from '../application/watch-load.js';
import { THRESHOLDS } from '../domain/load-index.js';
import { AlignClocksDuty } from '../jobs/surge.duties.js';
import { MX_JOINT, OTAY, REALM, START, SurgeApp, US_JOINT, WEBB } from '../surge.fixture.js';
import type { SurgeResponse, SurgesResponse } from './surge.response.js';

const COORDINATOR = `coordinator.${US_JOINT}`;
const REASON = 'More than the desks can work.';

let app: SurgeApp;
beforeAll(async () => {
  app = await SurgeApp.open();
});
afterAll(async () => app?.close());

type Answer = Awaited<ReturnType<SurgeApp['call']>>;
const done = (answer: Answer, status = 200): SurgeResponse => {
  expect([answer.statusCode, answer.statusCode === status ? '' : answer.body]).toEqual([status, '']);
  return answer.json<SurgeResponse>();
};
const codeOf = (answer: Answer) => [answer.statusCode, answer.json<{ code: string }>().code];
const now = async (): Promise<string> => (await app.get(SurgesQueries).open(REALM)).now;
const declare = async (who = COORDINATOR, more: object = {}) =>
  app.call('POST', who, 'surge', { reason: REASON, until: addMinutes((await now()) as typeof START, 120), ...more });
const end = (id: string, who = COORDINATOR) => app.call('POST', who, `surge/${id}/end`, { reason: 'It is over.' });
const overview = async (): Promise<SurgesResponse> => (await app.call('GET', `liaison.${WEBB}`, 'surge')).json<SurgesResponse>();
const engine = (realm = REALM): SystemContext => ({ actor: { system: 'spec' }, realm, locale: 'en', correlationId: newId() });
const owe = (deskId: DeskId, count = 1, more: object = {}, realm = REALM) =>
  app.get(CommandRunner).run(engine(realm), (unit) =>
    app.get(Obligations).openMany(
      unit,
      Array.from({ length: count }, () => {
        const caseId = newId<'Case'>() as CaseId;
        const ladder = 'acknowledge-routine' as const;
        return {
          act: 'acknowledge-case' as const,
          subject: { kind: 'case' as const, id: caseId },
          caseId,
          deskId,
          ladder,
          lifeSafety: false,
          ...more,
        };
      }),
    ),
  );
const align = async (): Promise<void> => {
  const duty = new AlignClocksDuty(app.get(AlignClocks), app.get(SurgesQueries), app.get(ExpireSurge));
  while (await duty.round());
};
const standing = async (deskId: DeskId): Promise<number> =>
  (await app.get(ObligationsQueries).suspendedByDesk(REALM)).find((one) => one.deskId === deskId)?.count ?? 0;
const told = async (id: string): Promise<string[]> => {
  const text = 'select type from ledger_entry where stream = $1 order by sseq';
  return (await app.database.owner.query<{ type: string }>(text, [`surge:${id}`])).rows.map(({ type }) => type);
};

describe('declaring', () => {
  it('is a coordinator’s, for the own country, once for each scope, and everybody reads it', async () => {
    expect(codeOf(await declare(`supervisor.${OTAY}`))).toEqual([403, 'not-permitted']);
    expect(codeOf(await declare(COORDINATOR, { country: 'MX' }))).toEqual([403, 'surge-foreign']);
    expect(codeOf(await declare(COORDINATOR, { corridor: 'XXX' }))).toEqual([422, 'surge-corridor-unknown']);
    expect(codeOf(await declare(COORDINATOR, { until: addMinutes(START, 13 * 60) }))).toEqual([422, 'surge-too-long']);
    const surge = done(await declare(), 201);
    expect(codeOf(await declare())).toEqual([409, 'surge-declared-already']);
    const mexican = done(await declare(`coordinator.${MX_JOINT}`), 201);
    const seen = await overview();
    expect(seen.surges.map(({ id, scopeKey }) => [id, scopeKey])).toEqual([
      [surge.id, 'US'],
      [mexican.id, 'MX'],
    ]);
    expect(codeOf(await end(mexican.id))).toEqual([403, 'surge-foreign']);
    for (const [id, who] of [
      [surge.id, COORDINATOR],
      [mexican.id, `coordinator.${MX_JOINT}`],
    ] as const)
      done(await end(id, who));
    expect((await overview()).surges).toEqual([]);
    expect(codeOf(await end(surge.id))).toEqual([409, 'surge-over']);
    expect(await told(surge.id)).toEqual(['surge.declared', 'surge.ended']);
  });

  it('of two at once, one declares', async () => {
    const answers = await Promise.all([declare(), declare()]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([201, 409]);
    done(await end(answers.find(({ statusCode }) => statusCode === 201)!.json<SurgeResponse>().id));
  });
});

describe('what it relaxes', () => {
  it('is listed with since, until, by whom and how much, and ends with it; nothing about life stands', async () => {
    await owe(OTAY, 3);
    await owe(OTAY, 1, { lifeSafety: true, ladder: 'acknowledge-life-safety' });
    await owe(WEBB, 2);
    const surge = done(await declare(COORDINATOR, { corridor: 'SDT' }), 201);
    await align();
    expect([await standing(OTAY), await standing(WEBB)]).toEqual([3, 0]);
    const { relaxations } = await overview();
    expect(relaxations.map(({ relaxation }) => relaxation)).toEqual(['clocks', 'look-alikes', 'notices']);
    expect(relaxations.find(({ relaxation }) => relaxation === 'clocks')).toMatchObject({
      surgeId: surge.id,
      since: surge.declared!.at,
      until: surge.declared!.until,
      byDeskId: US_JOINT,
      count: 3,
    });
    await owe(OTAY);
    await align();
    expect(await standing(OTAY)).toBe(4);
    done(await end(surge.id));
    await align();
    expect(await standing(OTAY)).toBe(0);
    expect((await overview()).relaxations).toEqual([]);
  });

  it('ends by itself at its time, before anybody has noted it; what another surge holds stands on', async () => {
    const whole = done(await declare(COORDINATOR, { until: addMinutes((await now()) as typeof START, 60) }), 201);
    const part = done(await declare(COORDINATOR, { corridor: 'SDT' }), 201);
    await align();
    const before = [await standing(OTAY), await standing(WEBB)];
    expect(before.every((count) => count > 0)).toBe(true);
    await app.pass(60);
    expect((await overview()).surges.map(({ id }) => id)).toEqual([part.id]);
    await align();
    expect([await standing(OTAY), await standing(WEBB)]).toEqual([before[0], 0]);
    expect(await told(whole.id)).toEqual(['surge.declared', 'surge.expired']);
    done(await end(part.id));
    await align();
  });
});

describe('the load', () => {
  it('proposes after readings in a row, declares nothing, and lets the proposal go with the load', async () => {
    const watch = app.get(WatchLoad);
    await owe(OTAY, 60, {}, LIVE);
    await app.database.owner.query(
      `update obligation set opened_at = opened_at - interval '9 hours', breached_at = now() where realm = 'live'`,
    );
    const open = async () => (await app.get(SurgesQueries).open(LIVE)).surges;
    for (let reading = 1; reading < THRESHOLDS.proposes.readings; reading += 1) await watch.round();
    expect(await open()).toEqual([]);
    await Promise.all([watch.round(), watch.round()]);
    const proposed = await open();
    expect(proposed.map(({ surge }) => [surge.state, surge.scope.country])).toContainEqual(['proposed', 'US']);
    expect(new Set(proposed.map(({ surge }) => JSON.stringify(surge.scope))).size).toBe(proposed.length);
    expect(await app.get(SuspendObligations).realms()).not.toContain(LIVE);
    await app.database.owner.query(
      `update obligation set state = 'cancelled', settled_at = now(), cancel_reason = 'spec', next_step_at = null where realm = 'live'`,
    );
    for (let reading = 0; reading < THRESHOLDS.proposes.readings; reading += 1) await watch.round();
    expect(await open()).toEqual([]);
    expect(await app.get(DeferredFilings).waitingByDesk(LIVE)).toEqual([]);
  });
});
