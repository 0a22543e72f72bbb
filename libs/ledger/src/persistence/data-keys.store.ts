import { sql, type Statement, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type DataKey, type NewKey, openPart, type SealedValues, SubjectKeys } from '../application/subject-keys.js';
import { type WrappedKey, WrappingKeys } from '../application/wrapping-keys.js';

const COLUMNS = 'kid, holder, kek, wrapped';
/** Two transactions that began at once may each have made a key for one subject: either serves, and they are destroyed together. */
const OF_SUBJECTS = sql(
  'ledger.keys-of-subjects',
  `select ${COLUMNS}, subject from enlace_keys.ledger_data_key where subject = any ($1::text[]) and wrapped is not null`,
);
const BY_ID = sql('ledger.keys-by-id', `select ${COLUMNS} from enlace_keys.ledger_data_key where kid = any ($1::uuid[])`);
/** Goes into a statement that writes values, behind its other parts: the columns of `keyColumns` from this parameter on. */
export const INSERT_KEYS = (first: number): string =>
  `insert into enlace_keys.ledger_data_key (kid, subject, holder, kek, wrapped)
   select * from unnest($${first}::uuid[], $${first + 1}::text[], $${first + 2}::text[], $${first + 3}::text[], $${first + 4}::bytea[])`;

/** What `INSERT_KEYS` inserts. */
export const keyColumns = (made: readonly NewKey[]): readonly unknown[] => [
  made.map(({ kid }) => kid),
  made.map(({ subject }) => subject),
  made.map(({ holder }) => holder),
  made.map(({ kek }) => kek),
  made.map(({ wrapped }) => wrapped),
];

/** Values as they are stored: in clear, of entries from before there were keys, and sealed. */
export interface StoredValues {
  readonly id: string;
  readonly disclosures: readonly string[];
  readonly sealed: SealedValues;
}

/** Values of one entry under one key; under none where they lie in clear. */
export interface OpenedPart {
  readonly kid: string | null;
  readonly values: readonly string[];
}

interface Asking {
  query<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}

/**
 * Data keys, read for one transaction or one reading and kept no longer: a key that outlived its destruction in some memory would open what
 * was erased.
 */
@Injectable()
export class DataKeysStore {
  constructor(private readonly wrapping: WrappingKeys) {}

  /**
   * Keys for what is to be written. A subject that is new has none, and is not asked for; one whose key cannot be opened here gets another, so
   * that a case goes on when a country's key was lost.
   */
  async forWriting(tx: Tx, subjects: ReadonlySet<string>): Promise<SubjectKeys> {
    const rows = subjects.size === 0 ? [] : await tx.query<WrappedKey & { subject: string }>(OF_SUBJECTS, [[...subjects]]);
    const known = rows.filter((row) => this.wrapping.opens(row)).map((row) => [row.subject, this.unwrap(row)!] as const);
    return new SubjectKeys(this.wrapping, new Map(known));
  }

  /** What is stored of these entries, by the keys that are not destroyed. @throws DomainError ledger-values-locked */
  async openParts(from: Asking, stored: readonly StoredValues[]): Promise<OpenedPart[][]> {
    const kids = [...new Set(stored.flatMap(({ sealed }) => Object.keys(sealed)))];
    const rows = kids.length === 0 ? [] : await from.query<WrappedKey>(BY_ID, [kids]);
    return this.openWith(rows, stored);
  }

  /** Likewise, with keys that were read before. */
  openWith(rows: readonly WrappedKey[], stored: readonly StoredValues[]): OpenedPart[][] {
    const keys = new Map(rows.map((row) => [row.kid, this.unwrap(row)]));
    return stored.map(({ id, disclosures, sealed }) => [
      ...(disclosures.length > 0 ? [{ kid: null, values: disclosures }] : []),
      ...Object.entries(sealed).flatMap(([kid, part]) => {
        const key = keys.get(kid);
        return key ? [{ kid, values: openPart(id, key, part) }] : [];
      }),
    ]);
  }

  private unwrap(row: WrappedKey): DataKey | null {
    const key = this.wrapping.unwrap(row);
    return key && { kid: row.kid, key };
  }
}

/** All values of each entry, whatever key they were under. */
export const valuesOf = (parts: readonly OpenedPart[]): string[] => parts.flatMap(({ values }) => values);
