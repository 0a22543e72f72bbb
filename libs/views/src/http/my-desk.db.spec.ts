import {
  AcknowledgeCaseHandler,
  AddNoteHandler,
  CloseCaseHandler,
  IssueCorrectionHandler,
  ResolveCaseHandler,
  StartCaseHandler,
  WatchCaseHandler,
} from '#incidents';
import type { CaseId, DeskId, Instant } from '#kernel';
import { RoutingService } from '#routing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MyDesk, MyDeskItem } from '../application/my-desk.js';
import { ANAM, OTAY, STRANGER, ViewsApp, YSIDRO } from '../views.fixture.js';

let app: ViewsApp;
beforeAll(async () => {
  app = await ViewsApp.open();
});
beforeEach(async () => {
  jest.restoreAllMocks();
  await app.beginAnew();
});
afterAll(() => app?.close());

const deskOf = async (deskId: DeskId): Promise<MyDesk> => {
  const { status, body } = await app.read<MyDesk>(`liaison.${deskId}`, 'my-desk');
  expect([status, body]).toEqual([200, body]);
  return body;
};
const caseIdOf = (item: MyDeskItem) => ('case' in item ? item.case.id : null);
const lanesOf = ({ items }: MyDesk, caseId: CaseId) => items.filter((item) => caseIdOf(item) === caseId).map(({ lane }) => lane);
const opened = async (changes: Parameters<ViewsApp['file']>[0] = {}) => (await app.file(changes)).caseId!;
const acknowledge = (caseId: CaseId, deskId = OTAY) => app.get(AcknowledgeCaseHandler).execute(app.at(deskId), { caseId });
const note = (caseId: CaseId, bringUpAt: Instant | null) =>
  app.get(AddNoteHandler).execute(app.at(OTAY), { caseId, text: 'Look again.', language: 'en', bringUpAt });

describe('what needs a desk now', () => {
  it('follows a case of the desk from lane to lane, in one lane at a time', async () => {
    const caseId = await opened({ impact: { security: 0, flow: 3 } });
    expect(lanesOf(await deskOf(OTAY), caseId)).toEqual(['unacknowledged']);
    await acknowledge(caseId);
    expect(lanesOf(await deskOf(OTAY), caseId)).toEqual(['mine']);
    // Acknowledged, P2: a sign of life is owed 75 minutes later.
    await app.pass(15);
    const soon = await deskOf(OTAY);
    expect(lanesOf(soon, caseId)).toEqual(['due-soon']);
    const [item] = soon.items;
    expect(item).toMatchObject({ owed: { act: 'keep-working', overdue: false }, case: { priority: 'P2', leadDeskId: OTAY } });
    expect(item!.dueAt).toBe(item!.owed!.dueAt);
    await app.pass(61);
    const late = await deskOf(OTAY);
    expect(lanesOf(late, caseId)).toEqual(['breached']);
    expect(late.items[0]!.owed!.overdue).toBe(true);
    expect(late.counts).toMatchObject({ breached: 1, dueSoon: 0, unacknowledged: 0, leading: 1 });
    await app.get(ResolveCaseHandler).execute(app.at(OTAY), await resolution(caseId));
    expect(lanesOf(await deskOf(OTAY), caseId)).toEqual(['mine']);
    await app.get(CloseCaseHandler).execute(app.at(OTAY), { caseId });
    expect((await deskOf(STRANGER)).items).toEqual([]);
  });

  it('puts an offer first at its target, and keeps it for the offerer where it stands', async () => {
    const caseId = await opened();
    const handoffId = await app.offer(caseId);
    const { items, counts, lanes } = await deskOf(ANAM);
    expect(items[0]).toMatchObject({
      lane: 'offer-in',
      handoff: { id: handoffId, version: 1, state: 'offered', fromDeskId: OTAY, kind: 'transfer' },
      owed: { act: 'answer-handoff', subject: { kind: 'handoff', id: handoffId } },
    });
    expect([counts.offersIn, lanes['offer-in']]).toEqual([1, 1]);
    expect(lanesOf(await deskOf(OTAY), caseId)).toEqual(['unacknowledged']);
  });

  it('shows a report that no rule knew to the desk that must triage it, with what is owed', async () => {
    // The seeded rules know every kind; here none of them is to know this one.
    const routing = app.get(RoutingService);
    const route = routing.route.bind(routing);
    jest.spyOn(routing, 'route').mockImplementation(async (...asked) => ({ ...(await route(...asked)), fallback: true }));
    const { id, lead, caseId } = await app.file({}, STRANGER);
    expect([lead.deskId, caseId]).toEqual([OTAY, null]);
    const { items, lanes } = await deskOf(lead.deskId);
    expect(items).toEqual([
      {
        lane: 'report-to-triage',
        reportId: id,
        report: expect.objectContaining({ id, state: 'filed', deskId: STRANGER, priority: 'P3' }),
        dueAt: expect.any(String),
        owed: expect.objectContaining({ act: 'acknowledge-case', overdue: false, correctionId: null }),
      },
    ]);
    expect(lanes['report-to-triage']).toBe(1);
    expect((await deskOf(STRANGER)).items).toEqual([]);
  });

  it('asks each recipient of a correction for its acknowledgement', async () => {
    const caseId = await opened();
    await acknowledge(caseId);
    const command = { caseId, kind: 'correction', text: 'It was lane 4.', language: 'en' } as const;
    const { correctionId } = await app.get(IssueCorrectionHandler).execute(app.at(OTAY), command);
    const { rows } = await app.owner.query<{ desk_id: DeskId }>(
      `select desk_id from obligation where subject_id = $1 and state = 'open' limit 1`,
      [correctionId],
    );
    const recipient = await deskOf(rows[0]!.desk_id);
    const [item] = recipient.items.filter((one) => caseIdOf(one) === caseId);
    // Due within the hour, which is more urgent than the lane of corrections.
    expect(item).toMatchObject({
      lane: 'due-soon',
      owed: { act: 'acknowledge-case', subject: { id: correctionId }, correctionId },
    });
    await app.owner.query('update obligation set due_at = null where subject_id = $1', [correctionId]);
    const [waiting] = (await deskOf(rows[0]!.desk_id)).items.filter((one) => caseIdOf(one) === caseId);
    expect(waiting).toMatchObject({ lane: 'correction-to-acknowledge', correctionId });
  });

  it('brings a case up when its date has come, and watches what the desk watches', async () => {
    const caseId = await opened();
    await acknowledge(caseId);
    await app.get(StartCaseHandler).execute(app.at(OTAY), { caseId });
    await note(caseId, '2026-11-23T20:00:00.000Z' as Instant);
    await app.pass(119);
    expect(lanesOf(await deskOf(OTAY), caseId)).toEqual(['mine']);
    await app.pass(1);
    const up = await deskOf(OTAY);
    expect(up.items[0]).toMatchObject({ lane: 'bring-up', bringUpAt: '2026-11-23T20:00:00.000Z' });

    const { rows } = await app.owner.query<{ desk_id: DeskId }>(
      `select desk_id from case_access where case_id = $1 and desk_id <> $2 limit 1`,
      [caseId, OTAY],
    );
    const watcher = rows[0]!.desk_id;
    await app.get(WatchCaseHandler).execute(app.at(watcher), { caseId });
    const watching = await deskOf(watcher);
    expect([lanesOf(watching, caseId), watching.counts.watching]).toEqual([['watching'], 1]);
  });

  it('sorts a lane by priority and then by due time, and caps it with its true count', async () => {
    const routine = await opened({ impact: { security: 0, flow: 0 } });
    const urgent = await opened({ impact: { security: 0, flow: 3 } });
    for (let more = 0; more < 50; more += 1) await opened({ impact: { security: 0, flow: 0 } });
    const { items, lanes, counts } = await deskOf(OTAY);
    expect(items.map(caseIdOf).slice(0, 2)).toEqual([urgent, routine]);
    expect([items.length, lanes.unacknowledged, counts.unacknowledged, counts.leading]).toEqual([50, 52, 52, 52]);
  });

  it('shows and counts nothing of a case that is not released to the desk, whatever its rows say', async () => {
    const caseId = await opened();
    await app.offer(caseId);
    await app.owner.query('delete from case_access where case_id = $1 and desk_id = $2', [caseId, ANAM]);
    const none = { offersIn: 0, unacknowledged: 0, dueSoon: 0, breached: 0, leading: 0, watching: 0, unreadNotices: 0 };
    for (const deskId of [ANAM, STRANGER, YSIDRO]) {
      const { items, counts } = await deskOf(deskId);
      expect([lanesOf({ items } as MyDesk, caseId), counts.offersIn]).toEqual([[], 0]);
    }
    expect((await deskOf(STRANGER)).counts).toEqual(none);
    expect((await app.read(`administrator.${OTAY}`, 'my-desk')).status).toBe(403);
  });
});

const resolution = async (caseId: CaseId) => {
  await app.get(StartCaseHandler).execute(app.at(OTAY), { caseId });
  return { caseId, outcome: 'handled', summary: 'The lorry is gone.' } as const;
};
