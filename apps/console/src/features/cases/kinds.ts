import { terms } from '#phrases';

const PREFIX = 'kind.';

/** Every kind of incident that has a name: a case of another cannot be. */
export const KINDS: readonly string[] = Object.keys(terms)
  .filter((term) => term.startsWith(PREFIX))
  .map((term) => term.slice(PREFIX.length));
