/** A named statement: prepared once per connection, at twice the rate of an unnamed one. The name is unique in the product. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /** Reads cases of other desks too, within the realm. */
  readonly pastAudience?: true;
  /** Reads rows of other realms too. */
  readonly pastRealm?: true;
}

export const sql = (name: string, text: string): Statement => ({ name, text });

/**
 * A statement that must read cases which were not released to the reader's desk, and shows nothing of them that the reader may not know. Each
 * has its reason in libs/oversight/src/persistence/table-rules.db.spec.ts.
 */
export const pastAudience = (statement: Statement): Statement => ({ ...statement, pastAudience: true });

/** A statement that tells in one realm of another: of drills to those who have a role in them. It has its reason in the same place. */
export const pastRealm = (statement: Statement): Statement => ({ ...statement, pastRealm: true });
