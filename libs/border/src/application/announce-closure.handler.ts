import type { ClosureId, Instant, RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { announceClosure } from '../domain/close-for-a-time.js';
import type { AnnouncedClosure } from '../domain/crossing-side.events.js';
import type { CrossingSide } from '../domain/crossing-side.js';
import { BorderSetting, officerOf } from './border-setting.js';
import { ChangeSide } from './change-side.js';

export interface AnnounceClosureCommand {
  readonly crossingId: string;
  readonly expectedVersion: number | undefined;
  readonly closure: AnnouncedClosure;
}

/** A desk announces that lanes of its side will be shut for a time. */
@Injectable()
export class AnnounceClosure {
  constructor(
    private readonly setting: BorderSetting,
    private readonly side: ChangeSide,
  ) {}

  /** @throws DomainError not-found, version-stale, border-* */
  execute(ctx: RequestContext, { crossingId, expectedVersion, closure }: AnnounceClosureCommand): Promise<Stored<CrossingSide>> {
    const facts = this.setting.ownSide(ctx, crossingId);
    const officer = officerOf(ctx);
    const id = newId<'Closure'>() satisfies ClosureId;
    const decide = (side: CrossingSide, now: Instant) =>
      announceClosure(side, { closureId: id, ...closure }, facts, officer, now);
    return this.side.run(ctx, facts, decide, expectedVersion);
  }
}
