import type { DeskId, Instant } from '#kernel';
import { to } from './notice-to.js';
import type { Notice } from './notice.js';

/** What is read of an event of an activation, its review, its procedure, and what is said and sent for in it. */
interface Read {
  readonly deskIds: readonly DeskId[];
  readonly confirmBy: Instant;
  readonly answerBy: Instant;
  readonly acceptBy: Instant;
}
type Say = (facts: Partial<Read>) => readonly Notice[];

/** Who is told of what in a crisis. */
export const CRISIS_SAYINGS = {
  'activation.raised': ({ deskIds = [] }) => to(deskIds, 'supervisor'),
  'activation.asked': ({ deskIds = [], confirmBy }) => to(deskIds, 'duty-officer', { dueAt: confirmBy, mustReach: true }),
  'activation.ask-settled': ({ deskIds = [] }) => to(deskIds, 'duty-officer'),
  'activation.level-entered': ({ deskIds = [] }) => to(deskIds, 'duty-officer', { mustReach: true }),
  'activation.told': ({ deskIds = [] }) => to(deskIds, 'duty-officer', { mustReach: true }),
  'activation.ordered': ({ deskIds = [] }) => to(deskIds, 'duty-officer', { mustReach: true }),
  'activation.order-lifted': ({ deskIds = [] }) => to(deskIds),
  'activation.orders-conflict': ({ deskIds = [] }) => to(deskIds, 'supervisor', { mustReach: true }),
  'activation.conflict-agreed': ({ deskIds = [] }) => to(deskIds),
  'activation.agency-answered': ({ deskIds = [] }) => to(deskIds),
  'activation.objective-set': ({ deskIds = [] }) => to(deskIds),
  'activation.period-opened': ({ deskIds = [] }) => to(deskIds),
  'activation.overlap-found': ({ deskIds = [] }) => to(deskIds, 'supervisor', { mustReach: true }),
  'activation.ended': ({ deskIds = [] }) => to(deskIds, 'duty-officer'),
  'activation.reviewed': ({ deskIds = [] }) => to(deskIds),
  'after-action.improvement-undertaken': ({ deskIds = [] }) => to(deskIds),
  'after-action.improvement-done': ({ deskIds = [] }) => to(deskIds),
  'after-action.improvement-dropped': ({ deskIds = [] }) => to(deskIds),
  'after-action.finished': ({ deskIds = [] }) => to(deskIds),
  'drill-improvement.undertaken': ({ deskIds = [] }) => to(deskIds, 'supervisor'),
  'procedure-edition.proposed': ({ deskIds = [] }) => to(deskIds, 'supervisor'),
  'procedure-edition.revised': ({ deskIds = [] }) => to(deskIds),
  'procedure-edition.approved': ({ deskIds = [] }) => to(deskIds),
  'procedure-edition.declined': ({ deskIds = [] }) => to(deskIds, 'supervisor'),
  'procedure-edition.withdrawn': ({ deskIds = [] }) => to(deskIds),
  'activation.promoted': ({ deskIds = [] }) => to(deskIds),
  'situation-report.published': ({ deskIds = [] }) => to(deskIds),
  'statement.proposed': ({ deskIds = [], confirmBy }) => to(deskIds, 'duty-officer', { dueAt: confirmBy, mustReach: true }),
  'statement.released': ({ deskIds = [] }) => to(deskIds),
  'statement.declined': ({ deskIds = [] }) => to(deskIds, 'duty-officer'),
  'statement.lapsed': ({ deskIds = [] }) => to(deskIds, 'duty-officer'),
  'statement.spoken-alone': ({ deskIds = [] }) => to(deskIds, 'duty-officer', { mustReach: true }),
  'statement.withdrawn': ({ deskIds = [] }) => to(deskIds),
  'resource-request.asked': ({ deskIds = [], answerBy }) => to(deskIds, 'duty-officer', { dueAt: answerBy, mustReach: true }),
  'resource-request.offered': ({ deskIds = [], acceptBy }) => to(deskIds, 'duty-officer', { dueAt: acceptBy, mustReach: true }),
  'resource-request.accepted': ({ deskIds = [] }) => to(deskIds, 'duty-officer'),
  'resource-request.under-way': ({ deskIds = [] }) => to(deskIds),
  'resource-request.arrived': ({ deskIds = [] }) => to(deskIds),
  'resource-request.released': ({ deskIds = [] }) => to(deskIds, 'duty-officer'),
  'resource-request.declined': ({ deskIds = [] }) => to(deskIds, 'duty-officer', { mustReach: true }),
  'resource-request.withdrawn': ({ deskIds = [] }) => to(deskIds, 'duty-officer'),
  'resource-request.stood-down': ({ deskIds = [] }) => to(deskIds),
} as const satisfies Record<string, Say>;
