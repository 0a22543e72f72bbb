import { type Actor, DomainError, type IdempotencyClaim, isPerson, type SystemActor } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';

const FIND = sql('ledger.find-answer', 'select fingerprint, answer from idempotency where owner = $1 and key = $2');
const KEEP = sql('ledger.keep-answer', 'insert into idempotency (owner, key, fingerprint, answer) values ($1, $2, $3, $4)');

const ownerOf = (actor: Actor | SystemActor): string => (isPerson(actor) ? actor.userId : `system:${actor.system}`);

interface Answer {
  readonly fingerprint: string;
  readonly answer: unknown;
}

/** First answers of commands that carried a retry guard, kept in the transaction of the command itself. */
@Injectable()
export class AnswersStore {
  constructor(private readonly database: Database) {}

  /**
   * The first answer to this claim, if it was given.
   * @throws DomainError idempotency-key-reused when the key came with another request before
   */
  async find(actor: Actor | SystemActor, claim: IdempotencyClaim): Promise<{ answer: unknown } | null> {
    const [row] = await this.database.query<Answer>(FIND, [ownerOf(actor), claim.key]);
    if (!row) return null;
    if (row.fingerprint !== claim.fingerprint) throw new DomainError('idempotency-key-reused');
    return { answer: row.answer };
  }

  /** The primary key makes the second of two simultaneous holders of a claim fail here, and then find the first one's answer. */
  async keep(tx: Tx, actor: Actor | SystemActor, claim: IdempotencyClaim, answer: unknown): Promise<void> {
    await tx.query(KEEP, [ownerOf(actor), claim.key, claim.fingerprint, JSON.stringify(answer ?? null)]);
  }
}
