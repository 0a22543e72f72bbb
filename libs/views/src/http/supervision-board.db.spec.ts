import { DirectoryQueries } from '#directory';
import { Obligations, RecordNobodyReached } from '#escalation';
import { userOf } from '#identity/testing';
import { AcknowledgeCaseHandler } from '#incidents';
import type { CaseId, DeskId, ObligationId } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { RoutingService } from '#routing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { BoardItem, SupervisionBoard } from '../application/supervision-board.js';
import { ANAM, GN, OTAY, STRANGER, ViewsApp, YSIDRO } from '../views.fixture.js';

let app: ViewsApp;
const switchDesk = async (deskId: DeskId, active: boolean): Promise<void> => {
  await app.owner.query('update desk set active = $2 where id = $1', [deskId, active]);
  await app.get(DirectoryQueries).refresh();
};
beforeAll(async () => {
  app = await ViewsApp.open();
});
beforeEach(async () => {
  jest.restoreAllMocks();
  await switchDesk(OTAY, true);
  await app.beginAnew();
});
afterAll(() => app?.close());

const boardOf = async (who: string, query = ''): Promise<SupervisionBoard> => {
  const { status, body } = await app.read<SupervisionBoard>(who, `supervision/board${query}`);
  expect([status, body]).toEqual([200, body]);
  return body;
};
const refused = async (who: string, query = ''): Promise<[number, string]> => {
  const { status, body } = await app.read<{ code: string }>(who, `supervision/board${query}`);
  return [status, body.code];
};
const lanesOf = ({ items }: SupervisionBoard, caseId: CaseId) =>
  items.flatMap((item) => ('case' in item && item.case.id === caseId ? [item.lane] : []));
const opened = async (changes: Parameters<ViewsApp['file']>[0] = {}) => (await app.file(changes)).caseId!;
const SUPERVISOR = `supervisor.${OTAY}`;
const URGENT = { impact: { security: 0, flow: 3 } } as const;

describe('what a supervisor looks over', () => {
  it('moves what is owed from the next hour to breached, and what nobody acknowledged to nobody as well', async () => {
    const caseId = await opened(URGENT);
    expect(lanesOf(await boardOf(SUPERVISOR), caseId)).toEqual(['next-hour']);
    await app.pass(60);
    const late = await boardOf(SUPERVISOR);
    expect(lanesOf(late, caseId)).toEqual(['breached', 'nobodys']);
    expect(late.lanes).toMatchObject({ breached: 1, 'next-hour': 0, nobodys: 1 });
    expect(late.items[1]).toMatchObject({ because: 'unacknowledged', owed: { act: 'acknowledge-case', overdue: true } });
    await app.get(AcknowledgeCaseHandler).execute(app.at(OTAY), { caseId });
    await app.pass(76);
    expect(lanesOf(await boardOf(SUPERVISOR), caseId)).toEqual(['breached']);
  });

  it('shows what is owed on no case to the desk that owes it, and to nobody else', async () => {
    const id: string = newId();
    await app.get(CommandRunner).run(app.at(ANAM), (unit) =>
      app.get(Obligations).open(unit, {
        act: 'answer-request',
        subject: { kind: 'request', id },
        caseId: null,
        deskId: OTAY,
        counterpartDeskId: ANAM,
        lifeSafety: true,
        ladder: 'answer-request-urgent',
        limitMinutes: 90,
      }),
    );
    expect((await boardOf(SUPERVISOR)).items).toEqual([]);
    await app.pass(45);
    const [soon] = (await boardOf(SUPERVISOR)).items;
    const matter = { lifeSafety: true, counterpartDeskId: ANAM };
    expect(soon).toMatchObject({ lane: 'next-hour', deskId: OTAY, matter, owed: { act: 'answer-request', subject: { id } } });
    await app.pass(46);
    const late = await boardOf(SUPERVISOR);
    expect(late.items).toEqual([expect.objectContaining({ lane: 'breached', matter })]);
    expect(late.lanes).toMatchObject({ breached: 1, 'next-hour': 0, nobodys: 0 });
    expect(late.load).toEqual([expect.objectContaining({ deskId: OTAY, openObligations: 1, breached: 1 })]);
    for (const other of [`supervisor.${YSIDRO}`, 'coordinator.us-joint-desk']) {
      const theirs = await boardOf(other, `?desk=${OTAY}`);
      expect([theirs.items, theirs.load]).toEqual([[], [expect.objectContaining({ openObligations: 0, breached: 0 })]]);
    }
  });

  it('tells the rung that was reached last, whom it told and when', async () => {
    const caseId = await opened(URGENT);
    const owed = async () => (await boardOf(SUPERVISOR)).items[0]!;
    expect((await owed()).lastRung).toBeNull();
    const { rows } = await app.owner.query<{ id: string; ladder: { steps: { action: string }[] } }>(
      `select id, ladder from obligation where case_id = $1 and state = 'open'`,
      [caseId],
    );
    const { id, ladder } = rows[0]!;
    const joint = ladder.steps.findIndex(({ action }) => action === 'notify-joint-desk');
    await app.owner.query(
      `insert into obligation_step (obligation_id, step, loop, scheduled_for, fired_at)
       values ($1, 0, 0, '2026-11-23T18:45Z', '2026-11-23T18:45Z'), ($1, $2, 0, '2026-11-23T19:30Z', '2026-11-23T19:31Z')`,
      [id, joint],
    );
    expect((await owed()).lastRung).toEqual({
      step: joint,
      loop: 0,
      action: 'notify-joint-desk',
      target: 'joint-desks',
      deskIds: ['us-joint-desk'],
      absent: null,
      nobodyAt: [],
      at: '2026-11-23T19:31:00.000Z',
    });
  });

  it('shows an offer at both ends', async () => {
    const caseId = await opened();
    const handoffId = await app.offer(caseId);
    const handoff = { id: handoffId, state: 'offered', fromDeskId: OTAY, toDeskId: ANAM };
    const [theirs] = (await boardOf(`supervisor.${ANAM}`)).items;
    expect(theirs).toMatchObject({ lane: 'offers-to-us', deskId: ANAM, handoff, owed: { act: 'answer-handoff' } });
    const ours = (await boardOf(SUPERVISOR)).items.filter((item) => item.lane === 'our-offers-unanswered');
    expect(ours).toEqual([expect.objectContaining({ deskId: ANAM, handoff: expect.objectContaining(handoff) })]);
  });

  it('counts what is nobody’s: reports not triaged and cases of a desk that is no more', async () => {
    const caseId = await opened();
    const routing = app.get(RoutingService);
    const route = routing.route.bind(routing);
    jest.spyOn(routing, 'route').mockImplementation(async (...asked) => ({ ...(await route(...asked)), fallback: true }));
    const { id } = await app.file({}, OTAY);
    const whose = ({ items }: SupervisionBoard) =>
      items.filter((item): item is Extract<BoardItem, { because: string }> => item.lane === 'nobodys');
    const before = whose(await boardOf(SUPERVISOR));
    expect(before).toEqual([expect.objectContaining({ because: 'untriaged', deskId: OTAY })]);
    expect(before[0]).toMatchObject({ report: { id }, owed: { act: 'acknowledge-case' } });

    await switchDesk(OTAY, false);
    const { rows } = await app.owner.query<{ desk_id: DeskId }>(
      `select a.desk_id from case_access a join desk d on d.id = a.desk_id where a.case_id = $1 and d.country = 'US' and d.id <> $2`,
      [caseId, OTAY],
    );
    const colleague = await boardOf(`coordinator.${rows[0]!.desk_id}`, `?desk=${OTAY}`);
    expect(whose(colleague)).toEqual([expect.objectContaining({ because: 'lead-inactive', deskId: OTAY })]);
    expect(colleague.load).toEqual([
      expect.objectContaining({ deskId: OTAY, active: false, openCases: { P1: 0, P2: 0, P3: 1, P4: 0 } }),
    ]);
  });

  it('lets a supervisor look at the desks of the own agency and a coordinator at those of the own country', async () => {
    expect((await boardOf(SUPERVISOR)).deskIds).toEqual([OTAY]);
    expect((await boardOf(SUPERVISOR, `?desk=${YSIDRO},${OTAY}`)).deskIds).toEqual([YSIDRO, OTAY]);
    const agency = (await boardOf(SUPERVISOR, '?desk=all')).deskIds;
    expect(agency).toEqual(expect.arrayContaining([OTAY, YSIDRO]));
    expect(agency).not.toContain(STRANGER);
    const country = (await boardOf('coordinator.us-joint-desk', '?desk=all')).deskIds;
    expect(country).toContain(STRANGER);
    expect(country).not.toContain(GN);

    const outOfReach = [403, 'board-desk-out-of-reach'];
    expect(await refused(SUPERVISOR, `?desk=${STRANGER}`)).toEqual(outOfReach);
    expect(await refused('coordinator.us-joint-desk', `?desk=${GN}`)).toEqual(outOfReach);
    expect(await refused(SUPERVISOR, '?desk=no-such-desk')).toEqual(outOfReach);
    for (const role of ['liaison', 'auditor', 'administrator'])
      expect(await refused(`${role}.${OTAY}`)).toEqual([403, 'not-permitted']);
  });

  it('shows and counts only what was released to the reader’s own desk', async () => {
    const caseId = await opened(URGENT);
    await app.pass(60);
    await app.owner.query('delete from case_access where case_id = $1 and desk_id = $2', [caseId, YSIDRO]);
    const blind = await boardOf(`supervisor.${YSIDRO}`, `?desk=${OTAY}`);
    expect(blind.items).toEqual([]);
    expect(blind.lanes).toEqual({ breached: 0, 'next-hour': 0, 'offers-to-us': 0, 'our-offers-unanswered': 0, nobodys: 0 });
    expect(blind.load).toEqual([
      {
        deskId: OTAY,
        active: true,
        openCases: { P1: 0, P2: 0, P3: 0, P4: 0 },
        openObligations: 0,
        breached: 0,
        oldestDueAt: null,
      },
    ]);
    const [own] = (await boardOf(SUPERVISOR)).load;
    expect(own).toEqual({
      deskId: OTAY,
      active: true,
      openCases: { P1: 0, P2: 1, P3: 0, P4: 0 },
      openObligations: 1,
      breached: 1,
      oldestDueAt: '2026-11-23T19:00:00.000Z',
    });
  });

  it('tells of a rung that it reached no one, and of how old the oldest overdue is', async () => {
    const caseId = await opened(URGENT);
    await app.pass(60);
    const { rows } = await app.owner.query<{ id: string }>(`select id from obligation where case_id = $1 and state = 'open'`, [
      caseId,
    ]);
    const id = rows[0]!.id;
    await app.owner.query(
      `insert into obligation_step (obligation_id, step, loop, scheduled_for, fired_at) values ($1, 1, 0, '2026-11-23T19:00Z', '2026-11-23T19:00Z')`,
      [id],
    );
    await app
      .get(RecordNobodyReached)
      .execute(app.realm, [{ obligationId: id as ObligationId, step: 1, loop: 0, tried: [OTAY] }]);
    const { items, load } = await boardOf(SUPERVISOR);
    expect(items[0]!.lastRung).toMatchObject({ action: 'notify-duty-officer', nobodyAt: [OTAY] });
    expect(load[0]).toMatchObject({ breached: 1, oldestDueAt: '2026-11-23T19:00:00.000Z' });
  });

  it('says in whose hands the cases of a desk are: of whoever acted last there', async () => {
    const [one, other] = [await opened(URGENT), await opened(URGENT)];
    const people = ['Ana', 'Ben'].map((name, place) => ({
      name,
      id: userOf(`${place === 0 ? 'liaison' : 'supervisor'}.${OTAY}`),
    }));
    for (const { id, name } of people)
      await app.owner.query(`insert into person (id, username, name, version, password_hash) values ($1, $2, $3, 1, '-')`, [
        id,
        name.toLowerCase(),
        name,
      ]);
    await app.get(AcknowledgeCaseHandler).execute(app.at(OTAY, 'supervisor'), { caseId: other });
    await app.pass(61);
    expect((await boardOf(SUPERVISOR)).people).toEqual([
      expect.objectContaining({ name: 'Ana', deskId: OTAY, openCases: 1, overdueCases: 1 }),
      expect.objectContaining({ name: 'Ben', deskId: OTAY, openCases: 1, overdueCases: 0, oldestDueAt: null }),
    ]);
    expect(one).not.toBe(other);
  });

  it('shows both supervisors that their desks wait for each other, and nobody else', async () => {
    const owe = (deskId: DeskId, counterpartDeskId: DeskId, limitMinutes: number) =>
      app.get(CommandRunner).run(app.at(OTAY), (unit) =>
        app.get(Obligations).open(unit, {
          act: 'answer-request',
          subject: { kind: 'request', id: newId() },
          caseId: null,
          deskId,
          counterpartDeskId,
          lifeSafety: false,
          ladder: 'answer-request-urgent',
          limitMinutes,
        }),
      );
    await owe(OTAY, ANAM, 30);
    const later = await owe(ANAM, OTAY, 90);
    await app.pass(60);
    expect((await boardOf(SUPERVISOR)).deadlocks).toEqual([]);
    await app.pass(31);
    const { deadlocks } = await boardOf(SUPERVISOR);
    expect(deadlocks).toEqual([expect.objectContaining({ breaksAt: 0 })]);
    const [{ chain }] = deadlocks as [SupervisionBoard['deadlocks'][number]];
    expect(chain.map(({ fromDeskId, toDeskId }) => [fromDeskId, toDeskId])).toEqual([
      [ANAM, OTAY],
      [OTAY, ANAM],
    ]);
    expect(chain[1]).toMatchObject({ obligationId: later.id, act: 'answer-request', stands: false });
    expect((await boardOf(`supervisor.${ANAM}`)).deadlocks).toEqual(deadlocks);
    expect((await boardOf(`coordinator.us-joint-desk`, `?desk=${OTAY}`)).deadlocks).toEqual([]);
  });
});
