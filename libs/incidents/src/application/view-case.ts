import { ObligationsQueries } from '#escalation';
import type { CaseId, Instant, RequestContext } from '#kernel';
import { LedgerQueries, type TimelineEntry } from '#ledger';
import { Injectable } from '@nestjs/common';
import { CaseReading, viewerOf } from './case-reading.js';
import { CasesQueries, type CaseSeen, type CustodySeen, type NoteSeen } from './cases.queries.js';
import { LookAlikes, type Similar } from './look-alikes.js';

/** What is still owed on a case, as its view shows it. */
export interface Owing {
  readonly id: string;
  readonly act: string;
  readonly deskId: string;
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
}

/** A look-alike with which a surge grouped the case: people keep it by linking the two, or say that they are distinct. */
export interface GroupedWith {
  readonly caseId: CaseId;
  readonly number: string;
  readonly title: string;
  /** What the other case is to this one. */
  readonly relation: 'parent' | 'child';
  /** Per cent. */
  readonly likeness: number;
  readonly since: Instant;
}

export interface CaseView extends CaseSeen {
  readonly obligations: readonly Owing[];
  /** Those that the reader's desk sees. */
  readonly groupedWith: readonly GroupedWith[];
  /** The emergency opening by which it is read, and its end; null for who sees it anyway. */
  readonly glassId: string | null;
  readonly glassUntil: Instant | null;
}

/** More are not shown on one page; a case with that many has another problem. */
const OBLIGATIONS_SHOWN = 100;

/**
 * One case with everything that its desks read about it. Each throws not-found for a case that was not released to the desk, and where
 * the case asks for it, has the reading recorded first.
 */
@Injectable()
export class ViewCase {
  constructor(
    private readonly reading: CaseReading,
    private readonly queries: CasesQueries,
    private readonly obligations: ObligationsQueries,
    private readonly ledger: LedgerQueries,
    private readonly lookAlikes: LookAlikes,
  ) {}

  /** @throws DomainError not-found */
  async one(ctx: RequestContext, id: CaseId): Promise<CaseView> {
    const { seen: found, viewer, glass } = await this.reading.open(ctx, id, ['shell', 'operational', 'location', 'source']);
    const owed = await this.obligations.list(viewer, { caseId: id, state: 'open', limit: OBLIGATIONS_SHOWN });
    const obligations = owed.map(({ id: obligationId, state, dueAt, overdue }) => {
      const { act, deskId } = state;
      return { id: obligationId, act, deskId, dueAt, overdue };
    });
    const glassUntil = glass?.until ?? null;
    return { ...found, obligations, groupedWith: await this.groupedWith(ctx, found), glassId: glass?.id ?? null, glassUntil };
  }

  private async groupedWith(ctx: RequestContext, { state }: CaseSeen): Promise<readonly GroupedWith[]> {
    const groups = state.groups ?? [];
    const seen = await this.lookAlikes.seen(
      viewerOf(ctx),
      groups.map(({ otherId }) => otherId),
    );
    return groups.flatMap(({ otherId, relation, likeness, since }) => {
      const other = seen.get(otherId);
      if (!other) return [];
      const { caseId, number, title } = other;
      return [{ caseId, number, title, relation, likeness: Math.round(likeness * 100), since }];
    });
  }

  /** Every act of the case and of what belongs to it, in the order of the log. @throws DomainError not-found */
  async timeline(ctx: RequestContext, id: CaseId): Promise<readonly TimelineEntry[]> {
    await this.reading.open(ctx, id, ['operational']);
    return this.ledger.timeline(ctx.realm, id);
  }

  /** @throws DomainError not-found */
  async custody(ctx: RequestContext, id: CaseId): Promise<readonly CustodySeen[]> {
    const { viewer } = await this.reading.find(ctx, id);
    const segments = await this.queries.custody(viewer, id);
    const sealedSize = await this.ledger.sealedSize();
    return segments.map((one) => ({ ...one, sealed: one.ledgerSeq !== null && one.ledgerSeq < sealedSize }));
  }

  /** @throws DomainError not-found */
  async notes(ctx: RequestContext, id: CaseId): Promise<readonly NoteSeen[]> {
    const { viewer } = await this.reading.open(ctx, id, ['operational']);
    return this.queries.notes(viewer, id);
  }

  /** Cases that may be about the same incident. @throws DomainError not-found */
  async similar(ctx: RequestContext, id: CaseId): Promise<readonly Similar[]> {
    const { kind, place, occurredAt, title } = (await this.reading.find(ctx, id)).seen.state;
    return this.lookAlikes.of(viewerOf(ctx), { kind, place, occurredAt, text: title }, { caseId: id });
  }
}
