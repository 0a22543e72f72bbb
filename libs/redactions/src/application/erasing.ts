import { TakeOutOfPackets } from '#handoffs';
import { TakeOutPapers } from '#incidents';
import type { ErasedValues } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Redaction } from '../domain/redaction.js';
import { refuse } from '../domain/redaction.errors.js';

/** Takes the paper out of everything that holds it. */
@Injectable()
export class Erasing {
  constructor(
    private readonly papers: TakeOutPapers,
    private readonly packets: TakeOutOfPackets,
  ) {}

  /** @throws DomainError redaction-of-nothing */
  async erase(
    unit: Unit,
    { caseId, paper }: Redaction,
    redactionId: string,
  ): Promise<{ readonly erased: readonly ErasedValues[]; readonly packets: number }> {
    const gone = await this.papers.takeOut(unit, caseId, paper, redactionId);
    if (gone === null) throw refuse('redaction-of-nothing');
    return { erased: gone.erased, packets: await this.packets.takeOut(unit, caseId, gone.copies) };
  }
}
