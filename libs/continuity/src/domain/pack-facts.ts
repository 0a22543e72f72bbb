import type { Bilingual, DeskId, Instant, Locale } from '#kernel';
import type { Term } from '#phrases';

/** A desk as it stands in the contact tree. */
export interface DeskOnPaper {
  readonly id: DeskId;
  readonly name: Bilingual;
  readonly agency: string;
  readonly country: Bilingual;
  /** Null for a desk around the clock. */
  readonly hours: string | null;
  readonly zone: string;
  readonly languages: readonly string[];
  readonly emergency: string | null;
}

/** Why a desk is in the tree, in the order in which it is read. */
export const CONTACT_GROUPS = ['alternate', 'opposite', 'joint', 'above'] as const;
export type ContactGroup = (typeof CONTACT_GROUPS)[number];

/** A case by its number. What it is about stays in the system; of one that is TLP:RED not even the kind is printed. */
export interface CaseOnPaper {
  readonly number: string;
  readonly priority: string;
  readonly tlp: string;
  /** Null where the label forbids it. */
  readonly kind: Term | null;
  readonly place: Bilingual | null;
  readonly lead: Bilingual;
  readonly state: Term;
  /** What is owed on it next; null when nothing is. */
  readonly next: {
    readonly act: Term;
    readonly by: Bilingual;
    readonly dueAt: Instant | null;
    readonly overdue: boolean;
    /** What happens when nobody acts; null when nothing more does. */
    readonly ifNobody: { readonly what: Term; readonly at: Instant } | null;
  } | null;
}

export interface StepOnPaper {
  readonly text: Bilingual;
  readonly owner: Bilingual;
  readonly role: Bilingual;
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
  readonly lifeSafety: boolean;
  /** It waits for an answer and may not apply. */
  readonly applies: boolean;
}

export interface ActivationOnPaper {
  readonly title: Bilingual;
  readonly state: Term;
  readonly crossings: readonly Bilingual[];
  readonly sides: readonly { readonly country: Bilingual; readonly level: Term | null }[];
  readonly steps: readonly StepOnPaper[];
  /** Steps that were done or left out. */
  readonly settled: number;
}

/** What a pack says: of one desk, at one moment. */
export interface PackFacts {
  readonly desk: DeskOnPaper;
  /** In which the file is read aloud; the words stand in both. */
  readonly locale: Locale;
  /** The clock of the desk's own side, then that of the other. */
  readonly zones: readonly string[];
  readonly madeAt: Instant;
  readonly madeBy: string | null;
  readonly validUntil: Instant;
  readonly drill: boolean;
  readonly contacts: readonly { readonly group: ContactGroup; readonly desks: readonly DeskOnPaper[] }[];
  readonly cases: readonly CaseOnPaper[];
  /** Open cases of the desk beyond those that are listed. */
  readonly casesLeft: number;
  readonly activations: readonly ActivationOnPaper[];
  readonly forms: readonly { readonly serial: string; readonly kind: FormOnPaper }[];
}

export type FormOnPaper = 'incident-report' | 'hand-over' | 'information-request' | 'activity-log';
