import { type Context, DomainError, isPerson } from '#kernel';
import { errorPhrase, isErrorCode } from '#phrases';
import { traceTime, Tracing } from '#platform/observability';
import { Database, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { findActBefore } from '../persistence/act-before.js';
import { type Answer, AnswersStore } from '../persistence/answers.store.js';
import { EntriesStore, type WrittenEvent } from '../persistence/entries.store.js';
import { CommandUnit, type Unit } from './unit.js';

interface Performed<T> {
  readonly result: T;
  /** The answer that was given before, when nothing was done. */
  readonly first: { readonly answer: unknown } | null;
  readonly written: readonly WrittenEvent[];
}

/** A refusal of what the thing has become: another act may have made it so. */
const isOvertaken = ({ code }: DomainError): boolean =>
  isErrorCode(code) && ['stale', 'illegal-state'].includes(errorPhrase(code).kind);

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
    private readonly tracing: Tracing,
  ) {}

  /**
   * Runs one command. With a retry guard in `ctx`, a repeat gets the first answer again; the result must therefore be plain JSON.
   * @throws DomainError what `work` throws; not-found for an unknown realm; store-unavailable; idempotency-key-reused
   */
  async run<T>(ctx: Context, work: (unit: Unit) => Promise<T>): Promise<T> {
    const claim = ctx.idempotency;
    if (!claim) return (await this.perform(ctx, work)).result;
    try {
      const { result, first } = await this.perform(ctx, work);
      return first ? this.replay<T>(ctx, first.answer) : result;
    } catch (error) {
      // The same claim may have won a race: what failed here (a key conflict, an illegal state) is then its doing.
      const winner = await this.answers.find(ctx.actor, claim).catch(() => null);
      if (winner) return this.replay<T>(ctx, winner.answer);
      throw error;
    }
  }

  /** Does the work, unless the claim's first answer is kept already: it is asked for as the transaction opens. */
  private async perform<T>(ctx: Context, work: (unit: Unit) => Promise<T>): Promise<Performed<T>> {
    const claim = ctx.idempotency;
    const perform = async (tx: Tx, answers: readonly Answer[]): Promise<Performed<T>> => {
      const first = claim ? this.answers.read(answers, claim) : null;
      if (first) return { result: first.answer as T, first, written: [] };
      const unit = new CommandUnit(ctx, tx);
      const result = await work(unit).catch((error: unknown) => this.refuse(unit, error));
      const [keys] = await Promise.all([this.entries.keysFor(tx, unit.recorded), unit.writeChanges()]);
      const written = this.entries.write(tx, ctx, unit.recorded, keys);
      if (claim) this.answers.keep(tx, ctx.actor, claim, result);
      return { result, first, written };
    };
    const began = traceTime();
    const done = await this.database.transaction(ctx.realm, perform, claim && this.answers.question(ctx.actor, claim));
    if (this.tracing.isOn) this.tell(ctx, done.written, began);
    return done;
  }

  /** Says which act came before, while the lock is still held: what the person read is not what there is. */
  private async refuse(unit: CommandUnit, error: unknown): Promise<never> {
    const { actor } = unit.ctx;
    if (error instanceof DomainError && isPerson(actor) && isOvertaken(error)) {
      const before = await findActBefore(unit.tx, unit.inDoubt(error), error, actor);
      if (before) error.before = before;
    }
    throw error;
  }

  /** What the act brought about, from its beginning to the commit: the outbox has it from then on. */
  private tell(ctx: Context, written: readonly WrittenEvent[], began: number): void {
    const { correlationId, causationId } = ctx;
    for (const { id, type } of written) {
      const cause = causationId !== undefined && { causedBy: causationId };
      const facts = { 'enlace.event': type };
      this.tracing.mark({ name: `commit ${type}`, kind: 'producer', correlationId, ...cause, event: id, facts, began });
    }
  }

  private replay<T>(ctx: Context, answer: unknown): T {
    ctx.idempotency?.onReplay?.();
    return answer as T;
  }
}
