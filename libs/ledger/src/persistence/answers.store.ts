import { type Actor, DomainError, type IdempotencyClaim, isPerson, type SystemActor } from '#kernel';
import { Database, type Question, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';

const FIND = sql('ledger.find-answer', 'select fingerprint, answer from idempotency where owner = $1 and key = $2');
const KEEP = sql('ledger.keep-answer', 'insert into idempotency (owner, key, fingerprint, answer) values ($1, $2, $3, $4)');

const ownerOf = (actor: Actor | SystemActor): string => (isPerson(actor) ? actor.userId : `system:${actor.system}`);

export interface Answer {
  readonly fingerprint: string;
  readonly answer: unknown;
}

/** First answers of commands that carried a retry guard, kept in the transaction of the command itself. */
@Injectable()
export class AnswersStore {
  constructor(private readonly database: Database) {}

  /** What to ask for the first answer to this claim, at the opening of the command's transaction. */
  question(actor: Actor | SystemActor, claim: IdempotencyClaim): Question {
    return { statement: FIND, values: [ownerOf(actor), claim.key] };
  }

  /**
   * The first answer to this claim, if it was given.
   * @throws DomainError idempotency-key-reused when the key came with another request before
   */
  read([row]: readonly Answer[], claim: IdempotencyClaim): { answer: unknown } | null {
    if (!row) return null;
    if (row.fingerprint !== claim.fingerprint) throw new DomainError('idempotency-key-reused');
    return { answer: row.answer };
  }

  /** As `read`, outside of any transaction. */
  async find(actor: Actor | SystemActor, claim: IdempotencyClaim): Promise<{ answer: unknown } | null> {
    const { statement, values } = this.question(actor, claim);
    return this.read(await this.database.query<Answer>(statement, values), claim);
  }

  /** The primary key makes the second of two simultaneous holders of a claim fail here, and then find the first one's answer. */
  keep(tx: Tx, actor: Actor | SystemActor, claim: IdempotencyClaim, answer: unknown): void {
    tx.send(KEEP, [ownerOf(actor), claim.key, claim.fingerprint, JSON.stringify(answer ?? null)]);
  }
}
