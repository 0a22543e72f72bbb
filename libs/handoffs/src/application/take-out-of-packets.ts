import type { CaseId } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { type PaperGone, withoutPaper } from '../domain/without-paper.js';
import { HandoffsRepository } from './handoffs.repository.js';

/** Takes what a case said no more out of the briefings that were offered with it, within an erasure that the unit has recorded. */
@Injectable()
export class TakeOutOfPackets {
  constructor(private readonly repository: HandoffsRepository) {}

  /** How many briefings held it. Their hash stays what it was; they say that it covers them no longer. */
  async takeOut({ tx }: Unit, caseId: CaseId, gone: PaperGone): Promise<number> {
    let held = 0;
    for (const { handoffId, version, text } of await this.repository.packetsOf(tx, caseId)) {
      const left = withoutPaper(text, gone);
      if (left === null) continue;
      this.repository.keepRest(tx, handoffId, version, left);
      held += 1;
    }
    return held;
  }
}
