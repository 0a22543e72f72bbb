import type {
  Bilingual,
  CaseId,
  CorridorId,
  CountryCode,
  DeskId,
  EnteredFromPaper,
  HandoffId,
  Impact,
  IncidentKind,
  Instant,
  Place,
  Priority,
  ReportId,
  Side,
} from '#kernel';
import type { WrittenTranslation } from './report-translation.js';
import type { Handling, IMPACT_TAGS } from './report.js';

export const CUSTODY_CAUSES = ['filing', 'handoff', 'reroute', 'arbitration', 'reassignment'] as const;
/** How a desk came to lead. */
export type CustodyCause = (typeof CUSTODY_CAUSES)[number];

/** The one desk that is accountable now, and the custody segment that it holds. */
export interface Lead {
  readonly deskId: DeskId;
  readonly country: CountryCode;
  readonly since: Instant;
  /** Segment number, 1 for the desk that led at filing; segments follow each other without gap. */
  readonly seq: number;
  readonly by: CustodyCause;
  /** The report, offer or conflict that made it lead. */
  readonly causeId: string;
  /** Place of the event that made it lead in the ledger stream of the case. */
  readonly entry: number;
  /** Null while the desk owes its acknowledgement. */
  readonly acknowledgedAt: Instant | null;
}

export type ParticipantRole = 'supporting' | 'informed';
export interface Participant {
  readonly deskId: DeskId;
  readonly role: ParticipantRole;
  readonly because: 'routed' | 'filed' | 'former-lead' | 'sighted' | 'added';
}

/** Why this desk: the rule, pinned by version, what it saw and its reason in words. */
export interface RoutingRecord {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly reason: Bilingual;
  readonly ladder: string;
  readonly instrument: { readonly id: string; readonly name: Bilingual } | null;
  readonly alternates: readonly DeskId[];
  /** Desks that are competent as well; each may claim the case. */
  readonly concurrent: readonly DeskId[];
  readonly notifyBeforeAct: readonly DeskId[];
  /** Desks that were asked for but not available, and who took their place. */
  readonly standIns: readonly { readonly deskId: DeskId; readonly replacedBy: DeskId | null }[];
  readonly fallback: boolean;
  readonly inputs: object;
}

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly deskId: DeskId;
  /** A mandatory task that is not done keeps the case from closing. */
  readonly mandatory: boolean;
  readonly doneAt: Instant | null;
}

export const CASE_RELATIONS = ['related', 'parent', 'child', 'merged-into', 'merged-from', 'distinct'] as const;
/** What the other case is to this one; `distinct` records that people looked and found two incidents. */
export type CaseRelation = (typeof CASE_RELATIONS)[number];

export type Link =
  | { readonly kind: 'report'; readonly reportId: ReportId }
  | {
      readonly kind: 'case';
      readonly caseId: CaseId;
      readonly number: string;
      readonly relation: CaseRelation;
      readonly reason: string | null;
    };

/** A look-alike that a surge put together with this case. It bears no number: who sees this case need not see the other. */
export interface Grouping {
  readonly otherId: CaseId;
  /** What the other case is to this one. */
  readonly relation: 'parent' | 'child';
  /** How alike they are, 0 to 1. */
  readonly likeness: number;
  readonly since: Instant;
}

export interface Correction {
  readonly id: string;
  readonly kind: 'correction' | 'recall';
  readonly text: string;
  readonly language: string;
  readonly byDeskId: DeskId;
  readonly at: Instant;
  /** Every desk that could see what is corrected, and when it acknowledged. */
  readonly recipients: readonly { readonly deskId: DeskId; readonly acknowledgedAt: Instant | null }[];
}

export interface JointDesk {
  readonly deskId: DeskId;
  readonly country: CountryCode;
}

/** Who is competent is disputed: several want the case (positive) or none does (negative). */
export interface Conflict {
  readonly id: string;
  readonly kind: 'positive' | 'negative';
  readonly openedAt: Instant;
  readonly claimants: readonly DeskId[];
  /** The joint desks of both countries, which decide by agreement. */
  readonly joint: readonly JointDesk[];
  readonly proposal:
    | (JointDesk & {
        readonly byDeskId: DeskId;
        readonly byCountry: CountryCode;
        readonly reason: string;
        /** Absent in what was proposed before it was kept. */
        readonly at?: Instant;
      })
    | null;
}

export const CASE_OUTCOMES = ['handled', 'false-alarm', 'not-found', 'referred-outside', 'duplicate'] as const;
export interface Resolution {
  readonly outcome: (typeof CASE_OUTCOMES)[number];
  readonly summary: string;
  readonly resolvedAt: Instant;
}

export type Progress =
  | { readonly state: 'open' }
  | { readonly state: 'acknowledged'; readonly acknowledgedAt: Instant }
  | { readonly state: 'in_progress'; readonly startedAt: Instant }
  | { readonly state: 'resolved'; readonly resolution: Resolution }
  | { readonly state: 'closed'; readonly resolution: Resolution; readonly closedAt: Instant };

/** What an opening case brings along from its report and its routing. */
export interface Opening {
  readonly caseId: CaseId;
  readonly number: string;
  readonly reportId: ReportId;
  readonly kind: IncidentKind;
  readonly title: string;
  /** Its title in another language, as the report that opened it said it; absent where that said none. */
  readonly translation?: Pick<WrittenTranslation, 'language' | 'title'>;
  readonly side: Side;
  readonly place: Place;
  readonly corridorId: CorridorId | null;
  readonly occurredAt: Instant;
  readonly lifeSafety: boolean;
  readonly impact: Readonly<Record<CountryCode, Impact>>;
  readonly tags: readonly (typeof IMPACT_TAGS)[number][];
  readonly handling: Handling;
  readonly routing: RoutingRecord;
  /** Absent unless its report was entered later, from a form: its clocks begin with the entry, and this says why. */
  readonly paper?: EnteredFromPaper;
}

/** What is worked: one or more reports about one incident, led by exactly one desk from filing to closing. */
export type Case = Omit<Opening, 'reportId'> & {
  /** How many events made it: the version of its row, and the last place in its ledger stream. */
  readonly events: number;
  readonly openedAt: Instant;
  readonly priority: Priority;
  readonly lead: Lead;
  readonly participants: readonly Participant[];
  readonly links: readonly Link[];
  /** Absent while no surge groups it. */
  readonly groups?: readonly Grouping[];
  readonly tasks: readonly Task[];
  readonly notes: number;
  /** Desks that asked to hear of the case, whether they have a place on it or not. */
  readonly watchers: readonly DeskId[];
  readonly bringUpAt: Instant | null;
  /** The one offer that is open, by the handoff that holds it. */
  readonly openOffer: HandoffId | null;
  /** Offers that came back declined or expired since the lead last moved. */
  readonly bounces: number;
  readonly conflict: Conflict | null;
  readonly corrections: readonly Correction[];
  readonly progress: Progress;
};

export const participantOf = ({ participants }: Case, deskId: DeskId): Participant | undefined =>
  participants.find((participant) => participant.deskId === deskId);

/** Desks that see the case by their place on it. What an offer or a release opens besides is a grant of its own. */
export const desksOf = (state: Case): { readonly deskId: DeskId; readonly because: string }[] => {
  const places = [
    { deskId: state.lead.deskId, because: 'lead' },
    ...state.participants.map(({ deskId, role }) => ({ deskId, because: role })),
    ...(state.handling.tlp === 'TLP:RED' ? [] : state.routing.concurrent).map((deskId) => ({ deskId, because: 'concurrent' })),
    ...(state.conflict?.joint ?? []).map(({ deskId }) => ({ deskId, because: 'arbitration' })),
  ];
  return [...new Map(places.reverse().map((place) => [place.deskId, place])).values()];
};
