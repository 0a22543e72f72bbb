import type { DeskId, Realm, RequestContext, UserId } from '#kernel';
import { CommandRunner } from '#ledger';
import { Database } from '#platform/persistence';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApproveLadder } from '../application/approve-ladder.handler.js';
import { BrowseLadders } from '../application/browse-ladders.js';
import { DraftLadder } from '../application/draft-ladder.handler.js';
import { LaddersInForce } from '../application/ladders-in-force.js';
import { Obligations } from '../application/obligations.js';
import { PublishLadder } from '../application/publish-ladder.handler.js';
import { SilenceObligation } from '../application/silence-obligation.handler.js';
import { addMinutes } from '#kernel';
import type { LadderBody } from '../domain/ladder.js';
import type { LadderScope } from '../domain/ladder-scope.js';
import { ladders, type LadderKey } from '../domain/ladders.js';
import { EscalationApp, GN, LIVE, OTAY, START } from '../escalation.fixture.js';

const OTHER_MX = 'mx-anam-tijuana' as DeskId;
const ana = newId<'User'>();
const cora = newId<'User'>();

let app: EscalationApp;
beforeAll(async () => {
  app = await EscalationApp.open();
});
afterAll(() => app?.close());

const by = (userId: UserId, desk: DeskId, realm: Realm): RequestContext => {
  const ctx = app.as(desk, realm);
  return { ...ctx, actor: { ...ctx.actor, userId } };
};
const mexican = (realm: Realm) => by(ana, 'mx-joint-desk' as DeskId, realm);
const american = (realm: Realm) => by(cora, 'us-joint-desk' as DeskId, realm);

const bodyOf = (key: LadderKey, changes: Partial<LadderBody> = {}): LadderBody => {
  const { key: _, version: __, ...body } = ladders[key];
  return { ...body, ...changes };
};
const within = (minutes: number): Partial<LadderBody> => ({ limit: { minutes, count: 'real' } });

/** Drafted on the Mexican side and approved by the other, or by another Mexican where it is theirs alone. */
const approved = async (
  realm: Realm,
  changes: Partial<LadderBody>,
  scope: LadderScope = 'all',
  key: LadderKey = 'acknowledge-urgent',
) => {
  const draft = await app.get(DraftLadder).execute(mexican(realm), { key, scope, body: bodyOf(key, changes), note: 'spec' });
  const second = scope === 'all' ? american(realm) : by(cora, 'mx-joint-desk' as DeskId, realm);
  await app.get(ApproveLadder).execute(second, draft as typeof draft & { key: LadderKey });
  return draft.ladderVersion;
};
const publish = async (
  realm: Realm,
  changes: Partial<LadderBody>,
  scope: LadderScope = 'all',
  key: LadderKey = 'acknowledge-urgent',
) => {
  const ladderVersion = await approved(realm, changes, scope, key);
  await app.get(PublishLadder).execute(mexican(realm), { key, ladderVersion });
  return ladderVersion;
};
const openedBy = async (realm: Realm, deskId: DeskId = GN) => {
  const [opened] = await app.owe(realm, 1, { ladder: 'acknowledge-urgent', deskId });
  const { ladder } = (await app.row(opened!.id)) as { ladder: { version: number; limit: { minutes: number } } };
  return { id: opened!.id, version: ladder.version, minutes: ladder.limit.minutes };
};

describe('an obligation', () => {
  it('opens with what ships until somebody publishes, then with the edition, and keeps what it opened with', async () => {
    const realm = await app.drill();
    const before = await openedBy(realm);
    expect(before).toMatchObject({ version: 1, minutes: 60 });
    const ladderVersion = await publish(realm, within(30));
    const after = await openedBy(realm);
    expect(after).toMatchObject({ version: ladderVersion, minutes: 30 });
    await app.pass(realm, 45);
    await app.sweep(realm);
    expect(await app.told(before.id)).toEqual(['obligation.opened', 'obligation.step-reached']);
    expect(await app.fired(before.id)).toEqual(['0/0 at 45']);
    expect(await app.fired(after.id)).toEqual(['0/0 at 15', '1/0 at 30', '2/0 at 45', '3/0 at 45']);
  });

  it('takes its desk’s own ladder before its country’s, and its country’s before everybody’s', async () => {
    const realm = await app.drill();
    await publish(realm, within(50));
    await publish(realm, within(40), 'country:MX');
    await publish(realm, within(30), `desk:${GN}`);
    const minutes = async (desk: DeskId) => (await openedBy(realm, desk)).minutes;
    expect([await minutes(GN), await minutes(OTHER_MX), await minutes(OTAY)]).toEqual([30, 40, 50]);
  });

  it('never opens with a ladder that was not in force any more, though another process has not heard of it', async () => {
    const realm = await app.drill();
    const elsewhere = app.other.get(LaddersInForce, { strict: false });
    const deaf = elsewhere.refresh.bind(elsewhere);
    let readings = 0;
    elsewhere.refresh = async () => {
      readings += 1;
      // Deaf to pokes: only an opening that was refused reads again.
      if (new Error().stack!.includes('take')) await deaf();
    };
    try {
      const ladderVersion = await publish(realm, within(20));
      const [opened] = await app.other.get(CommandRunner, { strict: false }).run(app.engine(realm), (unit) =>
        app.other.get(Obligations, { strict: false }).openMany(unit, [
          {
            act: 'acknowledge-case',
            subject: { kind: 'case', id: newId() },
            caseId: null,
            deskId: GN,
            ladder: 'acknowledge-urgent',
            lifeSafety: false,
          },
        ]),
      );
      expect((await app.row(opened!.id))['ladder']).toMatchObject({ version: ladderVersion, limit: { minutes: 20 } });
      expect(readings).toBeGreaterThan(0);
    } finally {
      elsewhere.refresh = deaf;
    }
  });

  it('of which a sign of life begins the next takes the ladder of now for it, and keeps a time that was given', async () => {
    const realm = await app.drill();
    const owe = (id: string, limitMinutes?: number) =>
      app.owe(realm, 1, {
        act: 'keep-working',
        subject: { kind: 'case', id },
        ladder: 'keep-working',
        ...(limitMinutes !== undefined && { limitMinutes }),
      });
    const [own, given] = [newId(), newId()];
    await owe(own);
    await owe(given, 90);
    await publish(realm, within(100), 'all', 'keep-working');
    await app.get(CommandRunner).run(app.engine(realm), async (unit) => {
      for (const subjectId of [own, given]) await app.get(Obligations).renew(unit, { subjectId, act: 'keep-working' });
    });
    const { rows } = await app.owner.query<{ subject_id: string; minutes: number }>(
      `select subject_id, (ladder #>> '{limit,minutes}')::int as minutes from obligation where realm = $1 and state = 'open'`,
      [realm],
    );
    expect(new Map(rows.map(({ subject_id, minutes }) => [subject_id, minutes]))).toEqual(
      new Map([
        [own, 100],
        [given, 90],
      ]),
    );
  });

  it('is silent no longer than its ladder allows, and tells how long its acknowledgement holds', async () => {
    const realm = await app.drill();
    await publish(realm, { silenceMinutes: 60, acknowledgementMinutes: 45 });
    const [opened] = await app.owe(realm, 1, { ladder: 'acknowledge-urgent', subject: { kind: 'case', id: 'held' } });
    const silence = (minutes: number) =>
      app
        .get(SilenceObligation)
        .execute(app.as(GN, realm), { id: opened!.id, until: addMinutes(START, minutes), reason: 'agreed' });
    await expect(silence(61)).rejects.toMatchObject({ code: 'silence-too-long', params: { minutes: 60 } });
    await silence(60);
    const met = await app
      .get(CommandRunner)
      .run(app.engine(realm), (unit) => app.get(Obligations).meet(unit, { subjectId: 'held' }));
    expect(met).toEqual({ acknowledgementMinutes: 45 });
  });
});

describe('publishing', () => {
  it('takes two people of two countries, the text that was read, and retires the one before', async () => {
    const realm = await app.drill();
    const key = 'answer-consent';
    const draft = await app
      .get(DraftLadder)
      .execute(mexican(realm), { key, scope: 'all', body: bodyOf(key, within(700)), note: 'spec' });
    const act = { key, ladderVersion: draft.ladderVersion } as const;
    const approve = (ctx: RequestContext, contentHash = draft.contentHash) =>
      app.get(ApproveLadder).execute(ctx, { ...act, contentHash });
    await expect(approve(mexican(realm))).rejects.toMatchObject({ code: 'ladder-same-person' });
    await expect(approve(by(cora, GN, realm))).rejects.toMatchObject({ code: 'ladder-same-side' });
    await expect(approve(american(realm), '0'.repeat(64))).rejects.toMatchObject({ code: 'ladder-other-text' });
    await expect(app.get(PublishLadder).execute(mexican(realm), act)).rejects.toMatchObject({ code: 'ladder-edition-state' });
    await approve(american(realm));
    await app.get(PublishLadder).execute(mexican(realm), act);
    const second = await publish(realm, within(800), 'all', key);
    const editions = await app.get(BrowseLadders).editions(realm, key, null, 50);
    expect(editions.map(({ ladderVersion, status }) => [ladderVersion, status])).toEqual([
      [second, 'published'],
      [draft.ladderVersion, 'retired'],
      [1, 'shipped'],
    ]);
    const { rows } = await app.owner.query<{ type: string }>(
      `select l.type from ledger_entry l join ladder_edition e on l.stream = 'ladder:' || e.id where e.key = $1 and e.ladder_version = $2 order by l.sseq`,
      [key, draft.ladderVersion],
    );
    expect(rows.map(({ type }) => type)).toEqual(['ladder.drafted', 'ladder.approved', 'ladder.published', 'ladder.retired']);
  });

  it('is refused by the database too where one person or one country signs alone, and a text cannot be altered', async () => {
    const realm = await app.drill();
    const { ladderVersion } = await app
      .get(DraftLadder)
      .execute(mexican(realm), { key: 'review-item', scope: 'all', body: bodyOf('review-item'), note: 'spec' });
    const sign = (set: string) =>
      app.owner.query(
        `update ladder_edition set status = 'approved', approved_at = now(), ${set} where key = 'review-item' and ladder_version = $1`,
        [ladderVersion],
      );
    await expect(sign(`approved_by = drafted_by, approved_country = 'US'`)).rejects.toThrow('ladder_two_people');
    await expect(sign(`approved_by = gen_random_uuid(), approved_country = 'MX'`)).rejects.toThrow('ladder_two_countries');
    await expect(app.get(Database).query({ name: 'edit', text: `update ladder_edition set body = '{}'` })).rejects.toThrow(
      'permission denied',
    );
  });

  it('at once leaves one in force', async () => {
    const realm = await app.drill();
    const numbers: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) numbers.push(await approved(realm, within(30 + turn)));
    await Promise.all(
      numbers.map((ladderVersion) =>
        app.get(PublishLadder).execute(mexican(realm), { key: 'acknowledge-urgent', ladderVersion }),
      ),
    );
    const { rows } = await app.owner.query<{ ladder_version: number }>(
      `select ladder_version from ladder_edition where realm = $1 and key = 'acknowledge-urgent' and status = 'published'`,
      [realm],
    );
    expect(rows).toHaveLength(1);
    expect((await openedBy(realm)).version).toBe(rows[0]!.ladder_version);
  });

  it('in a drill is not seen by the live border', async () => {
    const realm = await app.drill();
    await publish(realm, within(15));
    expect((await openedBy(LIVE)).version).toBe(1);
    expect((await openedBy(realm)).minutes).toBe(15);
  });
});
