import type { Bilingual } from './bilingual.js';

export type ErrorParams = Readonly<Record<string, string | number | Bilingual>>;

/**
 * A refusal by a rule of the domain: a stable code and the facts of this refusal.
 * Bears neither prose nor HTTP: the code is a key of the phrase catalogue, which knows title, detail and kind.
 */
export class DomainError<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly params: ErrorParams = {},
    /** JSON pointer to the offending field of the command, when one field is to blame. */
    readonly pointer?: string,
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
