import type { RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Reason } from '../domain/crossing-side.events.js';
import type { CrossingSide } from '../domain/crossing-side.js';
import { abandonReopening } from '../domain/reopen-in-stages.js';
import { BorderSetting, officerOf } from './border-setting.js';
import { ChangeSide } from './change-side.js';

export interface AbandonReopeningCommand {
  readonly crossingId: string;
  readonly expectedVersion: number | undefined;
  readonly reason: Reason | null;
}

/** What is left of a reopening no longer holds. */
@Injectable()
export class AbandonReopening {
  constructor(
    private readonly setting: BorderSetting,
    private readonly side: ChangeSide,
  ) {}

  /** @throws DomainError not-found, version-stale, border-* */
  execute(ctx: RequestContext, { crossingId, expectedVersion, reason }: AbandonReopeningCommand): Promise<Stored<CrossingSide>> {
    const facts = this.setting.ownSide(ctx, crossingId);
    const officer = officerOf(ctx);
    return this.side.run(ctx, facts, (side, now) => abandonReopening(side, reason, facts, officer, now), expectedVersion);
  }
}
