import type { EntryResponse } from '../../shared/api/client';

interface Body {
  readonly actor: { readonly u: string; readonly d: string | null };
  readonly obj: readonly string[];
  readonly env: string;
}

/** What the reader is told of an entry beside its proof; read from the very text that is hashed. */
export interface EntryFacts {
  /** Null when Enlace itself acted: a clock ran out, a rule was seeded. */
  readonly deskId: string | null;
  readonly caseId: string | null;
  readonly drill: boolean;
}

export const factsOf = ({ body }: Pick<EntryResponse, 'body'>): EntryFacts => {
  const { actor, obj, env } = JSON.parse(body) as Body;
  const named = obj.find((one) => one.startsWith('case:'));
  return { deskId: actor.d, caseId: named?.slice('case:'.length) ?? null, drill: env !== 'actual' };
};

/**
 * A number that is missing between the entries of a stream: each stream counts its acts from 1 without gaps, so an act that was left out shows.
 * Null when none is.
 */
export const gapIn = (
  entries: readonly Pick<EntryResponse, 'stream' | 'sseq'>[],
): { readonly stream: string; readonly missing: number } | null => {
  const expected = new Map<string, number>();
  for (const { stream, sseq } of entries) {
    const next = expected.get(stream) ?? 1;
    if (sseq !== next) return { stream, missing: next };
    expected.set(stream, next + 1);
  }
  return null;
};
