import { newId } from '#platform/ids';
import type { DeskId } from '#kernel';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RecordNobodyReached } from '../application/record-nobody-reached.js';
import { EscalationApp, GN, OTAY } from '../escalation.fixture.js';
import type { ExplanationResponse } from '../http/obligation.response.js';

let app: EscalationApp;
beforeAll(async () => {
  app = await EscalationApp.open();
});
afterAll(() => app?.close());

it('that a rung reached no one is recorded once, however often it is said, and shown on the clock', async () => {
  const realm = await app.drill();
  const [owed, met] = await app.owe(realm, 2, { ladder: 'acknowledge-urgent', subject: { kind: 'case', id: newId() } });
  await app.owner.query(`update obligation set state = 'met', settled_at = realm_now(realm), next_step_at = null where id = $1`, [
    met!.id,
  ]);
  await app.pass(realm, 60);
  await app.sweep(realm);
  const found = [owed!, met!].map(({ id }) => ({ obligationId: id, step: 1, loop: 0, tried: [GN, 'mx-bc-ssc' as DeskId] }));
  await Promise.all([1, 2, 3].map(() => app.get(RecordNobodyReached).execute(realm, found)));
  expect(await app.told(owed!.id)).toEqual([
    'obligation.opened',
    'obligation.step-reached',
    'obligation.breached',
    'obligation.step-reached',
    'obligation.nobody-reached',
  ]);
  expect(await app.told(met!.id)).toEqual(['obligation.opened']);
  const { rows } = await app.owner.query<{ data: { target: string; deskIds: string[] } }>(
    `select envelope -> 'data' as data from outbox where type = 'obligation.nobody-reached' and realm = $1`,
    [realm],
  );
  expect(rows.map(({ data }) => data)).toMatchObject([{ target: 'both-supervisors', deskIds: [OTAY] }]);
  const answer = await app.http.inject({
    url: `/api/v1/obligations/${owed!.id}/explanation`,
    headers: { authorization: `Bearer ${OTAY}`, 'x-enlace-realm': realm },
  });
  const { ladder, nobodyReachedAt, ifNobodyActs } = answer.json<ExplanationResponse>();
  expect(ladder.steps.map(({ nobodyAt }) => nobodyAt.length)).toEqual([0, 2, 0, 0, 0, 0, 0, 0]);
  expect(nobodyReachedAt).not.toBeNull();
  expect(ifNobodyActs[0]).toMatchObject({ action: 'notify-supervisor' });
});
