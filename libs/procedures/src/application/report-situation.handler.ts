import type { ActivationId, RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { ReportAudience } from '../domain/procedure.js';
import { factsOf } from '../domain/report-facts.js';
import {
  discardReport,
  draftCorrection,
  draftReport,
  publishReport,
  replaceReport,
  reviseReport,
} from '../domain/report-situation.js';
import type { ReportText } from '../domain/situation-report.events.js';
import type { SituationReport } from '../domain/situation-report.js';
import { ActivationPartsQueries } from './activation-parts.queries.js';
import { SituationReportsRepository } from './activation-parts.repository.js';
import { ActivationsQueries } from './activations.queries.js';
import { BoardFacts } from './board-facts.js';
import { type OnPart, PartWork } from './part-work.js';

/** Situation reports: drafted from facts, written on, published, corrected. The board is read before anything is locked. */
@Injectable()
export class ReportSituation {
  constructor(
    private readonly work: PartWork,
    private readonly reports: SituationReportsRepository,
    private readonly seen: ActivationPartsQueries,
    private readonly activations: ActivationsQueries,
    private readonly board: BoardFacts,
  ) {}

  /** @throws DomainError not-found, and what `draftReport` refuses */
  async draft(ctx: RequestContext, activationId: ActivationId, audience: ReportAudience): Promise<{ readonly id: string }> {
    const lanes = await this.lanes(ctx, activationId, audience);
    return this.work.create(ctx, this.reports, activationId, async ({ unit, room, facts, by }) => {
      const { published, inWork } = await this.reports.standing(unit.tx, { activationId, country: by.country, audience });
      const all = factsOf(room, lanes, unit.now);
      return draftReport(room, { activationId, audience, by, facts: all, before: published, inWork }, facts);
    });
  }

  /** @throws DomainError not-found, and what `draftCorrection` refuses */
  async correct(ctx: RequestContext, id: string): Promise<{ readonly id: string }> {
    const { state } = await this.seen.report(ctx, id);
    const { activationId, audience } = state;
    const lanes = await this.lanes(ctx, activationId, audience);
    return this.work.create(ctx, this.reports, activationId, async ({ unit, room, facts, by }) => {
      const { state: report } = await unit.load(this.reports, id);
      const { inWork } = await this.reports.standing(unit.tx, { activationId, country: report.country, audience });
      return draftCorrection(room, { id, report }, { by, facts: factsOf(room, lanes, unit.now), inWork }, facts);
    });
  }

  /** @throws DomainError not-found, version-stale, and what `reviseReport` refuses */
  async revise(
    ctx: RequestContext,
    on: OnPart,
    { refresh, ...change }: { readonly revision: number; readonly text: ReportText; readonly refresh: boolean },
  ): Promise<Stored<SituationReport>> {
    const { state } = await this.seen.report(ctx, on.id);
    const lanes = refresh ? await this.lanes(ctx, state.activationId, state.audience) : [];
    return this.work.act(ctx, this.reports, on, ({ room, part, facts, by, unit }) =>
      reviseReport(room, part, { ...change, facts: refresh ? factsOf(room, lanes, unit.now) : null, by }, facts),
    );
  }

  /** What is corrected is replaced in the same transaction. @throws DomainError not-found, version-stale, and what `publishReport` refuses */
  publish(ctx: RequestContext, on: OnPart, revision: number): Promise<Stored<SituationReport>> {
    return this.work.act(ctx, this.reports, on, async ({ unit, room, part, facts, by }) => {
      const { published } = await this.reports.standing(unit.tx, part);
      const number = published + 1;
      const events = publishReport(room, part, { revision, number, by }, facts);
      if (part.replaces)
        await unit.change(this.reports, part.replaces.id, (wrong) =>
          replaceReport(wrong, { by, replacedBy: { id: on.id, number } }, facts),
        );
      return events;
    });
  }

  /** @throws DomainError not-found, version-stale, and what `discardReport` refuses */
  discard(ctx: RequestContext, on: OnPart): Promise<Stored<SituationReport>> {
    return this.work.act(ctx, this.reports, on, ({ room, part, facts, by }) => discardReport(room, part, by, facts));
  }

  private async lanes(ctx: RequestContext, activationId: ActivationId, audience: ReportAudience) {
    const { state } = await this.activations.get(ctx, activationId);
    return this.board.lanes(ctx.realm, state.crossingIds, audience === 'public');
  }
}
