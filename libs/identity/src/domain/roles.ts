import { PERMISSIONS, ROLES, type Permission, type Role } from '#kernel';

/**
 * Who may do what: one row per permission, one column per role, in the order of the heading.
 * An empty place denies. The administrator runs people and rules and reads no case; the auditor reads and alters nothing.
 * Whether *this* case may be seen is decided apart, per row, by the desk.
 */
// prettier-ignore: the columns are the reading
const MATRIX = {
  //                     liaison supervisor coordinator director auditor administrator
  'directory.read': ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  'report.file': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'report.read': ['yes', 'yes', 'yes', 'yes', 'yes', '   '],
  'report.amend': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'report.triage': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'case.read': ['yes', 'yes', 'yes', 'yes', 'yes', '   '],
  'case.work': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'case.close': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'case.claim': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'case.prioritise': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'case.redact': ['   ', 'yes', 'yes', '   ', '   ', '   '],
  'handoff.read': ['yes', 'yes', 'yes', 'yes', 'yes', '   '],
  'handoff.offer': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'handoff.answer': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'item.read': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'item.share': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'item.consent': ['   ', 'yes', 'yes', '   ', '   ', '   '],
  'item.recall': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'disclosure.read': ['yes', 'yes', 'yes', '   ', 'yes', '   '],
  'disclosure.export': ['   ', 'yes', 'yes', '   ', 'yes', '   '],
  'contact.read': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'contact.work': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'early-notice.read': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'early-notice.work': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'advance-notice.read': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'advance-notice.announce': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'advance-notice.answer': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'request.read': ['yes', 'yes', 'yes', 'yes', 'yes', '   '],
  'request.ask': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'request.answer': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'obligation.read': ['yes', 'yes', 'yes', 'yes', 'yes', '   '],
  'obligation.silence': ['   ', 'yes', 'yes', '   ', '   ', '   '],
  'routing.read': ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  'routing.draft': ['   ', '   ', 'yes', '   ', '   ', 'yes'],
  'routing.publish': ['   ', '   ', 'yes', '   ', '   ', 'yes'],
  'ladder.read': ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  'ladder.draft': ['   ', '   ', 'yes', '   ', '   ', 'yes'],
  'ladder.publish': ['   ', '   ', 'yes', '   ', '   ', 'yes'],
  'ledger.read': ['yes', 'yes', 'yes', 'yes', 'yes', '   '],
  'ledger.export': ['   ', 'yes', 'yes', '   ', 'yes', '   '],
  'oversight.read': ['   ', '   ', '   ', '   ', 'yes', '   '],
  'oversight.export': ['   ', '   ', '   ', '   ', 'yes', '   '],
  'anomaly.read': ['   ', 'yes', 'yes', '   ', 'yes', '   '],
  'anomaly.set': ['   ', '   ', '   ', '   ', '   ', 'yes'],
  'case.break-glass': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'break-glass.read': ['yes', 'yes', 'yes', '   ', 'yes', '   '],
  'break-glass.review': ['   ', 'yes', 'yes', '   ', '   ', '   '],
  'notification.read': ['yes', 'yes', 'yes', 'yes', '   ', '   '],
  'supervision.act': ['   ', 'yes', 'yes', '   ', '   ', '   '],
  'board.read': ['   ', 'yes', 'yes', '   ', '   ', '   '],
  'surge.declare': ['   ', '   ', 'yes', '   ', '   ', '   '],
  'border.read': ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  'border.set': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'feed.import': ['   ', 'yes', 'yes', '   ', '   ', 'yes'],
  'procedure.read': ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  'procedure.draft': ['   ', '   ', 'yes', '   ', '   ', '   '],
  'procedure.publish': ['   ', '   ', 'yes', '   ', '   ', '   '],
  'scenario.read': ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  'scenario.draft': ['   ', 'yes', 'yes', 'yes', '   ', '   '],
  'activation.read': ['yes', 'yes', 'yes', 'yes', 'yes', '   '],
  'activation.raise': ['   ', 'yes', 'yes', '   ', '   ', '   '],
  'activation.key': ['   ', '   ', 'yes', '   ', '   ', '   '],
  'activation.work': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'activation.publish': ['   ', 'yes', 'yes', '   ', '   ', '   '],
  'engine.watch': ['   ', 'yes', 'yes', '   ', '   ', 'yes'],
  'dead-letter.work': ['   ', '   ', 'yes', '   ', '   ', 'yes'],
  'presence.confirm': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'roster.read': ['yes', 'yes', 'yes', '   ', '   ', 'yes'],
  'roster.cover': ['yes', 'yes', 'yes', '   ', '   ', 'yes'],
  'roster.edit': ['   ', 'yes', 'yes', '   ', '   ', 'yes'],
  'shift.hand-over': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'paper.print': ['yes', 'yes', 'yes', '   ', '   ', '   '],
  'drill.take-part': ['yes', 'yes', 'yes', 'yes', 'yes', '   '],
  'drill.plan': ['   ', '   ', 'yes', 'yes', '   ', '   '],
  'drill.break-in': ['yes', 'yes', 'yes', 'yes', '   ', '   '],
  'people.administer': ['   ', '   ', '   ', '   ', '   ', 'yes'],
  'stream.follow': ['yes', 'yes', 'yes', 'yes', 'yes', '   '],
} as const satisfies Record<Permission, Row>;

type Mark = 'yes' | '   ';
type Row = readonly [liaison: Mark, supervisor: Mark, coordinator: Mark, director: Mark, auditor: Mark, administrator: Mark];

const COLUMNS = ['liaison', 'supervisor', 'coordinator', 'director', 'auditor', 'administrator'] as const satisfies typeof ROLES;

/** What a person holding these roles at a desk may do: the union of the columns; nothing for no role. */
export const permissionsOf = (roles: readonly Role[]): ReadonlySet<Permission> =>
  new Set(PERMISSIONS.filter((permission) => roles.some((role) => MATRIX[permission][COLUMNS.indexOf(role)] === 'yes')));

/** Roles that look over more than one desk; an administrator of a joint coordination desk alone grants them. */
const WIDE_ROLES: readonly Role[] = ['coordinator', 'director', 'auditor'];

/** Roles that an administrator may grant at desks of the own agency. */
export const grantableRoles = (administratorSitsAtJointDesk: boolean): readonly Role[] =>
  ROLES.filter((role) => administratorSitsAtJointDesk || !WIDE_ROLES.includes(role));
