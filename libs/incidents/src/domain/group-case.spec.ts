import { describe, expect, it } from '@jest/globals';
import type { CaseId } from '#kernel';
import type { Case } from './case.js';
import type { CaseEvent } from './case-events.js';
import { caseAfter, EPA, OES, T0 } from './case.fixture.js';
import { caseFile } from './evolve-case.js';
import { groupCase, LARGEST_GROUP, ungroupCase } from './group-case.js';
import { linkCase } from './link-case.js';

const RESOLUTION = { outcome: 'handled', summary: 's', resolvedAt: T0 };

describe('look-alikes under a surge', () => {
  const parent = caseAfter();
  const child: Case = { ...parent, caseId: 'later' as CaseId, number: '26-SDT-00419-P' };
  const apply = (state: Case, events: readonly CaseEvent[]): Case => events.reduce<Case>(caseFile.evolve, state);
  const { child: joins, parent: takes } = groupCase(child, parent, 0.9, T0);
  const [below, above] = [apply(child, joins), apply(parent, takes)];

  it('are put under the older case, without its number, and nothing else of either changes', () => {
    expect(below.groups).toEqual([{ otherId: parent.caseId, relation: 'parent', likeness: 0.9, since: T0 }]);
    expect(above.groups).toEqual([{ otherId: child.caseId, relation: 'child', likeness: 0.9, since: T0 }]);
    expect({ ...below, groups: undefined, events: child.events }).toEqual({ ...child, groups: undefined });
    expect(JSON.stringify(joins)).not.toContain(parent.number);
  });

  it('are parted when the surge is over, and nothing is left of it', () => {
    const parted = ungroupCase(below, above, T0);
    expect({ ...apply(below, parted.child), events: 0 }).toEqual({ ...child, events: 0 });
    expect(apply(above, parted.parent)).not.toHaveProperty('groups');
    expect(ungroupCase(child, parent, T0)).toEqual({ child: [], parent: [] });
  });

  it.each(['parent', 'distinct'] as const)(
    'are settled by people who say %s: that stays, and is not grouped again',
    (relation) => {
      const told = linkCase(below, above, { by: EPA, relation, reason: 'r' }, T0);
      const [said, heard] = [apply(below, told.here), apply(above, told.there)];
      expect([said.groups, heard.groups]).toEqual([undefined, undefined]);
      expect(said.links.at(-1)).toMatchObject({ relation, number: parent.number });
      expect(groupCase(said, heard, 0.9, T0).child).toEqual([]);
      expect(ungroupCase(said, heard, T0).child).toEqual([]);
    },
  );

  it.each([
    ['life is at risk', { lifeSafety: true }],
    ['it is of the highest priority', { priority: 'P1' as const }],
    ['few may know of it', { handling: { tlp: 'TLP:RED' as const, restrictions: null } }],
    ['it is closed', { progress: { state: 'closed', resolution: RESOLUTION, closedAt: T0 } as Case['progress'] }],
    ['another desk leads it', { lead: { ...parent.lead, deskId: OES.deskId } }],
    ['it is grouped already', { groups: below.groups! }],
  ])('are left alone where %s', (_, changes) => {
    expect(groupCase({ ...child, ...changes }, parent, 0.9, T0)).toEqual({ child: [], parent: [] });
  });

  it('make no chains, and no group without end', () => {
    const third: Case = { ...child, caseId: 'third' as CaseId };
    expect(groupCase(third, below, 0.9, T0).child).toEqual([]);
    const full = { ...above, groups: Array.from({ length: LARGEST_GROUP }, () => above.groups![0]!) };
    expect(groupCase(third, full, 0.9, T0).child).toEqual([]);
    expect(groupCase(third, above, 0.9, T0).child).toHaveLength(1);
  });
});
