import { newId } from '#platform/ids';
import { openSealed, seal } from '#platform/sealing';
import { randomBytes } from 'node:crypto';
import { readDisclosure } from '../domain/disclosure.js';
import { type ActWithValues, ownNames, subjectOfAct, subjectOfWords } from '../domain/value-subjects.js';
import { packValues, unpackValues } from './packed-values.js';
import type { Holder, WrappedKey, WrappingKeys } from './wrapping-keys.js';

/** Values of an entry, by the key that they are sealed with, in base64. */
export type SealedValues = Readonly<Record<string, string>>;

export interface DataKey {
  readonly kid: string;
  readonly key: Buffer;
}

/** A data key that this transaction made, to be stored with what it seals. */
export type NewKey = WrappedKey & { readonly subject: string; readonly wrapped: Buffer };

/** An entry whose values are to be sealed. */
export interface ToSeal extends ActWithValues {
  readonly id: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly disclosures: readonly string[];
  readonly holder: Holder;
}

const KEY_BYTES = 32;
/** Null for what has no name, and for what somebody altered so that it is no disclosure any more. */
const nameOf = (disclosure: string): string | null => {
  try {
    return readDisclosure(disclosure).name;
  } catch {
    return null;
  }
};
const boundTo = (entryId: string, kid: string): string => JSON.stringify([entryId, kid]);

/** What an act's values are about, as far as keys must be known for it. */
export const subjectsOf = (act: ActWithValues, payload: Readonly<Record<string, unknown>>): string[] => {
  const words = subjectOfWords(act, payload);
  return words === null ? [subjectOfAct(act)] : [subjectOfAct(act), words];
};

/** The data keys of one transaction: those that are there, and those that it makes. They end with it. */
export class SubjectKeys {
  readonly made: NewKey[] = [];
  private readonly bySubject: Map<string, DataKey>;

  constructor(
    private readonly wrapping: WrappingKeys,
    known: ReadonlyMap<string, DataKey>,
  ) {
    this.bySubject = new Map(known);
  }

  /** Seals an entry's values: those that go with a paper under that paper's key, the rest under the case's. The names are sealed with them. */
  seal({ id, payload, disclosures, holder, ...act }: ToSeal): SealedValues {
    const words = subjectOfWords(act, payload);
    const names = words === null ? [] : ownNames(act.type);
    const isOwn = (disclosure: string): boolean => names.length > 0 && names.includes(nameOf(disclosure) ?? '');
    const sealed: Record<string, string> = {};
    const put = (subject: string, values: readonly string[]): void => {
      if (values.length === 0) return;
      const { kid, key } = this.of(subject, holder);
      sealed[kid] = seal(key, boundTo(id, kid), packValues(values)).toString('base64');
    };
    if (words !== null) put(words, disclosures.filter(isOwn));
    put(subjectOfAct(act), words === null ? disclosures : disclosures.filter((one) => !isOwn(one)));
    return sealed;
  }

  private of(subject: string, holder: Holder): DataKey {
    const known = this.bySubject.get(subject);
    if (known) return known;
    const made = { kid: newId<'DataKey'>(), key: randomBytes(KEY_BYTES) };
    this.made.push({ ...this.wrapping.wrap(holder, made.kid, made.key), subject });
    this.bySubject.set(subject, made);
    return made;
  }
}

/** The values of one entry that one key opens; none where somebody altered what was sealed: they are missing then, and the verifier says so. */
export const openPart = (entryId: string, { kid, key }: DataKey, sealed: string): string[] => {
  const packed = openSealed(key, boundTo(entryId, kid), Buffer.from(sealed, 'base64'));
  return packed === null ? [] : unpackValues(packed);
};
