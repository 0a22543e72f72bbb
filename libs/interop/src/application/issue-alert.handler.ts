import { DomainError, isLive, numberMark, type ActivationId, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { type ActivationForAlert, ActivationsForAlerts } from '#procedures';
import { Injectable } from '@nestjs/common';
import type { CapAlert } from '../domain/cap/alert.js';
import { identifierOf, issueAlert, refuseAlert, stampAlert } from '../domain/cap/issued-alert.js';
import { alertDocument } from './alert-document.js';
import { AlertDrafts, type AlertWish, type NamedDraft, sha256 } from './alert-drafts.js';
import { IssuedAlertsQueries } from './issued-alerts.queries.js';
import { IssuedAlertsRepository } from './issued-alerts.repository.js';

const HOURS_OF_A_DRAFT = 12;

/** @throws DomainError activation-command-only */
const mustCommand = ({ commands }: ActivationForAlert): void => {
  if (!commands) throw new DomainError('activation-command-only');
};

/** Issues alerts of Enlace's own: what goes out is composed from the activation as it stands, and is exactly what was read before. */
@Injectable()
export class IssueAlert {
  constructor(
    private readonly runner: CommandRunner,
    private readonly activations: ActivationsForAlerts,
    private readonly drafts: AlertDrafts,
    private readonly issued: IssuedAlertsRepository,
    private readonly queries: IssuedAlertsQueries,
  ) {}

  /** @throws DomainError not-found, activation-command-only, issued-alert-not-joint, issued-alert-nothing-stands */
  async preview(ctx: RequestContext, wish: AlertWish): Promise<NamedDraft> {
    const facts = await this.activations.read(ctx, wish.activationId, wish.statementId);
    mustCommand(facts);
    return this.draft(ctx, facts, wish);
  }

  /**
   * With the activation locked: how it stands, and what was issued of it, cannot change between the draft and its issue.
   * @param hash of the draft that was read
   * @throws DomainError as {@link preview}, and issued-alert-other-content
   */
  async issue(ctx: RequestContext, wish: AlertWish, hash: string): Promise<{ readonly id: string }> {
    const { activationId, audience, statementId } = wish;
    const { country, deskId, userId } = ctx.actor;
    return this.runner.run(ctx, async (unit) => {
      const facts = await this.activations.within(unit, ctx, activationId, statementId);
      mustCommand(facts);
      const series = await this.issued.series(unit.tx, { activationId, audience });
      const named = this.drafts.of(ctx.realm, facts, series, wish);
      if (named.hash !== hash) throw refuseAlert('issued-alert-other-content', '/hash');
      const number = await this.issued.nextNumber(unit.tx);
      const alert = stampAlert(named.draft, identifierOf(ctx.realm, numberMark(ctx.realm), number), unit.now);
      const document = alertDocument(alert);
      const command = { alert, number, activationId, statementId, by: { country, deskId, userId }, seated: facts.deskIds };
      const events = issueAlert({ ...command, draft: named.draft, hash: sha256(document) }, unit.now);
      const { id } = await unit.create(this.issued, newId(), events);
      this.issued.keepDocument(unit.tx, id, { alert, document, deskIds: facts.deskIds });
      return { id };
    });
  }

  /**
   * What systems of partners read of an activation: the last alert that was issued to them, byte for byte; before there is one, what it would
   * say now, marked as a draft.
   * @throws DomainError not-found, issued-alert-nothing-stands
   */
  async documentOf(ctx: RequestContext, activationId: ActivationId): Promise<string> {
    const facts = await this.activations.read(ctx, activationId, null);
    const last = (await this.queries.ofActivation(ctx.realm, activationId)).findLast(
      ({ state }) => state.audience === 'partners',
    );
    if (last) return this.queries.document(ctx.realm, last.id);
    const wish = { activationId, audience: 'partners', statementId: null, because: null, instruction: null } as const;
    const { draft } = await this.draft(ctx, facts, { ...wish, hours: HOURS_OF_A_DRAFT });
    const alert = stampAlert(
      draft,
      `${numberMark(ctx.realm)}enlace.${ctx.realm}.draft.${activationId}`,
      await this.queries.now(ctx.realm),
    );
    const status: CapAlert['status'] = isLive(ctx.realm) ? 'Draft' : 'Exercise';
    return alertDocument({ ...alert, status });
  }

  private async draft(ctx: RequestContext, facts: ActivationForAlert, wish: AlertWish): Promise<NamedDraft> {
    const all = await this.queries.ofActivation(ctx.realm, wish.activationId);
    const series = all.map(({ state }) => state).filter(({ audience }) => audience === wish.audience);
    return this.drafts.of(ctx.realm, facts, series, wish);
  }
}
