import type { Instant } from '#kernel';
import { AUDITOR, isSilent, Pulses, type Trouble, TROUBLES } from '#platform/auditing';
import { Injectable } from '@nestjs/common';

/** How the engine is, as far as the desks must know it. */
export interface EngineCondition {
  /** Whether what becomes overdue is surely told; false when the auditor is silent or found something. */
  readonly escalates: boolean;
  /** Nobody watches: the auditor was not heard of lately. */
  readonly silent: boolean;
  readonly troubles: readonly Trouble[];
  /** When all was last found well; null when it never was. */
  readonly lastWell: Instant | null;
}

/** Tells people what the health check tells machines. */
@Injectable()
export class TellEngineCondition {
  constructor(private readonly pulses: Pulses) {}

  async execute(): Promise<EngineCondition> {
    const pulses = await this.pulses.all();
    const pulse = pulses.find(({ duty }) => duty === AUDITOR);
    const silent = isSilent(pulses, AUDITOR);
    return {
      escalates: !silent && pulse?.clean === true,
      silent,
      // What a silent auditor said last may long be otherwise.
      troubles: silent ? [] : TROUBLES.filter((trouble) => (pulse?.troubles[trouble] ?? 0) > 0),
      lastWell: pulse?.cleanAt ?? null,
    };
  }
}
