import type { DeskId, Instant, PaperPackId } from '#kernel';

/** What can be written down while the system is away. */
export const FORM_KINDS = ['incident-report', 'hand-over', 'information-request', 'activity-log'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** What is noted on its case or activation. Every other form is the act that it is for. */
export const NOTED_FORMS: readonly FormKind[] = ['activity-log'];

/** A blank form on paper. Its serial is its desk's alone. */
export interface Form {
  readonly serial: string;
  readonly kind: FormKind;
  readonly deskId: DeskId;
  readonly packId: PaperPackId;
  readonly printedAt: Instant;
  /** When it was entered; null while it is blank, or still on paper. */
  readonly enteredAt: Instant | null;
}
