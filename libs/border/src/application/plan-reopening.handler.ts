import type { RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Reason, Stage } from '../domain/crossing-side.events.js';
import type { CrossingSide } from '../domain/crossing-side.js';
import { planReopening } from '../domain/reopen-in-stages.js';
import { BorderSetting, officerOf } from './border-setting.js';
import { ChangeSide } from './change-side.js';

export interface PlanReopeningCommand {
  readonly crossingId: string;
  readonly expectedVersion: number | undefined;
  readonly stages: readonly Stage[];
  readonly reason: Reason | null;
}

/** A desk says in which order lanes of its side come back. */
@Injectable()
export class PlanReopening {
  constructor(
    private readonly setting: BorderSetting,
    private readonly side: ChangeSide,
  ) {}

  /** @throws DomainError not-found, version-stale, border-* */
  execute(ctx: RequestContext, command: PlanReopeningCommand): Promise<Stored<CrossingSide>> {
    const { crossingId, expectedVersion, stages, reason } = command;
    const facts = this.setting.ownSide(ctx, crossingId);
    const officer = officerOf(ctx);
    return this.side.run(
      ctx,
      facts,
      (side, now) => planReopening(side, { stages, reason }, facts, officer, now),
      expectedVersion,
    );
  }
}
