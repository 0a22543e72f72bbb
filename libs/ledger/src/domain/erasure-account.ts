import { readDisclosure } from './disclosure.js';
import type { EntryPlace, Erased, Findings } from './finding.js';

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

const placeOf = ({ leafIndex }: Erased): number => leafIndex ?? Number.MAX_SAFE_INTEGER;

/** Values that are missing, against the acts on record that erased values. An act comes after what it erased, so the account closes at the end. */
export class ErasureAccount {
  /** Missing values that an act on record erased. */
  erased = 0;
  private readonly missing = new Map<string, EntryPlace>();
  /** By the place of the act that named them; null while it waits for one. */
  private readonly named = new Map<string, number | null>();
  private readonly under = new Map<number | null, number>();

  /** How many values each act erased, in the order of the log. */
  get acts(): readonly Erased[] {
    return [...this.under]
      .map(([leafIndex, values]) => ({ leafIndex, values }))
      .sort((one, other) => placeOf(one) - placeOf(other));
  }

  miss(place: EntryPlace, digest: string): void {
    this.missing.set(digest, place);
  }

  name(digests: readonly string[], leafIndex: number | null): void {
    for (const digest of digests) this.named.set(digest, leafIndex);
  }

  finish(findings: Findings): void {
    for (const [digest, place] of this.missing)
      if (this.named.has(digest)) this.count(this.named.get(digest) ?? null);
      else findings.add('value-missing', place, { digest });
  }

  private count(leafIndex: number | null): void {
    this.erased += 1;
    this.under.set(leafIndex, (this.under.get(leafIndex) ?? 0) + 1);
  }
}
