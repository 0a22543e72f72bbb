import { Obligations } from '#escalation';
import type { ItemId, Realm, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { letTimePass } from '../domain/change-item.js';
import { ItemsRepository } from './items.repository.js';

/** Items that one transaction lets expire or erases. */
export const RETENTION_BATCH = 100;

/** What time does to items by itself, on the clock of the realm: the end of reading, and the erasure of what they say. */
@Injectable()
export class RetainItems {
  constructor(
    private readonly runner: CommandRunner,
    private readonly repository: ItemsRepository,
    private readonly obligations: Obligations,
  ) {}

  /** One batch of one realm; how many items it claimed. Any number may run beside each other. */
  async batch(realm: Realm): Promise<number> {
    const ctx: SystemContext = { actor: { system: 'disclosure' }, realm, locale: 'en', correlationId: newId() };
    return this.runner.run(ctx, async (unit) => {
      const due = await this.repository.claimDue(unit.tx, RETENTION_BATCH);
      for (const id of due) {
        const { state } = await unit.change(this.repository, id, (item) => letTimePass(item, unit.now));
        if (state.state !== 'erased') continue;
        this.repository.erase(unit.tx, id as ItemId);
        await this.obligations.cancel(unit, { subjectId: id, act: 'review-item', because: 'erased' });
      }
      return due.length;
    });
  }
}
