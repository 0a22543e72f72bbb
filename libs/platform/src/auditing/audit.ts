import type { Troubles } from './trouble.js';

/**
 * Something that the auditor looks at in each round. A provider of an audit module; the auditor finds it by its class. It trusts nobody whose
 * work it judges: it reads the rows themselves.
 */
export abstract class Audit {
  /** Unique, `<context>.<what>`. */
  abstract readonly name: string;
  /** What is wrong at this moment; nothing when all is well. May set right what it finds, and says so. */
  abstract look(): Promise<Troubles>;
}
