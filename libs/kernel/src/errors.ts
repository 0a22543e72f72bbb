import type { Bilingual } from './bilingual.js';

export type ErrorParams = Readonly<Record<string, string | number | Bilingual>>;

/** One of several faults of one command; its code has a phrase of its own. */
export interface DomainFault<Code extends string = string> {
  readonly code: Code;
  /** JSON pointer into the command. */
  readonly pointer: string;
  readonly params: ErrorParams;
}

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
    /** Every fault of a command that was checked as a whole. */
    readonly faults: readonly DomainFault[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
