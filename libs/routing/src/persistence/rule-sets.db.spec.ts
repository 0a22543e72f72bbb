import { DirectoryQueries } from '#directory';
import { LIVE, instant, type DeskId, type Realm, type RequestContext, type UserId } from '#kernel';
import { Database } from '#platform/persistence';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRoutingApp, type RoutingApp } from '../routing-app.fixture.js';
import { ApproveRuleSet } from '../application/approve-rule-set.handler.js';
import { DraftRuleSet } from '../application/draft-rule-set.handler.js';
import { PublishRuleSet } from '../application/publish-rule-set.handler.js';
import { RoutingSeed } from '../application/routing-seed.js';
import { RoutingService } from '../application/routing.service.js';
import { RuleSetsStore } from '../application/rule-sets.store.js';
import { RulesInForce } from '../application/rules-in-force.js';
import { ruleSetOne } from '../../data/rules.js';
import type { RuleSetBody } from '../domain/rule-set.js';

const ana = newId<'User'>();
const ben = newId<'User'>();
const ctx = (userId: UserId, realm: Realm = LIVE): RequestContext => ({
  realm,
  locale: 'en',
  correlationId: newId(),
  actor: {
    userId,
    username: 'x',
    name: 'x',
    deskId: 'us-joint-desk' as DeskId,
    agencyId: 'us' as never,
    country: 'US',
    roles: ['coordinator'],
    permissions: new Set(),
  },
});

/** Rule set 1, but chemicals count up to `km`. */
const within = (km: number): RuleSetBody => ({
  ...ruleSetOne,
  rules: ruleSetOne.rules.map((rule) =>
    rule.id === 'chemical-near-line' ? { ...rule, when: { ...rule.when, maxKmToLine: km } } : rule,
  ),
});

let app: RoutingApp;
beforeAll(async () => {
  app = await openRoutingApp();
});
afterAll(() => app?.close());

const draft = (km: number, by = ana) => app.get(DraftRuleSet).execute(ctx(by), { body: within(km), note: `up to ${km} km` });
const approve = (ruleVersion: number, by = ben) => app.get(ApproveRuleSet).execute(ctx(by), { ruleVersion });
const publish = (ruleVersion: number, by = ana) => app.get(PublishRuleSet).execute(ctx(by), { ruleVersion });
const approved = async (km: number): Promise<number> => {
  const { ruleVersion } = await draft(km);
  await approve(ruleVersion);
  return ruleVersion;
};
const published = async (): Promise<number[]> => {
  const { rows } = await app.owner.query<{ rule_version: number }>(
    `select rule_version from routing_rule_set where status = 'published' and realm = 'live'`,
  );
  return rows.map((row) => row.rule_version);
};
const cloud = {
  kind: 'chemical-release',
  side: 'MX',
  filedByDesk: 'mx-tij-bomb' as DeskId,
  filedByCountry: 'MX',
  place: { municipality: 'Tijuana', point: { lat: 32.5365, lon: -116.932 } },
  lifeSafety: true,
  impact: { security: 1, flow: 3 },
  tlp: 'TLP:GREEN',
  occurredAt: instant('2026-11-23T18:00:00Z'),
} as const;

describe('the rules of a new installation', () => {
  it('are rule set 1, once, however often the seed runs', async () => {
    const store = app.get(RuleSetsStore);
    expect(await app.get(RoutingSeed).apply()).toBe(false);
    expect(await store.view(LIVE, 1)).toMatchObject({ status: 'published', drafted: { by: null }, body: ruleSetOne, version: 1 });
  });

  it('route by the map: a bare point south of Otay, the municipality by its name', async () => {
    const routing = await app.get(RoutingService).route(LIVE, cloud);
    expect(routing).toMatchObject({ lead: 'mx-tij-bomb', ruleId: 'chemical-near-line', ruleVersion: 1, corridorId: 'SDT' });
    expect(routing.inputs.place.municipality).toBe('mx-bc-tijuana');
    expect(routing.inputs.distanceToLineKm).toBeLessThan(3);
    expect(routing.reason.es).toContain('Bomberos');
    expect(app.get(DirectoryQueries).snapshot().desks.get(routing.supporting[0]!)?.country).toBe('US');
  });
});

describe('publishing', () => {
  it('takes two people, and the successor is used at once', async () => {
    const { ruleVersion } = await draft(0.1);
    await expect(approve(ruleVersion, ana)).rejects.toMatchObject({ code: 'rule-set-same-person' });
    await expect(publish(ruleVersion)).rejects.toMatchObject({ code: 'rule-set-state' });
    await approve(ruleVersion);
    expect(await publish(ruleVersion)).toEqual({ ruleVersion, status: 'published', version: 3 });
    expect(await published()).toEqual([ruleVersion]);
    expect(await app.get(RoutingService).route(LIVE, cloud)).toMatchObject({ lead: 'mx-profepa', ruleVersion });
    await expect(publish(ruleVersion)).rejects.toMatchObject({ code: 'rule-set-state' });
  });

  it('is refused by the database too when one person signs alone', async () => {
    const { ruleVersion } = await draft(20);
    const alone = app.owner.query(
      `update routing_rule_set set status = 'approved', approved_by = drafted_by, approved_at = now() where rule_version = $1`,
      [ruleVersion],
    );
    await expect(alone).rejects.toThrow('routing_two_people');
  });

  it('leaves the drafted text out of the application’s reach', async () => {
    const asApp = new Database(app.url);
    const edit = asApp.query({ name: 'edit', text: `update routing_rule_set set body = '{}'` });
    await expect(edit).rejects.toThrow('permission denied');
    await asApp.close();
  });

  it('leaves exactly one in force when ten are published at once', async () => {
    const numbers: number[] = [];
    for (let turn = 0; turn < 10; turn += 1) numbers.push(await approved(30 + turn));
    const outcomes = await Promise.allSettled(numbers.map((number) => publish(number)));
    expect(outcomes.map(({ status }) => status)).toEqual(numbers.map(() => 'fulfilled'));
    const inForce = await published();
    expect(inForce).toHaveLength(1);
    expect(numbers).toContain(inForce[0]);
    const { rows } = await app.owner.query(`select 1 from routing_rule_set where status = 'retired' and rule_version = any($1)`, [
      numbers,
    ]);
    expect(rows).toHaveLength(9);
  });

  it('of one rule set by two people at once succeeds once', async () => {
    const number = await approved(45);
    const outcomes = await Promise.allSettled([publish(number, ana), publish(number, ben)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await published()).toEqual([number]);
  });

  it('numbers twenty drafts made at once without a gap or a repeat', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, turn) => draft(50 + turn)));
    const numbers = answers.map(({ ruleVersion }) => ruleVersion).sort((one, other) => one - other);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] as number) + index));
  });

  it('is told to other processes', async () => {
    const elsewhere = new RulesInForce(app.get(RuleSetsStore));
    const listening = app.get(RulesInForce);
    const before = (await listening.of(LIVE)).version;
    const number = await approved(71);
    await app.owner.query(
      `with gone as (update routing_rule_set set status = 'retired' where status = 'published' and realm = 'live' returning 1) select 1`,
    );
    await app.owner.query(`update routing_rule_set set status = 'published', published_at = now() where rule_version = $1`, [
      number,
    ]);
    for (let turn = 0; turn < 100 && (await listening.of(LIVE)).version === before; turn += 1)
      await new Promise((wake) => setTimeout(wake, 20));
    expect((await listening.of(LIVE)).version).toBe(number);
    expect((await elsewhere.of(LIVE)).version).toBe(number);
  });
});

describe('the ledger', () => {
  it('holds every act on a rule set, in order', async () => {
    const number = await approved(99);
    await publish(number);
    const { rows } = await app.owner.query<{ type: string }>(
      `select e.type from ledger_entry e join routing_rule_set r on e.stream = 'ruleset:' || r.id
       where r.rule_version = $1 order by e.sseq`,
      [number],
    );
    expect(rows.map(({ type }) => type)).toEqual(['ruleset.drafted', 'ruleset.approved', 'ruleset.published']);
    const first = await app.owner.query(
      `select e.type from ledger_entry e join routing_rule_set r on e.stream = 'ruleset:' || r.id where r.rule_version = 1 order by e.sseq`,
    );
    expect(first.rows).toEqual([{ type: 'ruleset.founded' }, { type: 'ruleset.retired' }]);
  });
});

describe('a drill', () => {
  it('uses the live rules until it publishes its own, which the live border never sees', async () => {
    const drill = 'drill-rules' as Realm;
    await app.openRealm(drill);
    const live = (await app.get(RulesInForce).of(LIVE)).version;
    expect((await app.get(RulesInForce).of(drill)).version).toBe(live);
    const { ruleVersion } = await app.get(DraftRuleSet).execute(ctx(ana, drill), { body: within(5), note: 'drill' });
    await expect(app.get(ApproveRuleSet).execute(ctx(ben), { ruleVersion })).rejects.toMatchObject({ code: 'not-found' });
    await app.get(ApproveRuleSet).execute(ctx(ben, drill), { ruleVersion });
    await app.get(PublishRuleSet).execute(ctx(ben, drill), { ruleVersion });
    expect((await app.get(RulesInForce).of(drill)).version).toBe(ruleVersion);
    expect((await app.get(RulesInForce).of(LIVE)).version).toBe(live);
    expect(await app.get(RuleSetsStore).view(LIVE, ruleVersion)).toBeNull();
  });
});
