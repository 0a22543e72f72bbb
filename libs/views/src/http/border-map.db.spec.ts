import { CloseCaseHandler, AcknowledgeCaseHandler, ResolveCaseHandler, StartCaseHandler } from '#incidents';
import type { CaseId, DeskId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BorderMap } from '../application/border-map.js';
import { OTAY, STRANGER, ViewsApp } from '../views.fixture.js';

let app: ViewsApp;
beforeAll(async () => {
  app = await ViewsApp.open();
});
afterAll(() => app?.close());

const mapOf = async (deskId: DeskId): Promise<BorderMap> => {
  const { status, body } = await app.read<BorderMap>(`liaison.${deskId}`, 'border-map');
  expect([status, body]).toEqual([200, body]);
  return body;
};
const close = async (caseId: CaseId): Promise<void> => {
  const ctx = app.at(OTAY);
  await app.get(AcknowledgeCaseHandler).execute(ctx, { caseId });
  await app.get(StartCaseHandler).execute(ctx, { caseId });
  await app.get(ResolveCaseHandler).execute(ctx, { caseId, outcome: 'handled', summary: 'The lorry is gone.' });
  await app.get(CloseCaseHandler).execute(ctx, { caseId });
};

describe('where the open cases are', () => {
  it('is counted by crossing, corridor and priority, and told case by case, of open cases only', async () => {
    const urgent = (await app.file({ impact: { security: 0, flow: 3 } })).caseId!;
    const point = { lat: 32.55, lon: -116.94 };
    const precise = (await app.file({ place: { crossingId: 'otay-mesa-commercial', point } })).caseId!;
    await close((await app.file()).caseId!);
    const map = await mapOf(OTAY);
    const open = { P1: 0, P2: 1, P3: 1, P4: 0 };
    expect(map).toMatchObject({
      open,
      crossings: [{ crossingId: 'otay-mesa-commercial', open }],
      corridors: [{ corridorId: 'SDT', open }],
      more: false,
    });
    expect(map.cases).toEqual([
      expect.objectContaining({ id: urgent, priority: 'P2', lat: null, lon: null, crossingId: 'otay-mesa-commercial' }),
      expect.objectContaining({ id: precise, priority: 'P3', ...point, kind: 'long-waits' }),
    ]);
  });

  it('counts a case that nobody put on the map, and does not show it there', async () => {
    const before = await mapOf(OTAY);
    const { caseId, lead } = await app.file({ place: { county: 'san-diego-county' }, kind: 'wildfire' });
    expect(caseId).not.toBeNull();
    const after = await mapOf(OTAY);
    expect(after.open.P3).toBe(before.open.P3 + 1);
    expect(after.cases.map(({ id }) => id)).not.toContain(caseId);
    expect((await mapOf(lead.deskId)).crossings).toEqual([]);
  });

  it('shows nothing and counts nothing for a desk to which nothing was released', async () => {
    expect(await mapOf(STRANGER)).toEqual({
      now: expect.any(String),
      open: { P1: 0, P2: 0, P3: 0, P4: 0 },
      crossings: [],
      corridors: [],
      cases: [],
      more: false,
    });
    expect((await app.read(`administrator.${OTAY}`, 'border-map')).status).toBe(403);
  });
});
