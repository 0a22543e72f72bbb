import { describe, expect, it } from '@jest/globals';
import { checkRuleSet } from './check-rule-set.js';
import { directoryOf, ruleSet } from './routing.fixture.js';
import type { Rule, RuleSetBody } from './rule-set.js';

const directory = directoryOf();
const [first] = ruleSet.rules as [Rule];
const last = ruleSet.rules.at(-1) as Rule;

const body = (over: Partial<RuleSetBody>): RuleSetBody => ({ ...ruleSet, rules: [first, last], ...over });
const withRule = (rule: Rule): RuleSetBody => body({ rules: [rule, last] });
const withUs = (us: Partial<Rule['then']['sides'][number]>): RuleSetBody =>
  withRule({
    ...first,
    then: { ...first.then, sides: first.then.sides.map((side) => (side.country === 'US' ? { ...side, ...us } : side)) },
  });
const faults = (set: RuleSetBody, where = directory) => checkRuleSet(set, where).map(({ code, pointer }) => `${pointer} ${code}`);

describe('rule set 1', () => {
  it('has no fault', () => expect(checkRuleSet(ruleSet, directory)).toEqual([]));
});

describe('a rule set is refused', () => {
  it.each<[string, RuleSetBody, string]>([
    ['without its last rule', body({ rules: [first] }), '/rules/0 rule-set-last-rule-missing'],
    ['without any rule', body({ rules: [] }), '/rules/0 rule-set-last-rule-missing'],
    [
      'with a condition on its last rule',
      body({ rules: [first, { ...last, when: { atSea: true } }] }),
      '/rules/1 rule-set-last-rule-missing',
    ],
    ['with the last rule too early', body({ rules: [last, first] }), '/rules/1 rule-set-last-rule-missing'],
    ['with a desk that nobody knows', withUs({ lead: 'us-nobody' }), '/rules/0/then/sides/0/lead rule-set-desk-unknown'],
    [
      'with an unknown desk in a list',
      withUs({ informed: ['us-nrc', 'us-nobody'] }),
      '/rules/0/then/sides/0/informed/1 rule-set-desk-unknown',
    ],
    ['with a lead of the other country', withUs({ lead: 'mx-cila' }), '/rules/0/then/sides/0/lead rule-set-desk-foreign'],
    [
      'with a lead by a role of the other country',
      withUs({ lead: 'mx.fire' }),
      '/rules/0/then/sides/0/lead rule-set-desk-foreign',
    ],
    [
      'with a role that is not defined',
      withUs({ supporting: ['us.nobody'] }),
      '/rules/0/then/sides/0/supporting/0 rule-set-role-unknown',
    ],
    [
      'with a lead that supports itself',
      withUs({ lead: 'us-nrc', supporting: ['us-nrc'] }),
      '/rules/0/then/sides/0/supporting/0 rule-set-lead-supports-itself',
    ],
    ['with an owner that nobody knows', body({ owners: ['us-nobody'] }), '/owners/0 rule-set-desk-unknown'],
    [
      'with an instrument that is not registered',
      withRule({ ...first, then: { ...first.then, instrument: 'nothing' } }),
      '/rules/0/then/instrument rule-set-instrument-unknown',
    ],
    [
      'with one country only',
      withRule({ ...first, then: { ...first.then, sides: first.then.sides.slice(0, 1) } }),
      '/rules/0/then/sides rule-set-side-missing',
    ],
    ['with a name in one language', withRule({ ...first, name: { en: 'x', es: ' ' } }), '/rules/0/name rule-set-text-missing'],
    [
      'with two rules of one id',
      body({ rules: [first, { ...first, when: { kinds: ['wildfire'] } }, last] }),
      '/rules/1/id rule-set-repeated',
    ],
    [
      'with a crossing that nobody knows',
      withRule({ ...first, when: { crossings: ['nowhere'] } }),
      '/rules/0/when/crossings/0 rule-set-place-unknown',
    ],
    [
      'with a zone that does not exist',
      withRule({ ...first, when: { localTime: { zone: 'Here/There', from: '00:00', to: '01:00' } } }),
      '/rules/0/when/localTime/zone rule-set-zone-unknown',
    ],
    ['with a list of nothing', withRule({ ...first, when: { kinds: [] } }), '/rules/0/when/kinds rule-set-condition-empty'],
    [
      'with a rule that an equal one hides',
      body({ rules: [first, { ...first, id: 'again' }, last] }),
      '/rules/1 rule-set-rule-unreachable',
    ],
    [
      'with a rule that a wider one hides',
      body({
        rules: [
          { ...first, when: { maxKmToLine: 100 } },
          { ...first, id: 'near', when: { kinds: ['wildfire'], maxKmToLine: 16 } },
          last,
        ],
      }),
      '/rules/1 rule-set-rule-unreachable',
    ],
    [
      'with an unknown desk in a role',
      body({
        roles: [...ruleSet.roles, { id: 'us.x', name: { en: 'x', es: 'x' }, byCorridor: { SDT: 'us-nobody' }, otherwise: null }],
      }),
      `/roles/${ruleSet.roles.length}/byCorridor/SDT rule-set-desk-unknown`,
    ],
    [
      'with an unknown corridor in a role',
      body({
        roles: [...ruleSet.roles, { id: 'us.x', name: { en: 'x', es: 'x' }, byCorridor: { XYZ: 'us-nrc' }, otherwise: null }],
      }),
      `/roles/${ruleSet.roles.length}/byCorridor/XYZ rule-set-place-unknown`,
    ],
  ])('%s', (_name, set, expected) => {
    expect(faults(set)).toContain(expected);
  });

  it('with a desk that is closed', () => {
    expect(faults(withUs({ lead: 'us-nrc' }), directoryOf({ 'us-nrc': { active: false } }))).toContain(
      '/rules/0/then/sides/0/lead rule-set-desk-inactive',
    );
  });

  it('but not for a narrower rule above a wider one', () => {
    expect(
      faults(
        body({
          rules: [
            { ...first, id: 'near', when: { kinds: ['wildfire'], maxKmToLine: 16 } },
            { ...first, when: { kinds: ['wildfire'] } },
            last,
          ],
        }),
      ),
    ).toEqual([]);
  });
});
