import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { AskForPack } from '../application/ask-for-pack.handler.js';
import { PaperPacksRepository } from '../application/paper-packs.repository.js';

/** Desks that one round looks at. */
const BATCH = 20;

/** Looks whether shifts have changed, at desks that have packs. The row is the clock. */
@Injectable()
export class ShiftPacksDuty extends Duty {
  readonly name = 'continuity.shift-packs';
  readonly everyMillis = 5_000;

  constructor(
    private readonly packs: PaperPacksRepository,
    private readonly ask: AskForPack,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    const found = await this.packs.toLookAt(BATCH);
    for (const { realm, deskId } of found) await this.ask.whenShiftChanged(realm, deskId);
    return found.length === BATCH;
  }
}
