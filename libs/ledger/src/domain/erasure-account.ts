import { readDisclosure } from './disclosure.js';
import type { EntryPlace, Findings } from './finding.js';

/** The act that erases values names their digests in a value of this name. */
const ERASES = 'erased';
const ERASING_TYPE = 'redaction.done';

const digestsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).flatMap((each) => {
    const { digests } = (each ?? {}) as { readonly digests?: unknown };
    return Array.isArray(digests) ? digests.filter((digest): digest is string => typeof digest === 'string') : [];
  });

/** What an act says that it erased, by digests; nothing for an act of another type. Its disclosures were checked against its entry before. */
export const erasedBy = (type: string, disclosures: readonly string[]): readonly string[] =>
  type === ERASING_TYPE
    ? disclosures.map(readDisclosure).flatMap(({ name, value }) => (name === ERASES ? digestsIn(value) : []))
    : [];

/** Values that are missing, against the acts on record that erased values. An act comes after what it erased, so the account closes at the end. */
export class ErasureAccount {
  /** Missing values that an act on record erased. */
  erased = 0;
  private readonly missing = new Map<string, EntryPlace>();
  private readonly named = new Set<string>();

  miss(place: EntryPlace, digest: string): void {
    this.missing.set(digest, place);
  }

  name(digests: readonly string[]): void {
    for (const digest of digests) this.named.add(digest);
  }

  finish(findings: Findings): void {
    for (const [digest, place] of this.missing)
      if (this.named.has(digest)) this.erased += 1;
      else findings.add('value-missing', place, { digest });
  }
}
