import { instant, replay, type UserId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { approveRuleSet } from './approve-rule-set.js';
import { draftRuleSet, foundRuleSet } from './draft-rule-set.js';
import { publishRuleSet, retireRuleSet } from './publish-rule-set.js';
import { directoryOf, ruleSet } from './routing.fixture.js';
import { ruleSetLife, type RuleSetEvent, type RuleSetState } from './rule-set-life.js';

const directory = directoryOf();
const now = instant('2026-11-23T18:00:00Z');
const ana = 'ana' as UserId;
const ben = 'ben' as UserId;
const { version: _, ...body } = ruleSet;
const state = (events: readonly RuleSetEvent[]): RuleSetState => replay(ruleSetLife, events) as RuleSetState;
const drafted = draftRuleSet({ ruleVersion: 2, body, note: 'Nearer chemicals', by: ana }, directory, now);
const approved = [...drafted, ...approveRuleSet(state(drafted), ben, directory, now)];
const published = [...approved, ...publishRuleSet(state(approved), ana, directory, now)];

describe('a rule set', () => {
  it('is drafted, approved by another person, published and retired', () => {
    const retired = [...published, ...retireRuleSet(state(published), ben, 3, now)];
    expect([drafted, approved, published, retired].map((events) => state(events).status)).toEqual([
      'draft',
      'approved',
      'published',
      'retired',
    ]);
    expect(state(retired)).toMatchObject({
      ruleVersion: 2,
      drafted: { by: ana },
      approved: { by: ben },
      published: { by: ana },
      retired: { by: ben },
    });
  });

  it('is not approved by whoever drafted it', () => {
    expect(() => approveRuleSet(state(drafted), ana, directory, now)).toThrow('rule-set-same-person');
  });

  it('is not published unapproved, nor twice', () => {
    expect(() => publishRuleSet(state(drafted), ben, directory, now)).toThrow('rule-set-state');
    expect(() => publishRuleSet(state(published), ben, directory, now)).toThrow('rule-set-state');
  });

  it('is refused with every fault at once', () => {
    const faulty = { ...body, owners: ['us-nobody', 'mx-nobody'] };
    expect(() => draftRuleSet({ ruleVersion: 2, body: faulty, note: '', by: ana }, directory, now)).toThrow(
      expect.objectContaining({ code: 'rule-set-invalid', params: { count: 2 }, faults: [expect.anything(), expect.anything()] }),
    );
  });

  it('is not published when a desk has closed since it was approved', () => {
    const later = directoryOf({ 'us-nrc': { active: false } });
    expect(() => publishRuleSet(state(approved), ana, later, now)).toThrow('rule-set-invalid');
  });

  it('comes published with the installation', () => {
    const founded = foundRuleSet({ ruleVersion: 1, body, note: 'first' }, directory, now);
    expect(state(founded)).toMatchObject({ status: 'published', published: { by: null, at: now }, drafted: { by: null } });
  });
});
