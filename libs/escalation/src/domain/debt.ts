import type { CaseId, CountryCode, DeskId } from '#kernel';

export const OBLIGATION_ACTS = [
  'acknowledge-case',
  'answer-handoff',
  'confirm-conditions',
  'answer-clarification',
  'arbitrate-conflict',
  'keep-working',
  'answer-consent',
  'answer-redaction',
  'acknowledge-chase',
  'review-item',
  'file-contact-report',
  'acknowledge-request',
  'answer-request',
  'keep-commitment',
  'obtain-authorisation',
  'acknowledge-provision',
  'release-prepared',
  'settle-dead-letter',
  'confirm-activation',
  'do-step',
  'answer-alert',
  'settle-orders',
  'review-activation',
  'answer-advance-notice',
  'return-across',
  'tell-crossing-outcome',
  'publish-situation-report',
  'confirm-statement',
  'answer-resource-request',
  'settle-resource-offer',
  'deliver-resource',
  'do-improvement',
  'do-drill-improvement',
  'cover-duty-hours',
  'sign-shift-note',
  'countersign-shift-note',
  'settle-shift-dispute',
  'restore-feed',
  'review-break-glass',
] as const;
export type ObligationAct = (typeof OBLIGATION_ACTS)[number];

/** What the act is owed about. The engine knows no more of it than its id. */
export interface Subject {
  readonly kind:
    | 'case'
    | 'handoff'
    | 'conflict'
    | 'item'
    | 'consent'
    | 'redaction'
    | 'chase'
    | 'contact-report'
    | 'request'
    | 'provision'
    | 'dead-letter'
    | 'activation'
    | 'activation-step'
    | 'activation-alert'
    | 'order-conflict'
    | 'activation-review'
    | 'advance-notice'
    | 'report-series'
    | 'statement'
    | 'resource-request'
    | 'improvement'
    | 'drill-improvement'
    | 'roster'
    | 'shift-note'
    | 'feed-silence'
    | 'break-glass';
  readonly id: string;
  /** What larger thing it belongs to, where that is no case: it is found there. */
  readonly of?: string;
}

/** Who owes what to whom about what. Every event carries it, so that whoever reacts needs to look nothing up. */
export interface Debt {
  readonly act: ObligationAct;
  readonly subject: Subject;
  /** Null for what belongs to no case: then the debtor and who waits for it alone hear of it. */
  readonly caseId: CaseId | null;
  /** The debtor. */
  readonly deskId: DeskId;
  /** The desk that waits for the act; null when nobody in particular does. */
  readonly counterpartDeskId: DeskId | null;
  /** The debtor's country. */
  readonly country: CountryCode;
  readonly lifeSafety: boolean;
}

export const debtOf = ({ act, subject, caseId, deskId, counterpartDeskId, country, lifeSafety }: Debt): Debt => ({
  act,
  subject,
  caseId,
  deskId,
  counterpartDeskId,
  country,
  lifeSafety,
});
