import type { CaseId, DeskId, DomainEvent, Instant, UserId } from '#kernel';

/** What a note tells, in the order in which it is read. */
export const CHANGE_KINDS = [
  'new-case',
  'offer-in',
  'offer-out',
  'overdue',
  'promised',
  'escalated',
  'silenced',
  'deferred',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One thing that the next officer must know of. It names the case and says nothing of what it is about. */
export interface ChangeLine {
  readonly kind: ChangeKind;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly priority: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The owed act, for what is owed. */
  readonly act: string | null;
  /** When it was opened, is due, ends or comes up again. */
  readonly at: Instant | null;
}

/** What changed at a desk, and how much of each there is beyond the lines. */
export interface Changes {
  readonly lines: readonly ChangeLine[];
  readonly totals: Readonly<Partial<Record<ChangeKind, number>>>;
}

interface OfDesk {
  readonly deskId: DeskId;
}
interface By extends OfDesk {
  readonly by: UserId;
}

export type ShiftNoteEvent =
  | DomainEvent<
      'shift-note.drafted',
      OfDesk & {
        readonly from: Instant;
        readonly until: Instant;
        /** By the roster; null where it names nobody. */
        readonly outgoing: UserId | null;
        readonly incoming: UserId | null;
        readonly changes: Changes;
        readonly dueAt: Instant;
      }
    >
  | DomainEvent<
      'shift-note.signed',
      By & { readonly until: Instant; readonly words: string; readonly changes: Changes; readonly dueAt: Instant }
    >
  | DomainEvent<'shift-note.countersigned', By & { readonly remark: string | null }>
  | DomainEvent<'shift-note.disputed', By & { readonly reason: string; readonly dueAt: Instant }>
  | DomainEvent<'shift-note.answered', By & { readonly words: string; readonly dueAt: Instant }>
  | DomainEvent<'shift-note.settled', By & { readonly reason: string }>;
