import type { ErasedValues } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { disclosureDigest, readDisclosure } from '../domain/disclosure.js';
import { sha256 } from '../application/sha256.js';

/** The entry of a stream that tells of one thing, and the values of it that go. */
export interface ToErase {
  readonly stream: string;
  readonly type: string;
  /** The value that tells the entry from others of its type; without it, all of the type are meant. */
  readonly where?: { readonly name: string; readonly value: string };
  readonly names: readonly string[];
}

interface Row {
  readonly entryId: string;
  readonly disclosures: readonly string[];
}

const FIND = sql(
  'ledger.find-to-erase',
  `select e.id as "entryId", d.disclosures from ledger_entry e join ledger_disclosure d on d.entry_id = e.id
   where e.realm = $1 and e.stream = $2 and e.type = $3 order by e.sseq`,
);
const ERASE = sql(
  'ledger.erase',
  `with recorded as (
     insert into ledger_erasure (entry_id, realm, names, at) values ($1, $2, $3, $4)
   ) update outbox set envelope = jsonb_set(envelope, '{data}', (envelope -> 'data') - $3::text[]) where id = $1`,
);
const KEEP_REST = sql('ledger.keep-rest', 'update ledger_disclosure set disclosures = $2 where entry_id = $1');

/**
 * Takes values of entries away, with their salts: out of the ledger, and out of envelopes that still wait. Entries, leaves and proofs stay
 * as they are. Only in the transaction of an act whose own entry names the digests; the database refuses it otherwise.
 */
@Injectable()
export class ErasuresStore {
  async erase(tx: Tx, { stream, type, where, names }: ToErase): Promise<ErasedValues[]> {
    const rows = await tx.query<Row>(FIND, [tx.realm, stream, type]);
    const meant = rows
      .map(({ entryId, disclosures }) => ({ entryId, values: disclosures.map((text) => ({ text, ...readDisclosure(text) })) }))
      .filter(({ values }) => !where || values.some(({ name, value }) => name === where.name && value === where.value));
    return meant.flatMap(({ entryId, values }) => {
      const gone = values.filter(({ name }) => name !== null && names.includes(name));
      if (gone.length === 0) return [];
      tx.send(ERASE, [entryId, tx.realm, gone.map(({ name }) => name), tx.now]);
      tx.send(KEEP_REST, [entryId, JSON.stringify(values.filter((value) => !gone.includes(value)).map(({ text }) => text))]);
      return { entryId, digests: gone.map(({ text }) => disclosureDigest(sha256, text)) };
    });
  }
}
