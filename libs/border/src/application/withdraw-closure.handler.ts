import type { ClosureId, RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { withdrawClosure } from '../domain/close-for-a-time.js';
import type { Reason } from '../domain/crossing-side.events.js';
import type { CrossingSide } from '../domain/crossing-side.js';
import { BorderSetting, officerOf } from './border-setting.js';
import { ChangeSide } from './change-side.js';

export interface WithdrawClosureCommand {
  readonly crossingId: string;
  readonly expectedVersion: number | undefined;
  readonly closureId: ClosureId;
  readonly reason: Reason | null;
}

/** What a desk announced does not come. */
@Injectable()
export class WithdrawClosure {
  constructor(
    private readonly setting: BorderSetting,
    private readonly side: ChangeSide,
  ) {}

  /** @throws DomainError not-found, version-stale, border-* */
  execute(ctx: RequestContext, command: WithdrawClosureCommand): Promise<Stored<CrossingSide>> {
    const { crossingId, expectedVersion, closureId, reason } = command;
    const facts = this.setting.ownSide(ctx, crossingId);
    const officer = officerOf(ctx);
    return this.side.run(
      ctx,
      facts,
      (side, now) => withdrawClosure(side, { closureId, reason }, facts, officer, now),
      expectedVersion,
    );
  }
}
