/**
 * The closed list of what a person may be permitted to do. identity/domain/roles.ts says which role holds which.
 * A permission opens the door of a route; whether *this* case is visible is decided apart, per row.
 */
export const PERMISSIONS = [
  'directory.read',
  'report.file',
  'report.read',
  'report.amend',
  'report.triage',
  'case.read',
  'case.work',
  'case.close',
  'case.claim',
  'case.prioritise',
  'handoff.read',
  'handoff.offer',
  'handoff.answer',
  'item.read',
  'item.share',
  'item.consent',
  'item.recall',
  'disclosure.read',
  'disclosure.export',
  'contact.read',
  'contact.work',
  'early-notice.read',
  'early-notice.work',
  'request.read',
  'request.ask',
  'request.answer',
  'obligation.read',
  'obligation.silence',
  'routing.read',
  'routing.draft',
  'routing.publish',
  'ladder.read',
  'ladder.draft',
  'ladder.publish',
  'ledger.read',
  'ledger.export',
  'notification.read',
  'supervision.act',
  'board.read',
  'surge.declare',
  'engine.watch',
  'dead-letter.work',
  'people.administer',
  'stream.follow',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['liaison', 'supervisor', 'coordinator', 'director', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
