import { DomainError, LIVE, type UserId } from '#kernel';
import { Database, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseSignIn } from '../domain/identity.errors.js';
import { lockedAfter, secondsLocked } from '../domain/lockout.js';
import { type Attempt, AttemptsStore, type SignInRecord } from './attempts.store.js';

/** Refusals that say: what was typed is not it. */
const GUESSES: ReadonlySet<string> = new Set(['sign-in-refused', 'sign-in-code-refused', 'step-up-refused']);
/** One network does not fill the queue in which passwords of all networks wait to be verified. */
const MOST_OF_ONE_NETWORK = 80;

/** Tries to prove who one is by something that can be guessed: delayed, counted, one after the other. */
@Injectable()
export class Attempts {
  /** Tries under one name from one network wait for each other, so that a burst of guesses meets the delay that its first ones earned. */
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly waiting = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly store: AttemptsStore,
  ) {}

  /**
   * Runs a try, unless failures before it are still to be waited for. What it is refused with counts as a failure when it was a wrong guess.
   * @throws DomainError sign-in-delayed (with seconds), sign-in-crowded, and what `work` throws
   */
  async run<T>(attempt: Attempt, work: (record: SignInRecord) => Promise<T>): Promise<T> {
    const { network } = attempt;
    const many = this.waiting.get(network) ?? 0;
    if (many >= MOST_OF_ONE_NETWORK) return refuseSignIn('sign-in-crowded', { retryAfterSeconds: 5 });
    this.waiting.set(network, many + 1);
    try {
      return await this.inTurn(`${attempt.username} ${network}`, () => this.once(attempt, work));
    } finally {
      const left = this.waiting.get(network)! - 1;
      if (left > 0) this.waiting.set(network, left);
      else this.waiting.delete(network);
    }
  }

  /** The failures from there are forgotten, in the transaction that lets the person in. */
  succeeded(tx: Tx, personId: UserId, attempt: Attempt): Promise<void> {
    return this.store.succeeded(tx, personId, attempt);
  }

  private inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.queues.get(key) ?? Promise.resolve()).then(work);
    const settled = turn.catch(() => undefined);
    this.queues.set(key, settled);
    void settled.then(() => this.queues.get(key) === settled && this.queues.delete(key));
    return turn;
  }

  private async once<T>(attempt: Attempt, work: (record: SignInRecord) => Promise<T>): Promise<T> {
    const record = await this.store.record(attempt);
    const retryAfterSeconds = secondsLocked(record.guesses, record.now);
    if (retryAfterSeconds > 0) return refuseSignIn('sign-in-delayed', { retryAfterSeconds });
    try {
      return await work(record);
    } catch (error) {
      if (error instanceof DomainError && GUESSES.has(error.code)) await this.fail(attempt);
      throw error;
    }
  }

  private async fail(attempt: Attempt): Promise<void> {
    await this.database.transaction(LIVE, async (tx) => {
      const count = await this.store.countFailure(tx, attempt);
      const until = lockedAfter(count, await tx.refreshNow());
      if (until) await this.store.lockUntil(tx, attempt, until);
    });
  }
}
