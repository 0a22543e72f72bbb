import { EnterFromPaper, type PaperEntry } from '#forms';
import type { Instant, OnPaper, RequestContext } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { type ReportedFacts, type Routing, RoutingService } from '#routing';
import { Injectable } from '@nestjs/common';
import type { ReportContent } from '../domain/report.js';
import { answeredBy, type AsWritten } from '../domain/report-translation.js';
import { actingPerson, type ActingPerson } from './acting-desk.js';
import { LookAlikes, type Similar } from './look-alikes.js';
import { type FilingAnswer, ReportIntake } from './report-intake.js';

export interface FileReportCommand {
  readonly ownReference: string | null;
  readonly content: AsWritten<ReportContent>;
  /** When it came, where that was before now. */
  readonly receivedAt?: Instant;
  /** The form that it was written on while the system was away; its serial as it was printed. */
  readonly paper?: OnPaper | null;
}

/** Any desk files; routing says whose it is; the case is open and its clock runs when this answers. */
@Injectable()
export class FileReportHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly routing: RoutingService,
    private readonly intake: ReportIntake,
    private readonly lookAlikes: LookAlikes,
    private readonly forms: EnterFromPaper,
  ) {}

  /**
   * Questions first, outside the transaction: whose is it, what number, what looks alike. Then everything is written at once.
   * @param also what else happens by the filing, in its transaction; when it throws, nothing is filed
   * @throws DomainError report-crossing-unknown, report-place-missing, report-times-disordered, report-translation-same, case-desk-unknown, form-*
   */
  async execute(
    ctx: RequestContext,
    { ownReference, content: written, receivedAt, paper }: FileReportCommand,
    also?: (unit: Unit, answer: FilingAnswer) => Promise<void>,
  ): Promise<FilingAnswer & { readonly similar: readonly Similar[] }> {
    const { deskId, agencyId, country } = actingPerson(ctx);
    const content = answeredBy(written, deskId);
    this.intake.check(content);
    const routing = await this.routing.route(ctx.realm, reportedFacts(content, { deskId, country }));
    const reserved = opensAtOnce(content, routing) ? await this.intake.reserve(ctx.realm, routing) : null;
    const similar = await this.lookAlikes.of({ realm: ctx.realm, deskId }, sketchOf(content));
    const command = {
      deskId,
      agencyId,
      country,
      ownReference,
      content,
      ...(receivedAt && { receivedAt }),
      ...(paper && { paper }),
    };
    return this.runner.run(ctx, async (unit) => {
      const answer = await this.intake.take(unit, command, routing, reserved);
      if (paper) await this.forms.execute(unit, paper, entryOf(deskId, content, answer));
      await also?.(unit, answer);
      return { ...answer, similar: similar.filter((item) => !item.visible || item.caseId !== answer.caseId) };
    });
  }
}

const entryOf = (
  deskId: PaperEntry['deskId'],
  { occurredAt, occurredPrecision }: ReportContent,
  { id }: FilingAnswer,
): PaperEntry => ({
  deskId,
  kinds: ['incident-report'],
  subject: { kind: 'report', id },
  // A vague `occurredAt` (a day, an hour) may well read later than the moment at which it was written down.
  happenedAt: occurredPrecision === 'exact' ? occurredAt : null,
});

/** A rule that knows the incident opens its case; what only the last rule caught waits for a person, unless life is at risk. */
export const opensAtOnce = ({ lifeSafety }: Pick<ReportContent, 'lifeSafety'>, { fallback }: Routing): boolean =>
  lifeSafety || !fallback;

export const reportedFacts = (content: ReportContent, by: Pick<ActingPerson, 'deskId' | 'country'>): ReportedFacts => {
  const { kind, side, place, lifeSafety, impact, handling, occurredAt } = content;
  const { deskId: filedByDesk, country: filedByCountry } = by;
  return { kind, side, place, lifeSafety, impact, occurredAt, tlp: handling.tlp, filedByDesk, filedByCountry };
};

export const sketchOf = ({ kind, place, occurredAt, title, description }: ReportContent) => ({
  kind,
  place,
  occurredAt,
  text: `${title} ${description}`,
});
