import type { Effect, Made } from '#drills';
import { OfferHandoff } from '#handoffs';
import { FileReportHandler } from '#incidents';
import type { CaseId, RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { ThingsOfInjects } from './things-of-injects.js';

type EffectOf<Name extends Effect['do']> = Extract<Effect, { readonly do: Name }>;

/** Reports and offers that injects make. */
@Injectable()
export class MakeReports {
  constructor(
    private readonly fileReport: FileReportHandler,
    private readonly offerHandoff: OfferHandoff,
    private readonly runner: CommandRunner,
    private readonly things: ThingsOfInjects,
  ) {}

  async file(ctx: RequestContext, effect: number, said: EffectOf<'file'>): Promise<Made[]> {
    const { kind, title, description, place, lifeSafety = false, impact = { security: 1, flow: 1 } } = said;
    const { locale, actor } = ctx;
    // The hour is read as a command reads it: in a transaction of the drill.
    const occurredAt = await this.runner.run({ ...ctx, idempotency: undefined }, (unit) => Promise.resolve(unit.now));
    const filed = await this.fileReport.execute(ctx, {
      ownReference: null,
      content: {
        kind,
        title: title[locale],
        description: description[locale],
        language: locale,
        side: actor.country === 'MX' ? 'MX' : 'US',
        place,
        occurredAt,
        occurredPrecision: 'minutes',
        detectedAt: null,
        reportedAt: null,
        reporterKind: null,
        channel: null,
        lifeSafety,
        impact,
        tags: [],
        handling: { tlp: 'TLP:AMBER', restrictions: null },
      },
    });
    const report: Made = { effect, kind: 'report', id: filed.id, label: null };
    return filed.caseId === null ? [report] : [report, { effect, kind: 'case', id: filed.caseId, label: filed.caseNumber }];
  }

  async offer(ctx: RequestContext, effect: number, said: EffectOf<'offer'>): Promise<Made[]> {
    const caseId = (await this.things.of(ctx.realm, said.about, 'case')) as CaseId;
    const { id } = await this.offerHandoff.execute(ctx, {
      offering: {
        caseId,
        kind: 'transfer',
        toDeskId: said.to,
        outside: null,
        reasonCode: said.reasonCode,
        reason: said.reason[ctx.locale],
        language: ctx.locale,
        legalBasis: null,
        lifeSafety: false,
        caveats: [],
        strand: null,
        physicalTransfer: null,
        evidence: [],
      },
      respondWithin: null,
    });
    return [{ effect, kind: 'handoff', id, label: null }];
  }
}
