import type { Realm } from '#kernel';
import type { ProcedureText } from '../domain/procedure.js';
import type { ProcedureEdition } from '../domain/edition.js';

export interface EditionSeen {
  readonly id: string;
  readonly version: number;
  readonly state: ProcedureEdition;
}

/** Editions for reading: of the realm, or of the live border. */
export abstract class EditionsQueries {
  /** Newest first. */
  abstract list(realm: Realm, procedureId: string, before: number, limit: number): Promise<EditionSeen[]>;

  /** @throws DomainError not-found */
  abstract get(realm: Realm, id: string): Promise<EditionSeen>;

  /** The file of one edition by its number; null for one that ships, or is none. */
  abstract sourceOf(realm: Realm, procedureId: string, edition: number): Promise<string | null>;

  /** Everything in force besides what ships: the realm's own before the live border's. */
  abstract inForce(realm: Realm): Promise<readonly (EditionSeen & { readonly text: ProcedureText })[]>;

  /** How many of each procedure are written and not yet in force. */
  abstract waiting(realm: Realm): Promise<ReadonlyMap<string, number>>;
}
