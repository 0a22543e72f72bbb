import { DirectoryQueries } from '#directory';
import { canonicalJson, type CountryCode } from '#kernel';
import type { Vote } from '#votes';
import { createHash } from 'node:crypto';
import type { LadderEdition, LadderText } from '../domain/ladder-edition.js';
import { countryOfScope, type LadderScope } from '../domain/ladder-scope.js';

/** SHA-256 over ladder, scope and text: what was approved can be told from anything else. */
export const contentHash = ({ key, scope, body }: LadderText): string =>
  createHash('sha256').update(canonicalJson({ key, scope, body })).digest('hex');

/** What somebody signs of an edition: by its hash, that is over ladder, scope and text. */
export const ladderVote = (action: string, id: string, { key, ladderVersion, contentHash: hash }: LadderEdition): Vote => ({
  action,
  proposalId: `ladder:${id}`,
  params: { key, ladderVersion, contentHash: hash },
});

/** The country that a scope lies in, by the directory of now; null for the whole border. */
export const countryOf = (directory: DirectoryQueries, scope: LadderScope): CountryCode | null | undefined => {
  const { desks, countries } = directory.snapshot();
  return countryOfScope(scope, {
    countryOf: (desk) => desks.get(desk)?.country ?? null,
    isMember: (country) => countries.get(country)?.member ?? false,
  });
};
