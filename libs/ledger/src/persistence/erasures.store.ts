import type { ErasedValues } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { readDisclosure } from '../domain/disclosure.js';
import { ownNames } from '../domain/value-subjects.js';
import { digest } from '../application/sha256.js';
import { DataKeysStore, type OpenedPart, type StoredValues } from './data-keys.store.js';

/** The entries of a stream that hold the words of a paper. */
export interface ToErase {
  readonly stream: string;
  readonly type: string;
  /** The value that tells the entry from others of its type; without it, all of the type are meant. */
  readonly where?: { readonly name: string; readonly value: string };
}

/** Locked: the worker may be sealing what lay in clear. */
const FIND = sql(
  'ledger.find-to-erase',
  `select e.id, d.disclosures, d.sealed from ledger_entry e join ledger_disclosure d on d.entry_id = e.id
   where e.realm = $1 and e.stream = $2 and e.type = $3 order by e.sseq for update of d`,
);
const ERASE = sql(
  'ledger.erase',
  `with recorded as (
     insert into ledger_erasure (entry_id, realm, names, at) values ($1, $2, $3, $4)
   ) update outbox set envelope = jsonb_set(envelope, '{data}', (envelope -> 'data') - $3::text[]) where id = $1`,
);
/** While the entries still hold what it opens: the database asks for that. */
const DESTROY = sql(
  'ledger.destroy-keys',
  'update enlace_keys.ledger_data_key set wrapped = null, destroyed_at = $2 where kid = any ($1::uuid[]) and wrapped is not null',
);
const KEEP_REST = sql(
  'ledger.keep-rest',
  'update ledger_disclosure set disclosures = $2, sealed = sealed - $3::text[] where entry_id = $1',
);

interface Found {
  readonly entryId: string;
  readonly names: readonly string[];
  readonly parts: readonly OpenedPart[];
}

interface Gone {
  readonly entryId: string;
  readonly gone: readonly { readonly name: string; readonly text: string }[];
  readonly kids: readonly string[];
  readonly kept: readonly string[];
}

const read = (text: string) => ({ text, ...readDisclosure(text) });

/** What goes of an entry: of what lies in clear the words alone, of what is sealed all that the paper's key seals. */
const goneOf = ({ entryId, names, parts }: Found): Gone => {
  const isWord = (text: string): boolean => names.includes(read(text).name ?? '');
  const going = parts.map(({ kid, values }) => ({
    kid,
    values: values.filter(isWord),
    kept: values.filter((one) => !isWord(one)),
  }));
  const [sealed, clear] = [
    going.filter(({ kid, values }) => kid !== null && values.length > 0),
    going.find(({ kid }) => kid === null),
  ];
  if (sealed.some(({ kept }) => kept.length > 0)) throw new Error(`words of entry ${entryId} share a key with what stays`);
  return {
    entryId,
    gone: [...sealed, ...(clear ? [clear] : [])].flatMap(({ values }) =>
      values.map((text) => ({ text, name: read(text).name! })),
    ),
    kids: sealed.map(({ kid }) => kid!),
    kept: clear?.kept ?? [],
  };
};

/**
 * Destroys the keys of a paper's words, and takes what they sealed away: out of the ledger, and out of envelopes that still wait. Entries,
 * leaves and proofs stay as they are. Only in the transaction of an act whose own entry names digests and keys; the database refuses it otherwise.
 */
@Injectable()
export class ErasuresStore {
  constructor(private readonly keys: DataKeysStore) {}

  /** All of one paper at once: its entries share a key. */
  async erase(tx: Tx, things: readonly ToErase[]): Promise<ErasedValues[]> {
    const gone = (await this.find(tx, things)).map(goneOf).filter((one) => one.gone.length > 0);
    for (const one of gone) tx.send(ERASE, [one.entryId, tx.realm, one.gone.map(({ name }) => name), tx.now]);
    const kids = [...new Set(gone.flatMap((one) => one.kids))];
    if (kids.length > 0) tx.send(DESTROY, [kids, tx.now], kids.length);
    for (const one of gone) tx.send(KEEP_REST, [one.entryId, JSON.stringify(one.kept), one.kids], 1);
    return gone.map(({ entryId, gone: values, kids: own }) => ({
      entryId,
      digests: values.map(({ text }) => digest(text)),
      kids: own,
    }));
  }

  private async find(tx: Tx, things: readonly ToErase[]): Promise<Found[]> {
    const found: Found[] = [];
    for (const { stream, type, where } of things) {
      const rows = await tx.query<StoredValues>(FIND, [tx.realm, stream, type]);
      const opened = await this.keys.openParts(tx, rows);
      for (const [at, { id }] of rows.entries()) {
        const values = opened[at]!.flatMap((part) => part.values.map(read));
        if (!where || values.some(({ name, value }) => name === where.name && value === where.value))
          found.push({ entryId: id, names: ownNames(type), parts: opened[at]! });
      }
    }
    return found;
  }
}
