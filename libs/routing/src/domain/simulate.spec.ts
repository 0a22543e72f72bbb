import type { CaseId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyFacts, directoryOf, otayCloud, ruleSet } from './routing.fixture.js';
import { simulate } from './simulate.js';

const directory = directoryOf();
const caseId = 'c' as CaseId;

describe('a simulation', () => {
  it('finds nothing when the rules are the same', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 5 }), (facts) => {
        const past = facts.map((each) => ({ caseId: null, facts: each }));
        expect(simulate(ruleSet, { ...ruleSet, version: 2 }, past, directory)).toEqual({
          examined: past.length,
          differences: [],
        });
      }),
      { numRuns: 30 },
    );
  });

  it('names the cases that would go elsewhere, and what would change', () => {
    const nearer = ruleSet.rules.map((rule) =>
      rule.id === 'chemical-near-line' ? { ...rule, when: { ...rule.when, maxKmToLine: 50 } } : rule,
    );
    const far = { ...otayCloud, distanceToLineKm: 80 };
    const { examined, differences } = simulate(
      ruleSet,
      { ...ruleSet, version: 2, rules: nearer },
      [
        { caseId, facts: far },
        { caseId, facts: otayCloud },
      ],
      directory,
    );
    expect(examined).toBe(2);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({
      caseId,
      before: { lead: 'mx-tij-bomb', ruleVersion: 1 },
      after: { lead: 'mx-profepa', ruleVersion: 2 },
    });
    expect(differences[0]?.changed).toEqual(expect.arrayContaining(['lead', 'supporting', 'instrument']));
    expect(differences[0]?.changed).not.toContain('ladder');
  });
});
