import { LIVE, type SurgeId } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { LoadReading } from '../domain/load-index.js';
import { proposeSurge } from '../domain/propose-surge.js';
import type { Scope } from '../domain/surge.js';
import { ExpireSurge, surgeContext } from './expire-surge.js';
import { SurgeSetting } from './surge-setting.js';
import { SurgesRepository } from './surges.repository.js';

/** Makes a proposal, or lets it go with the load that made it. */
@Injectable()
export class SurgeProposals {
  constructor(
    private readonly runner: CommandRunner,
    private readonly surges: SurgesRepository,
    private readonly setting: SurgeSetting,
    private readonly expire: ExpireSurge,
  ) {}

  /** One at a time for each scope: of two workers the second finds the first one's. */
  async make(scope: Scope, load: LoadReading): Promise<void> {
    await this.runner.run(surgeContext(LIVE), async (unit) => {
      if (await this.surges.openOf(unit.tx, scope)) return;
      await unit.create(this.surges, newId<'Surge'>(), proposeSurge(scope, load, this.setting.deciding(scope), unit.now));
    });
  }

  drop(id: SurgeId): Promise<void> {
    return this.expire.execute(LIVE, id);
  }
}
