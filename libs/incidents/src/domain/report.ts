import {
  type Aggregate,
  type AgencyId,
  assertNever,
  type CaseId,
  type CountryCode,
  type DeskId,
  type DomainEvent,
  type EnteredFromPaper,
  type Impact,
  type IncidentKind,
  type Instant,
  type OnPaper,
  type Place,
  type Side,
  type Tlp,
} from '#kernel';
import type { ReportTranslation } from './report-translation.js';
import { withoutWords } from './taken-out.js';

export const OCCURRED_PRECISIONS = ['exact', 'minutes', 'hours', 'day'] as const;
export const REPORTER_KINDS = ['agency', 'partner-agency', 'public', 'media', 'sensor', 'consulate', 'other'] as const;
export const REPORT_CHANNELS = ['phone', 'radio', 'email', 'in-person', 'system', 'message', 'other'] as const;
export const IMPACT_TAGS = [
  'security',
  'development-trade',
  'environment',
  'social',
  'border-operations',
  'local-development',
  'political-stability',
  'public-security',
  'terrorism',
] as const;

export interface Handling {
  readonly tlp: Tlp;
  /** Restrictions in the owner's words; null when the label says all. */
  readonly restrictions: string | null;
}

/** What an agency says happened. Times: `occurredAt` as well as known, `detectedAt` when noticed, `reportedAt` when told to the agency. */
export interface ReportContent {
  readonly kind: IncidentKind;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag of the language the writer wrote in. */
  readonly language: string;
  /** The same in another language; absent where nobody wrote it. */
  readonly translation?: ReportTranslation;
  readonly side: Side;
  readonly place: Place;
  readonly occurredAt: Instant;
  readonly occurredPrecision: (typeof OCCURRED_PRECISIONS)[number];
  readonly detectedAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly reporterKind: (typeof REPORTER_KINDS)[number] | null;
  readonly channel: (typeof REPORT_CHANNELS)[number] | null;
  readonly lifeSafety: boolean;
  /** The filing country's judgement. */
  readonly impact: Impact;
  readonly tags: readonly (typeof IMPACT_TAGS)[number][];
  readonly handling: Handling;
}

export type Triage =
  | { readonly state: 'filed'; readonly deskId: DeskId }
  | { readonly state: 'referred'; readonly deskId: DeskId; readonly reason: string }
  | { readonly state: 'opened' | 'linked'; readonly caseId: CaseId }
  | { readonly state: 'returned' | 'rejected'; readonly deskId: DeskId; readonly reason: string };

/** What an agency filed. Append-only: it is amended by a new version, and a repeat of it is a sighting, never an edit. */
export interface Report {
  readonly agencyId: AgencyId;
  readonly deskId: DeskId;
  readonly country: CountryCode;
  /** The agency's own number; with the agency it names the report, so that filing twice is filing once. */
  readonly ownReference: string | null;
  readonly receivedAt: Instant;
  /** Number of the current version, 1 for the one that was filed. */
  readonly amendment: number;
  readonly content: ReportContent;
  readonly sightings: number;
  /** By which its words were taken out; absent while they stand. */
  readonly redactionId?: string;
  /** The form it was entered from; absent where it was filed in the system. */
  readonly paper?: EnteredFromPaper;
  readonly triage: Triage;
}

export type ReportEvent =
  | DomainEvent<
      'report.filed',
      {
        readonly agencyId: AgencyId;
        readonly deskId: DeskId;
        readonly country: CountryCode;
        readonly ownReference: string | null;
        readonly triageDeskId: DeskId;
        readonly content: ReportContent;
        /** When it came, where that was before it was filed. */
        readonly receivedAt?: Instant;
      }
    >
  | DomainEvent<
      'report.amended',
      { readonly deskId: DeskId; readonly amendment: number; readonly content: ReportContent; readonly reason: string | null }
    >
  | DomainEvent<'report.sighted', { readonly deskId: DeskId; readonly content: ReportContent }>
  /** It was written on a form while the system was away, and entered later. */
  | DomainEvent<'report.entered-from-paper', OnPaper & { readonly deskId: DeskId }>
  | DomainEvent<'report.triaged', Triaged>
  /** What it said in words is gone for good, in every version; what it said in facts stays. */
  | DomainEvent<'report.taken-out', { readonly redactionId: string }>;

export type Triaged = { readonly byDeskId: DeskId | null } & (
  | { readonly act: 'open' | 'link'; readonly caseId: CaseId }
  | { readonly act: 'return' | 'reject'; readonly reason: string }
  | { readonly act: 'refer'; readonly toDeskId: DeskId; readonly reason: string }
);

const triageAfter = (triaged: Triaged, held: Triage): Triage => {
  const deskId = 'deskId' in held ? held.deskId : triaged.byDeskId!;
  switch (triaged.act) {
    case 'open':
      return { state: 'opened', caseId: triaged.caseId };
    case 'link':
      return { state: 'linked', caseId: triaged.caseId };
    case 'return':
      return { state: 'returned', deskId, reason: triaged.reason };
    case 'reject':
      return { state: 'rejected', deskId, reason: triaged.reason };
    case 'refer':
      return { state: 'referred', deskId: triaged.toDeskId, reason: triaged.reason };
    default:
      return assertNever(triaged);
  }
};

const evolve = (report: Report | null, event: ReportEvent): Report => {
  if (event.type === 'report.filed') {
    const { triageDeskId, ...filed } = event.data;
    const { receivedAt = event.at } = filed;
    return { ...filed, receivedAt, amendment: 1, sightings: 0, triage: { state: 'filed', deskId: triageDeskId } };
  }
  if (!report) throw new Error(`${event.type} before report.filed`);
  switch (event.type) {
    case 'report.amended': {
      const { triage } = report;
      const reopened: Triage = triage.state === 'returned' ? { state: 'filed', deskId: triage.deskId } : triage;
      return { ...report, amendment: event.data.amendment, content: event.data.content, triage: reopened };
    }
    case 'report.sighted':
      return { ...report, sightings: report.sightings + 1 };
    case 'report.entered-from-paper':
      return { ...report, paper: report.paper ?? { ...event.data, enteredAt: event.at } };
    case 'report.triaged':
      return { ...report, triage: triageAfter(event.data, report.triage) };
    case 'report.taken-out':
      return { ...report, content: withoutWords(report.content), redactionId: event.data.redactionId };
    default:
      return assertNever(event);
  }
};

/** The case a report belongs to; null while it waits for triage and when it never became one. */
export const caseOfReport = ({ triage }: Report): CaseId | null => ('caseId' in triage ? triage.caseId : null);

export const report: Aggregate<Report, ReportEvent> = {
  name: 'report',
  evolve,
  caseOf: caseOfReport,
  isUrgent: ({ content }) => content.lifeSafety,
};
