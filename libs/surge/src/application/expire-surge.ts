import type { Realm, SurgeId, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { expireSurge } from '../domain/end-surge.js';
import { SurgeSetting } from './surge-setting.js';
import { SurgesRepository } from './surges.repository.js';

/** Who acts when time or the load does. */
export const surgeContext = (realm: Realm): SystemContext => ({
  actor: { system: 'surge' },
  realm,
  locale: 'en',
  correlationId: newId(),
});

/** Its time is judged under its lock, by the database's clock: of two sweeps at once the second finds nothing to do. */
@Injectable()
export class ExpireSurge {
  constructor(
    private readonly runner: CommandRunner,
    private readonly surges: SurgesRepository,
    private readonly setting: SurgeSetting,
  ) {}

  /** @throws DomainError not-found */
  async execute(realm: Realm, id: SurgeId): Promise<void> {
    await this.runner.run(surgeContext(realm), async (unit) => {
      await unit.change(this.surges, id, (surge) => {
        const told = surge.state === 'proposed' ? this.setting.deciding(surge.scope) : this.setting.toldOf(surge.scope);
        return expireSurge(surge, told, unit.now);
      });
    });
  }
}
