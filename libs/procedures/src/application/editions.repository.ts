import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { ProcedureText } from '../domain/procedure.js';
import { procedureEditions, type ProcedureEdition, type ProcedureEditionEvent } from '../domain/edition.js';

/** What of a procedure is in force besides the file that ships. */
export interface InForceRow {
  readonly id: string;
  readonly edition: number;
  readonly hash: string;
  /** Whether it is of the transaction's own realm, and not the live border's that a drill borrows. */
  readonly own: boolean;
}

/** Port to the rows of editions. */
export abstract class EditionsRepository extends AggregateStore<ProcedureEdition, ProcedureEditionEvent> {
  readonly aggregate = procedureEditions;

  /** Which procedure an edition is of, without holding its row. @throws DomainError not-found */
  abstract procedureOf(tx: Tx, id: string): Promise<string>;

  /** Lets one transaction at a time number or publish an edition of a procedure; holds until it ends. */
  abstract takeTurn(tx: Tx, procedureId: string): Promise<void>;

  /** The highest number that an edition of this procedure bears; null when none was written. Only under `takeTurn`. */
  abstract newest(tx: Tx, procedureId: string): Promise<number | null>;

  abstract inForce(tx: Tx, procedureId: string): Promise<InForceRow | null>;

  /** Keeps a file by its hash; once is enough. Travels with what follows. */
  abstract keepSource(tx: Tx, hash: string, source: string): void;

  abstract sourceOf(tx: Tx, hash: string): Promise<string>;

  /** Keeps a text that comes into force, as activations are frozen with it. Travels with what follows. */
  abstract keepText(tx: Tx, text: ProcedureText, edition: number, hash: string): void;
}
