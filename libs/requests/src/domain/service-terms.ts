import type { ServiceClass } from './request-form.js';

/**
 * Minutes that an agreement grants, or the policy of the directory where none is named. They are data, not law of this border: 8 hours, 3 days
 * and 7 days are the limits of Directive (EU) 2023/977, 10 minutes and 1 hour those of an Nlets hit confirmation.
 */
export interface ServiceLimits {
  readonly classes: { readonly urgentDirect: number; readonly urgentIndirect: number; readonly other: number };
  readonly confirmation: { readonly lifeSafety: number; readonly routine: number };
}

/** What was granted when the request was delivered; a later edition of the agreement does not touch it. */
export interface ServiceTerms {
  readonly agreement: string;
  readonly serviceClass: ServiceClass;
  readonly limitMinutes: number;
  readonly confirmMinutes: number;
}

const MINUTES_OF: Readonly<Record<ServiceClass, keyof ServiceLimits['classes']>> = {
  'urgent-direct': 'urgentDirect',
  'urgent-indirect': 'urgentIndirect',
  other: 'other',
};

export interface Asked {
  readonly serviceClass: ServiceClass;
  readonly lifeSafety: boolean;
}

/** The limits of one request. @param agreement the key of the one relied on */
export const serviceTerms = ({ serviceClass, lifeSafety }: Asked, limits: ServiceLimits, agreement: string): ServiceTerms => ({
  agreement,
  serviceClass,
  limitMinutes: limits.classes[MINUTES_OF[serviceClass]],
  confirmMinutes: lifeSafety ? limits.confirmation.lifeSafety : limits.confirmation.routine,
});
