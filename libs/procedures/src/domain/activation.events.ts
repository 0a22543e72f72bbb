import type { CaseId, CorridorId, CountryCode, CrossingId, DeskId, DomainEvent, Instant, Locale, OnPaper } from '#kernel';
import type {
  AgencyPlace,
  Ask,
  AskEnd,
  Objective,
  Order,
  OrderConflict,
  Period,
  Post,
  ReportSeries,
  SeatTaken,
  Signature,
  Significant,
  Step,
} from './activation-parts.js';
import type { AgencyAct } from './activation.machine.js';
import type { Level } from './procedure.js';

/** Whom the event concerns. */
interface Concerns {
  readonly deskIds: readonly DeskId[];
  /** How loud it is told; routine where it is absent. */
  readonly urgency?: 'urgent' | 'life-safety';
}

export interface Raised extends Concerns {
  readonly procedure: { readonly id: string; readonly version: number; readonly hash: string };
  readonly corridorId: CorridorId;
  readonly crossingIds: readonly CrossingId[];
  readonly countries: readonly CountryCode[];
  /** The desk that answers for each country's key. */
  readonly keyDesks: readonly { readonly country: CountryCode; readonly deskId: DeskId }[];
  readonly seats: readonly SeatTaken[];
  readonly answers: Readonly<Record<string, boolean>>;
  readonly reason: string;
  readonly by: Signature;
}

type Said = Concerns & { readonly by: Signature };

export type ActivationEvent =
  | DomainEvent<'activation.raised', Raised>
  | DomainEvent<
      'activation.level-entered',
      Said & {
        readonly country: CountryCode;
        readonly level: Level;
        readonly steps: readonly Step[];
        readonly alerted: readonly AgencyPlace[];
        /** All that the side owes from now on. */
        readonly reports: readonly ReportSeries[];
        /** Series that it owed and owes no longer. */
        readonly reportsEnded: readonly string[];
      }
    >
  | DomainEvent<'activation.asked', Concerns & { readonly ask: Ask; readonly confirmBy: Instant }>
  | DomainEvent<
      'activation.ask-settled',
      Concerns & {
        readonly number: number;
        readonly how: AskEnd;
        readonly by: Signature | null;
        readonly answer: string | null;
      }
    >
  | DomainEvent<'activation.ended', Said & { readonly reason: string; readonly reviews: readonly Review[] }>
  | DomainEvent<'activation.answered', Said & { readonly question: string; readonly is: boolean }>
  | DomainEvent<
      'activation.steps-changed',
      Concerns & { readonly opened: readonly string[]; readonly setAside: readonly string[] }
    >
  | DomainEvent<'activation.step-started', Said & { readonly stepId: string }>
  | DomainEvent<'activation.step-done', Said & { readonly stepId: string; readonly evidence: string }>
  | DomainEvent<'activation.step-skipped', Said & { readonly stepId: string; readonly reason: string }>
  | DomainEvent<'activation.told', Said & { readonly roles: readonly string[]; readonly how: string }>
  | DomainEvent<
      'activation.ordered',
      Said & { readonly order: Order; /** Where the activation is. */ readonly crossingIds: readonly CrossingId[] }
    >
  | DomainEvent<
      'activation.order-lifted',
      Said & {
        readonly orderId: string;
        readonly reason: string;
        readonly order: Order;
        readonly crossingIds: readonly CrossingId[];
      }
    >
  | DomainEvent<'activation.orders-conflict', Concerns & { readonly conflict: OrderConflict }>
  | DomainEvent<
      'activation.conflict-agreed',
      Said & { readonly conflictId: string; readonly text: string; readonly settled: boolean }
    >
  | DomainEvent<'activation.conflict-gone', Concerns & { readonly conflictId: string }>
  | DomainEvent<'activation.post-taken', Said & { readonly post: Post }>
  | DomainEvent<'activation.objective-set', Said & { readonly objective: Objective }>
  | DomainEvent<
      'activation.objective-closed',
      Said & { readonly objectiveId: string; readonly how: 'met' | 'dropped'; readonly reason: string | null }
    >
  | DomainEvent<'activation.period-opened', Said & { readonly period: Period }>
  | DomainEvent<
      'activation.agency-answered',
      Said & { readonly deskId: DeskId; readonly act: AgencyAct; readonly note: string | null }
    >
  | DomainEvent<'activation.case-linked', Said & { readonly caseId: CaseId }>
  | DomainEvent<
      'activation.overlap-found',
      Concerns & { readonly others: readonly string[]; readonly crossingIds: readonly CrossingId[] }
    >
  | DomainEvent<'activation.promoted', Said & { readonly significant: Significant }>
  | DomainEvent<
      'activation.significant-translated',
      Said & { readonly significantId: string; readonly locale: Locale; readonly text: string }
    >
  | DomainEvent<'activation.noted', Said & { readonly text: string; readonly paper?: OnPaper }>
  | DomainEvent<'activation.reviewed', Said & { readonly reviewId: string; readonly text: string }>;

/** What a country owes after the end: the review, and by when. */
export interface Review {
  readonly id: string;
  readonly country: CountryCode;
  readonly deskId: DeskId;
  readonly withinDays: number;
  readonly done: (Signature & { readonly text: string }) | null;
}

export type ActivationEventOf<Type extends ActivationEvent['type']> = Extract<ActivationEvent, { readonly type: Type }>;

export const made = <Type extends ActivationEvent['type']>(
  type: Type,
  at: Instant,
  data: ActivationEventOf<Type>['data'],
): ActivationEventOf<Type> => ({ type, v: 1, at, data }) as ActivationEventOf<Type>;
