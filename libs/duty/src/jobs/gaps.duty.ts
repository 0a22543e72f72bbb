import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { LookForGaps } from '../application/look-for-gaps.js';
import { RostersRepository } from '../application/rosters.repository.js';

/** Rosters that one round looks through. */
const BATCH = 20;

/** Looks through rosters whose time has come, and those that were changed. The row is the clock. */
@Injectable()
export class GapsDuty extends Duty {
  readonly name = 'duty.gaps';
  readonly everyMillis = 5_000;

  constructor(
    private readonly rosters: RostersRepository,
    private readonly look: LookForGaps,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    const found = await this.rosters.toLookAt(BATCH);
    for (const { realm, deskId } of found) await this.look.execute(realm, deskId);
    return found.length === BATCH;
  }
}
