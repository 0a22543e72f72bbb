import type { ActivationId, Bilingual, CorridorId, CountryCode, CrossingId, DeskId, Instant, Locale, Tlp } from '#kernel';
import { sayTerm } from '#phrases';
import type { PartSeen, ReportLine } from '../application/activation-parts.queries.js';
import type { ActivationSeen } from '../application/activations.queries.js';
import type { Signature } from '../domain/activation-parts.js';
import type { ReportAudience } from '../domain/procedure.js';
import { nextDue } from '../domain/report-cadence.js';
import type { ReportFacts } from '../domain/report-facts.js';
import { TLP_OF, writersOf } from '../domain/report-situation.js';
import type { ReportKind, ReportName } from '../domain/situation-report.events.js';
import type { SituationReportState } from '../domain/situation-report.machine.js';
import type { Revision, SituationReport } from '../domain/situation-report.js';

/** A report as it stands in a list. */
export interface SituationReportLineResponse {
  readonly id: string;
  readonly version: number;
  readonly now: Instant;
  readonly state: SituationReportState;
  readonly stateText: string;
  readonly country: CountryCode;
  readonly audience: ReportAudience;
  readonly kind: ReportKind;
  readonly number: number | null;
  /** The working version that stands, or the one that was published. */
  readonly revision: number;
  /** As of when its facts are. */
  readonly asOf: Instant;
  readonly tlp: Tlp;
  readonly published: (Signature & { readonly hash: string }) | null;
  readonly replaces: ReportName | null;
  readonly replacedBy: ReportName | null;
}

/** A report whole, as its page shows it and as it prints. */
export interface SituationReportResponse extends SituationReportLineResponse {
  readonly activationId: ActivationId;
  /** The procedure that the activation runs. */
  readonly title: Bilingual;
  readonly corridorId: CorridorId;
  readonly crossingIds: readonly CrossingId[];
  readonly facts: ReportFacts;
  /** Working versions; a reader of what was published has the one that was published alone. */
  readonly revisions: readonly Revision[];
  /** Whether this reader's desk writes it. */
  readonly mine: boolean;
}

/** What a side owes to an audience, and when. */
export interface ReportSeriesResponse {
  readonly country: CountryCode;
  readonly audience: ReportAudience;
  readonly everyMinutes: number;
  readonly deskId: DeskId;
  readonly lastAt: Instant | null;
  readonly dueAt: Instant;
  readonly overdue: boolean;
}

export interface SituationReportsResponse {
  readonly now: Instant;
  /** Newest first, as far as this reader's desk sees them. */
  readonly items: readonly SituationReportLineResponse[];
  readonly series: readonly ReportSeriesResponse[];
  /** Audiences for which this reader's desk writes. */
  readonly writes: readonly ReportAudience[];
}

export const reportLineResponse = (seen: PartSeen<ReportLine>, locale: Locale): SituationReportLineResponse => {
  const { id, version, now, state } = seen;
  const { published } = state;
  return {
    id,
    version,
    now,
    state: state.state,
    stateText: sayTerm(`situation-report.${state.state}`, locale),
    country: state.country,
    audience: state.audience,
    kind: state.kind,
    number: state.number,
    revision: published?.revision ?? state.revision,
    asOf: state.asOf,
    tlp: TLP_OF[state.audience],
    published: published && {
      country: published.country,
      deskId: published.deskId,
      userId: published.userId,
      at: published.at,
      hash: published.hash,
    },
    replaces: state.replaces,
    replacedBy: state.replacedBy,
  };
};

const lineOf = ({ state, ...seen }: PartSeen<SituationReport>): PartSeen<ReportLine> => ({
  ...seen,
  state: { ...state, asOf: state.facts.asOf, revision: state.revisions.length },
});

export const reportResponse = (
  seen: PartSeen<SituationReport>,
  { state: room, text }: Pick<ActivationSeen, 'state' | 'text'>,
  { locale, deskId }: { readonly locale: Locale; readonly deskId: DeskId },
): SituationReportResponse => {
  const { state } = seen;
  const mine = writersOf(room, state.country, state.audience).includes(deskId);
  return {
    ...reportLineResponse(lineOf(seen), locale),
    activationId: state.activationId,
    title: text.title,
    corridorId: room.corridorId,
    crossingIds: room.crossingIds,
    facts: state.facts,
    revisions: mine ? state.revisions : state.revisions.filter(({ number }) => number === state.published?.revision),
    mine,
  };
};

export const seriesResponses = (
  { state, now }: ActivationSeen,
  reports: readonly PartSeen<ReportLine>[],
): ReportSeriesResponse[] =>
  state.ended
    ? []
    : state.reportSeries.map((series) => {
        const { country, audience, everyMinutes, deskId } = series;
        const lastAt =
          reports
            .map((one) => one.state)
            .filter((one) => one.country === country && one.audience === audience && one.replaces === null)
            .flatMap(({ published }) => (published ? [published.at] : []))
            .toSorted()
            .at(-1) ?? null;
        const dueAt = nextDue(series, lastAt);
        return { country, audience, everyMinutes, deskId, lastAt, dueAt, overdue: dueAt <= now };
      });
