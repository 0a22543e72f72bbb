import type { RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { CrossingSide } from '../domain/crossing-side.js';
import { takeStage } from '../domain/reopen-in-stages.js';
import { BorderSetting, officerOf } from './border-setting.js';
import { ChangeSide } from './change-side.js';

export interface TakeStageCommand {
  readonly crossingId: string;
  readonly expectedVersion: number | undefined;
  /** From 0. */
  readonly stage: number;
  readonly released: boolean;
}

/** The next stage of a reopening comes true. */
@Injectable()
export class TakeStage {
  constructor(
    private readonly setting: BorderSetting,
    private readonly side: ChangeSide,
  ) {}

  /** @throws DomainError not-found, version-stale, border-* */
  execute(ctx: RequestContext, command: TakeStageCommand): Promise<Stored<CrossingSide>> {
    const { crossingId, expectedVersion, stage, released } = command;
    const facts = this.setting.ownSide(ctx, crossingId);
    const officer = officerOf(ctx);
    return this.side.run(ctx, facts, (side, now) => takeStage(side, { stage, released }, facts, officer, now), expectedVersion);
  }
}
