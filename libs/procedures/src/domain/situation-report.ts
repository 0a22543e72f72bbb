import { type Aggregate, type CountryCode, nextState, type Tlp } from '#kernel';
import { type ActivationPart, withReaders } from './activation-part.js';
import type { Signature } from './activation-parts.js';
import type { ReportAudience } from './procedure.js';
import type { ReportFacts } from './report-facts.js';
import type {
  ReportKind,
  ReportName,
  ReportText,
  SituationReportEvent,
  SituationReportEventOf,
} from './situation-report.events.js';
import { type SituationReportAct, situationReportMachine, type SituationReportState } from './situation-report.machine.js';

/** One saved text of a report in work. */
export interface Revision {
  readonly number: number;
  readonly text: ReportText;
  readonly by: Signature;
}

/** What one side reports to one audience: facts that were read off the activation, and what somebody wrote on top of them. */
export interface SituationReport extends ActivationPart {
  readonly state: SituationReportState;
  readonly country: CountryCode;
  readonly audience: ReportAudience;
  readonly kind: ReportKind;
  readonly facts: ReportFacts;
  /** Never empty; the last one is what is written. */
  readonly revisions: readonly Revision[];
  /** In the order in which this side has published to this audience; null before. */
  readonly number: number | null;
  readonly published: (Signature & { readonly revision: number; readonly hash: string; readonly tlp: Tlp }) | null;
  readonly replaces: ReportName | null;
  readonly replacedBy: ReportName | null;
}

const drafted = ({ data }: SituationReportEventOf<'situation-report.drafted'>): SituationReport => ({
  state: 'working',
  activationId: data.activationId,
  readers: data.readers,
  country: data.country,
  audience: data.audience,
  kind: data.kind,
  facts: data.facts,
  revisions: [{ number: 1, text: data.text, by: data.by }],
  number: null,
  published: null,
  replaces: data.replaces,
  replacedBy: null,
});

/** @throws TypeError for a move that the machine does not know: events are only made where it allows them */
const moved = (report: SituationReport, act: SituationReportAct): SituationReport => {
  const state = nextState(situationReportMachine, report.state, act);
  if (!state) throw new TypeError(`a situation report that is ${report.state} cannot ${act}`);
  return { ...report, state };
};

const evolve = (report: SituationReport | null, event: SituationReportEvent): SituationReport => {
  if (event.type === 'situation-report.drafted') return drafted(event);
  if (!report) throw new TypeError(`${event.type} before a draft`);
  switch (event.type) {
    case 'situation-report.revised': {
      const { revision: number, text, by, facts } = event.data;
      const next = moved(report, 'revise');
      return { ...next, facts: facts ?? report.facts, revisions: [...report.revisions, { number, text, by }] };
    }
    case 'situation-report.published': {
      const { by, number, revision, hash, tlp, readers } = event.data;
      const next = moved(report, 'publish');
      return { ...next, number, published: { ...by, revision, hash, tlp }, readers: withReaders(report.readers, readers) };
    }
    case 'situation-report.corrected':
      return { ...moved(report, 'correct'), replacedBy: event.data.replacedBy };
    case 'situation-report.discarded':
      return moved(report, 'discard');
  }
};

export const situationReportAggregate: Aggregate<SituationReport, SituationReportEvent> = {
  name: 'situation-report',
  evolve,
  caseOf: () => null,
  tells: ({ readers }, _type, deskId) => readers.includes(deskId),
};
