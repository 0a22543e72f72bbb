import { type AgencyId, DomainError, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Counts } from '../domain/anomaly.js';
import { setLimits } from '../domain/limits.js';
import { LimitsRepository } from './limits.repository.js';

/** What was set, and which setting it is. */
export interface LimitsAnswer {
  readonly agencyId: AgencyId;
  readonly limits: Counts;
  readonly version: number;
}

/** An administrator sets from how many reads on somebody of the own agency should be asked. */
@Injectable()
export class SetLimits {
  constructor(
    private readonly runner: CommandRunner,
    private readonly repository: LimitsRepository,
  ) {}

  /** @throws DomainError version-stale */
  execute(ctx: RequestContext, limits: Counts, expectedVersion?: number): Promise<LimitsAnswer> {
    const { agencyId, userId: by } = ctx.actor;
    const wanted = { agencyId, by, limits };
    return this.runner.run(ctx, async (unit) => {
      const there = await this.repository.load(unit.tx, agencyId);
      if (!there) {
        if (expectedVersion) throw new DomainError('version-stale', { expected: expectedVersion, actual: 0 });
        const { version } = await unit.create(this.repository, agencyId, setLimits(null, wanted, unit.now));
        return { agencyId, limits, version };
      }
      const decide = (state: typeof there.state) => setLimits(state, wanted, unit.now);
      const { version } = await unit.change(this.repository, agencyId, decide, expectedVersion);
      return { agencyId, limits, version };
    });
  }
}
