import type { Bilingual } from './bilingual.js';
import type { AgencyId, DeskId, UserId } from './ids.js';
import type { Instant } from './instant.js';

export type ErrorParams = Readonly<Record<string, string | number | Bilingual>>;

/** One of several faults of one command; its code has a phrase of its own. */
export interface DomainFault<Code extends string = string> {
  readonly code: Code;
  /** JSON pointer into the command. */
  readonly pointer: string;
  readonly params: ErrorParams;
}

/** The act that came before one that was refused, as far as whoever was refused may know of it. */
export interface ActBefore {
  readonly type: string;
  readonly at: Instant;
  /** Null for what the engine did by itself. The name is there for the person's own agency. */
  readonly by: { readonly userId: UserId; readonly deskId: DeskId; readonly agencyId: AgencyId; readonly name?: string } | null;
}

/**
 * A refusal by a rule of the domain: a stable code and the facts of this refusal.
 * Bears neither prose nor HTTP: the code is a key of the phrase catalogue, which knows title, detail and kind.
 */
export class DomainError<Code extends string = string> extends Error {
  /** Who did what meanwhile, where the thing is no longer as the command took it to be; added on the error's way out. */
  before?: ActBefore;

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
