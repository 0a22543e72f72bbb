import type { DeskId, Instant } from '#kernel';
import { to } from './notice-to.js';
import type { Notice } from './notice.js';

/** What is read of an event of an advance notice. Counts, names and words stay unread. */
interface Read {
  readonly toDeskId: DeskId | null;
  readonly deskIds: readonly DeskId[];
  readonly announcerDeskId: DeskId;
  readonly askedDeskIds: readonly DeskId[];
  readonly supervisorDeskIds: readonly DeskId[];
  readonly returnDueAt: Instant | null;
}
type Say = (facts: Partial<Read>) => readonly Notice[];

const without = (deskIds: readonly DeskId[], some: readonly (DeskId | undefined)[]): DeskId[] =>
  deskIds.filter((deskId) => !some.includes(deskId));

/** Desks that owe an answer are told as duty officers; the others read it. */
const askedAndTold: Say = ({ askedDeskIds = [], deskIds = [] }) => [
  ...to(askedDeskIds, 'duty-officer', { mustReach: true }),
  ...to(without(deskIds, askedDeskIds)),
];

/** What goes wrong at the line is the supervisors' at once. */
const supervisorsAndTold: Say = ({ supervisorDeskIds = [], deskIds = [] }) => [
  ...to(supervisorDeskIds, 'supervisor', { mustReach: true }),
  ...to(without(deskIds, supervisorDeskIds), 'duty-officer'),
];

const told: Say = ({ deskIds = [] }) => to(deskIds);

/** Who is told of what about a crossing that was announced. */
export const CROSSING_SAYINGS = {
  'advance-notice.announced': askedAndTold,
  'advance-notice.part-cleared': told,
  'advance-notice.part-refused': ({ announcerDeskId, deskIds = [] }) => [
    ...to([announcerDeskId], 'duty-officer', { mustReach: true }),
    ...to(without(deskIds, [announcerDeskId])),
  ],
  'advance-notice.asked': ({ announcerDeskId }) => to([announcerDeskId], 'duty-officer', { mustReach: true }),
  'advance-notice.answered': ({ toDeskId }) => to([toDeskId], 'duty-officer', { mustReach: true }),
  'advance-notice.changed': askedAndTold,
  'advance-notice.withdrawn': told,
  'advance-notice.arrived': supervisorsAndTold,
  'advance-notice.answer-late': supervisorsAndTold,
  'advance-notice.window-overrun': supervisorsAndTold,
  'advance-notice.expired': supervisorsAndTold,
  'advance-notice.crossed': ({ deskIds = [], returnDueAt }) => to(deskIds, 'desk', { dueAt: returnDueAt }),
  'advance-notice.returned': told,
  'advance-notice.closed': told,
} as const satisfies Record<string, Say>;
