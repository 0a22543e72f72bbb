import { describe, expect, it } from 'vitest';
import { lineOf, readText } from './lines';

const YAML = 'owners:\n  - us-joint-desk\nrules:\n  - id: one\n    when:\n      kinds:\n        - wildfire\n  - id: two\n';

describe('the text of a rule set', () => {
  it('is read as YAML and as JSON', () => {
    expect(readText('{"owners": ["a"]}').value).toEqual({ owners: ['a'] });
    expect(readText('owners:\n  - a\n').value).toEqual({ owners: ['a'] });
  });

  it('tells the line that cannot be read', () => {
    expect(readText('owners: [a\nrules: b\n').faults[0]?.line).toBeGreaterThan(0);
  });

  it.each([
    ['/owners/0', 2],
    ['/rules/0/when/kinds/0', 7],
    ['/rules/1/id', 8],
  ])('finds %s', (pointer, line) => {
    expect(lineOf(YAML, pointer)).toBe(line);
  });

  it('points to the nearest parent of what is missing, and nowhere when there is none', () => {
    expect([lineOf(YAML, '/rules/1/then/sides'), lineOf(YAML, '/note')]).toEqual([8, null]);
  });
});
