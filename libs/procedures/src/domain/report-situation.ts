import { type ActivationId, type CountryCode, type DeskId, nextState, type Tlp } from '#kernel';
import type { Activation } from './activation.js';
import type { PartFacts } from './activation-part.js';
import type { Signature } from './activation-parts.js';
import { refuse } from './activation.errors.js';
import { bothCommands, commandOf, seatedDesks } from './command-desks.js';
import type { ReportAudience } from './procedure.js';
import { reportsDesk } from './report-cadence.js';
import { factsFor, type ReportFacts } from './report-facts.js';
import { reported, type ReportText, type SituationReportEvent } from './situation-report.events.js';
import { type SituationReportAct, situationReportMachine } from './situation-report.machine.js';
import type { SituationReport } from './situation-report.js';

/** How far what is published to an audience may travel. */
export const TLP_OF: Readonly<Record<ReportAudience, Tlp>> = {
  command: 'TLP:AMBER+STRICT',
  agencies: 'TLP:AMBER',
  executives: 'TLP:AMBER',
  public: 'TLP:CLEAR',
};

/** Desks that read what is published to an audience. What goes to the executives is passed on by the commands. */
export const readersOf = (room: Activation, audience: ReportAudience): DeskId[] =>
  audience === 'command' || audience === 'executives' ? bothCommands(room) : seatedDesks(room);

/** Who writes for a side to an audience: its command, and the desk that owes those reports. Nobody else sees them before they are published. */
export const writersOf = (room: Activation, country: CountryCode, audience: ReportAudience): DeskId[] => [
  ...new Set([...commandOf(room, country), reportsDesk(room, country, audience)]),
];

/** @throws DomainError activation-command-only */
const mustWrite = (room: Activation, audience: ReportAudience, { country, deskId }: Signature): DeskId[] => {
  const writers = writersOf(room, country, audience);
  if (!writers.includes(deskId)) throw refuse('activation-command-only');
  return writers;
};

const NOTHING: ReportText = { en: '', es: '' };

interface Draft {
  readonly activationId: ActivationId;
  readonly audience: ReportAudience;
  readonly by: Signature;
  /** All of them; what the audience is not told is left out here. */
  readonly facts: ReportFacts;
  /** How many this side has published to this audience. */
  readonly before: number;
  /** What this side has in work for this audience. */
  readonly inWork: boolean;
}

/** A report in work is its own side's alone, and one at a time. @throws DomainError activation-command-only, situation-report-in-work */
export const draftReport = (room: Activation, draft: Draft, { now }: PartFacts): SituationReportEvent[] => {
  const { activationId, audience, by, facts, before, inWork } = draft;
  const readers = mustWrite(room, audience, by);
  if (inWork) throw refuse('situation-report-in-work');
  const kind = room.ended ? 'final' : before === 0 ? 'initial' : 'update';
  const { country } = by;
  const common = { activationId, country, audience, kind, by, readers, deskIds: [] } as const;
  return [
    reported('situation-report.drafted', now, { ...common, replaces: null, facts: factsFor(facts, audience), text: NOTHING }),
  ];
};

/**
 * A correction takes the place of what was published, as soon as it is published itself. It starts from what it corrects.
 * @throws DomainError situation-report-foreign, situation-report-state, situation-report-in-work
 */
export const draftCorrection = (
  room: Activation,
  wrong: { readonly id: string; readonly report: SituationReport },
  { by, facts, inWork }: Pick<Draft, 'by' | 'facts' | 'inWork'>,
  { now }: PartFacts,
): SituationReportEvent[] => {
  const { id, report } = wrong;
  mustBeOwn(room, report, by, 'correct');
  if (inWork) throw refuse('situation-report-in-work');
  const { activationId, country, audience, kind } = report;
  const common = { activationId, country, audience, kind, by, readers: writersOf(room, country, audience), deskIds: [] };
  return [
    reported('situation-report.drafted', now, {
      ...common,
      replaces: { id, number: report.number! },
      facts: factsFor(facts, audience),
      text: report.revisions.at(-1)!.text,
    }),
  ];
};

const mustBeOwn = (room: Activation, report: SituationReport, by: Signature, act: SituationReportAct): void => {
  if (report.country !== by.country) throw refuse('situation-report-foreign');
  mustWrite(room, report.audience, by);
  if (!nextState(situationReportMachine, report.state, act)) throw refuse('situation-report-state');
};

/**
 * A new working version: of the text, of the facts, or of both. Nobody writes over what they have not read.
 * @throws DomainError situation-report-foreign, situation-report-state, situation-report-revised, situation-report-figures-only
 */
export const reviseReport = (
  room: Activation,
  report: SituationReport,
  {
    revision,
    text,
    facts,
    by,
  }: { readonly revision: number; readonly text: ReportText; readonly facts: ReportFacts | null; readonly by: Signature },
  { now }: PartFacts,
): SituationReportEvent[] => {
  mustBeOwn(room, report, by, 'revise');
  if (report.revisions.length !== revision) throw refuse('situation-report-revised');
  if (report.audience === 'public' && (text.en !== '' || text.es !== ''))
    throw refuse('situation-report-figures-only', {}, '/text');
  const next = { revision: revision + 1, text, facts: facts && factsFor(facts, report.audience), by, deskIds: [] };
  return [reported('situation-report.revised', now, next)];
};

/**
 * From now on it stands as it is: exactly the version that whoever publishes it has read.
 * @throws DomainError situation-report-foreign, situation-report-state, situation-report-revised, situation-report-one-language, activation-command-only
 */
export const publishReport = (
  room: Activation,
  report: SituationReport,
  { revision, number, by }: { readonly revision: number; readonly number: number; readonly by: Signature },
  { now, hashOf }: PartFacts,
): SituationReportEvent[] => {
  mustBeOwn(room, report, by, 'publish');
  const last = report.revisions.at(-1)!;
  if (last.number !== revision) throw refuse('situation-report-revised');
  if ((last.text.en === '') !== (last.text.es === '')) throw refuse('situation-report-one-language');
  const readers = readersOf(room, report.audience);
  const { activationId, country, audience, facts } = report;
  const hash = hashOf({ activationId, country, audience, number, facts, text: last.text, replaces: report.replaces });
  const urgency = report.replaces ? ({ urgency: 'urgent' } as const) : {};
  const deskIds = readers.filter((deskId) => deskId !== by.deskId);
  return [
    reported('situation-report.published', now, {
      number,
      revision,
      hash,
      tlp: TLP_OF[audience],
      readers,
      by,
      deskIds,
      ...urgency,
    }),
  ];
};

/** @throws DomainError situation-report-state when another correction took its place before */
export const replaceReport = (
  report: SituationReport,
  { by, replacedBy }: { readonly by: Signature; readonly replacedBy: { readonly id: string; readonly number: number } },
  { now }: PartFacts,
): SituationReportEvent[] => {
  if (!nextState(situationReportMachine, report.state, 'correct')) throw refuse('situation-report-state');
  return [reported('situation-report.corrected', now, { replacedBy, by, deskIds: [] })];
};

/** @throws DomainError situation-report-foreign, situation-report-state */
export const discardReport = (
  room: Activation,
  report: SituationReport,
  by: Signature,
  { now }: PartFacts,
): SituationReportEvent[] => {
  mustBeOwn(room, report, by, 'discard');
  return [reported('situation-report.discarded', now, { by, deskIds: [] })];
};
