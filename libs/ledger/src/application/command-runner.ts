import type { Context } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { AnswersStore } from '../persistence/answers.store.js';
import { EntriesStore } from '../persistence/entries.store.js';
import { CommandUnit, type Unit } from './unit.js';

/**
 * The one way to change anything: a transaction that loads, decides, saves, and writes ledger entries and outbox envelopes of
 * every event. Nothing leaves the process inside it. `work` may run again (deadlock), so it does nothing outside its unit.
 */
@Injectable()
export class CommandRunner {
  constructor(
    private readonly database: Database,
    private readonly entries: EntriesStore,
    private readonly answers: AnswersStore,
  ) {}

  /**
   * Runs one command. With a retry guard in `ctx`, a repeat gets the first answer again; the result must therefore be plain JSON.
   * @throws DomainError what `work` throws; not-found for an unknown realm; store-unavailable; idempotency-key-reused
   */
  async run<T>(ctx: Context, work: (unit: Unit) => Promise<T>): Promise<T> {
    const claim = ctx.idempotency;
    if (!claim) return this.perform(ctx, work);
    const first = await this.answers.find(ctx.actor, claim);
    if (first) return this.replay<T>(ctx, first.answer);
    try {
      return await this.perform(ctx, work);
    } catch (error) {
      // The same claim may have won a race: what failed here (a key conflict, an illegal state) is then its doing.
      const winner = await this.answers.find(ctx.actor, claim).catch(() => null);
      if (winner) return this.replay<T>(ctx, winner.answer);
      throw error;
    }
  }

  private async perform<T>(ctx: Context, work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.database.transaction(ctx.realm, async (tx) => {
      const unit = new CommandUnit(ctx, tx);
      const result = await work(unit);
      await unit.writeChanges();
      await Promise.all([
        this.entries.write(tx, ctx, unit.recorded),
        ctx.idempotency ? this.answers.keep(tx, ctx.actor, ctx.idempotency, result) : undefined,
      ]);
      return result;
    });
  }

  private replay<T>(ctx: Context, answer: unknown): T {
    ctx.idempotency?.onReplay?.();
    return answer as T;
  }
}
