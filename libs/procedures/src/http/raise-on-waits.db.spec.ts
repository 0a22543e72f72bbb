import { BorderBoardQueries, KeepReadings } from '#border';
import { addMinutes, type CrossingId, type LaneKey } from '#kernel';
import { CommandRunner } from '#ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PORT, ProceduresApp, REALM, START, US_JOINT } from '../procedures.fixture.js';

const US_KEY = `coordinator.${US_JOINT}`;
const CROSSING = 'san-ysidro' as CrossingId;

describe('a procedure that is raised on what waits propose', () => {
  let app: ProceduresApp;
  beforeAll(async () => {
    app = await ProceduresApp.open();
  });
  afterAll(() => app?.close());

  const propose = (lane: string) =>
    app.get(CommandRunner).run(app.engine, (unit) =>
      app.get(KeepReadings).keep(
        unit,
        'cbp-wait-times',
        null,
        [-40, -5].map((minutes) => ({
          crossingId: CROSSING,
          lane: lane as LaneKey,
          saying: 'delay' as const,
          minutes: 130,
          lanesOpen: 4,
          observedAt: addMinutes(START, minutes),
          method: null,
          raw: {},
        })),
      ),
    );
  const proposals = async () => app.get(BorderBoardQueries).proposals(REALM, false, 10);
  const raise = (proposalIds: readonly string[], by = US_KEY) =>
    app.call('POST', by, 'activations', {
      procedureId: 'port-suspension',
      level: 'elevated',
      reason: 'Two hours and more in every lane',
      crossingIds: [CROSSING],
      proposalIds,
    });

  it('answers the proposal in the same breath, and says by which activation', async () => {
    await propose('vehicle.northbound.standard');
    const [open] = await proposals();
    const answer = await raise([open!.id]);
    expect(answer.statusCode).toBe(201);
    expect(await proposals()).toMatchObject([{ state: { state: 'taken', byDeskId: US_JOINT } }]);
    const { rows } = await app.database.owner.query<{ data: unknown }>(
      `select envelope -> 'data' as data from outbox where type = 'wait-proposal.taken'`,
    );
    expect(rows).toMatchObject([{ data: { activationId: answer.json<{ id: string }>().id, byDeskId: US_JOINT } }]);
  });

  it('raises nothing on a proposal that is over or unknown: somebody was there first', async () => {
    const before = (await app.call('GET', US_KEY, 'activations')).json<{ items: unknown[] }>().items.length;
    const [taken] = await proposals();
    const again = await raise([taken!.id]);
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'border-proposal-over']);
    expect((await raise(['01890000-0000-7000-8000-00000000dead'])).statusCode).toBe(404);
    const after = (await app.call('GET', US_KEY, 'activations')).json<{ items: unknown[] }>().items.length;
    expect(after).toBe(before);
  });

  it('goes to one of two who take a proposal up at once', async () => {
    await propose('vehicle.northbound.ready');
    const open = (await proposals()).find(({ state }) => state.state === 'open')!;
    const answers = await Promise.all([raise([open.id]), raise([open.id], `supervisor.${PORT}`)]);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 409]));
  });
});
