import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, ROLES, type Permission } from '#kernel';
import { grantableRoles, permissionsOf } from './roles.js';

const reads: readonly Permission[] = [
  'report.read',
  'case.read',
  'handoff.read',
  'obligation.read',
  'ledger.read',
  'ledger.export',
  'stream.follow',
];

describe('role matrix', () => {
  it('gives nobody anything without a role', () => {
    expect(permissionsOf([]).size).toBe(0);
  });

  it('keeps case content from the administrator', () => {
    const held = permissionsOf(['administrator']);
    expect([...held]).toEqual([
      'directory.read',
      'routing.read',
      'routing.draft',
      'routing.publish',
      'ladder.read',
      'ladder.draft',
      'ladder.publish',
      'anomaly.set',
      'border.read',
      'feed.import',
      'procedure.read',
      'scenario.read',
      'engine.watch',
      'dead-letter.work',
      'roster.read',
      'roster.cover',
      'roster.edit',
      'people.administer',
    ]);
    for (const read of reads) expect(held.has(read)).toBe(false);
  });

  it('lets the auditor read and export, and alter nothing', () => {
    const held = [...permissionsOf(['auditor'])];
    // In a drill, to which somebody must have invited them, they may do what their role there says.
    const altering = held.filter((permission) => !/\.(read|export|follow)$/.test(permission));
    expect(altering).toEqual(['drill.take-part']);
    expect(held).toContain('ledger.export');
  });

  it('lets the desk on duty answer an offer without waiting for a supervisor', () => {
    expect(permissionsOf(['liaison']).has('handoff.answer')).toBe(true);
  });

  it('keeps silence, rules and supervision from the liaison', () => {
    const held = permissionsOf(['liaison']);
    for (const permission of [
      'obligation.silence',
      'routing.draft',
      'routing.publish',
      'ladder.draft',
      'ladder.publish',
      'procedure.draft',
      'procedure.publish',
      'supervision.act',
      'roster.edit',
      'people.administer',
    ] as const)
      expect(held.has(permission)).toBe(false);
  });

  it('joins the columns of several roles', () => {
    const joined = permissionsOf(['liaison', 'administrator']);
    for (const role of ['liaison', 'administrator'] as const)
      for (const permission of permissionsOf([role])) expect(joined.has(permission)).toBe(true);
  });

  it('leaves no permission without a holder', () => {
    const held = permissionsOf(ROLES);
    expect(PERMISSIONS.filter((permission) => !held.has(permission))).toEqual([]);
  });

  it('reads the columns in the order in which they are headed', () => {
    expect(ROLES.filter((role) => permissionsOf([role]).has('supervision.act'))).toEqual(['supervisor', 'coordinator']);
    expect(ROLES.filter((role) => permissionsOf([role]).has('people.administer'))).toEqual(['administrator']);
  });
});

describe('roles that may be granted', () => {
  it('keeps the wide roles to administrators of a joint desk', () => {
    expect(grantableRoles(false)).toEqual(['liaison', 'supervisor', 'administrator']);
    expect(grantableRoles(true)).toEqual(ROLES);
  });
});
