import type { RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { SaidStatus } from '../domain/crossing-side.events.js';
import type { CrossingSide } from '../domain/crossing-side.js';
import { setStatus } from '../domain/set-status.js';
import { BorderSetting, officerOf } from './border-setting.js';
import { ChangeSide } from './change-side.js';

export interface SetLaneStatusCommand {
  readonly crossingId: string;
  readonly expectedVersion: number | undefined;
  readonly said: SaidStatus;
}

/** A desk says how lanes of its own side are. */
@Injectable()
export class SetLaneStatus {
  constructor(
    private readonly setting: BorderSetting,
    private readonly side: ChangeSide,
  ) {}

  /** @throws DomainError not-found, version-stale, border-* */
  execute(ctx: RequestContext, { crossingId, expectedVersion, said }: SetLaneStatusCommand): Promise<Stored<CrossingSide>> {
    const facts = this.setting.ownSide(ctx, crossingId);
    const officer = officerOf(ctx);
    return this.side.run(ctx, facts, (side, now) => setStatus(side, said, facts, officer, now), expectedVersion);
  }
}
