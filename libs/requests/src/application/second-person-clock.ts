import { Obligations } from '#escalation';
import type { DeskId } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';

/** What has not crossed, and whose it is. */
export interface Waiting {
  readonly subject: { readonly kind: 'request' | 'provision'; readonly id: string };
  readonly deskId: DeskId;
  readonly lifeSafety: boolean;
}

const ACT = 'release-prepared';

/**
 * The time in which a second person lets out, or sends back, what waits for one. Without it what nobody has sent could wait unheard: no other
 * clock runs before the crossing. The other desk is no party to it, as it does not know yet that there is anything. A prepared answer needs
 * none of its own: the clock of the answer runs on.
 */
@Injectable()
export class SecondPersonClock {
  constructor(private readonly obligations: Obligations) {}

  async start(unit: Unit, { subject, deskId, lifeSafety }: Waiting): Promise<void> {
    const ladder = lifeSafety ? 'release-prepared-life-safety' : 'release-prepared';
    await this.obligations.open(unit, { act: ACT, subject, caseId: null, deskId, ladder, lifeSafety });
  }

  /** Let out, or sent back. Nothing happens where nothing waited. */
  async met(unit: Unit, subjectId: string): Promise<void> {
    await this.obligations.meet(unit, { subjectId, act: ACT });
  }

  async stop(unit: Unit, subjectId: string, because: 'written-anew' | 'provision-withdrawn'): Promise<void> {
    await this.obligations.cancel(unit, { subjectId, act: ACT, because });
  }
}
