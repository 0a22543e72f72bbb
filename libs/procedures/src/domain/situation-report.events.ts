import type { ActivationId, CountryCode, DeskId, DomainEvent, Instant, Tlp } from '#kernel';
import type { PartConcerns } from './activation-part.js';
import type { Signature } from './activation-parts.js';
import type { ReportAudience } from './procedure.js';
import type { ReportFacts } from './report-facts.js';

/** The first report of a side to an audience, one that follows, or one after the end. */
export const REPORT_KINDS = ['initial', 'update', 'final'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What somebody wrote on top of the facts; empty while nobody has. */
export interface ReportText {
  readonly en: string;
  readonly es: string;
}

/** A published report, as another names it. */
export interface ReportName {
  readonly id: string;
  readonly number: number;
}

type Said = PartConcerns & { readonly by: Signature };

export type SituationReportEvent =
  | DomainEvent<
      'situation-report.drafted',
      Said & {
        readonly activationId: ActivationId;
        readonly country: CountryCode;
        readonly audience: ReportAudience;
        readonly kind: ReportKind;
        /** What it corrects. */
        readonly replaces: ReportName | null;
        readonly facts: ReportFacts;
        readonly text: ReportText;
        readonly readers: readonly DeskId[];
      }
    >
  | DomainEvent<
      'situation-report.revised',
      /** Facts as of now, or null to leave them as they are. */
      Said & { readonly revision: number; readonly text: ReportText; readonly facts: ReportFacts | null }
    >
  | DomainEvent<
      'situation-report.published',
      Said & {
        readonly number: number;
        readonly revision: number;
        readonly hash: string;
        readonly tlp: Tlp;
        readonly readers: readonly DeskId[];
      }
    >
  | DomainEvent<'situation-report.corrected', Said & { readonly replacedBy: ReportName }>
  | DomainEvent<'situation-report.discarded', Said>;

export type SituationReportEventOf<Type extends SituationReportEvent['type']> = Extract<
  SituationReportEvent,
  { readonly type: Type }
>;

export const reported = <Type extends SituationReportEvent['type']>(
  type: Type,
  at: Instant,
  data: SituationReportEventOf<Type>['data'],
): SituationReportEventOf<Type> => ({ type, v: 1, at, data }) as SituationReportEventOf<Type>;
