import type { SystemContext } from '#kernel';
import type { EventType } from '#phrases';
import type { Envelope } from './envelope.js';

/**
 * Something that reacts to events, each retried and given up apart. A provider of a jobs module; boot finds it by its class.
 * An envelope comes at least once. `ctx` carries a retry guard made of envelope and subscriber: a reaction that is ONE command
 * run with this ctx is done exactly once. A refusal (`isRefusal`) means obsolete or unacceptable: recorded, not
 * tried again.
 */
export abstract class Subscriber {
  /** Unique, `<context>.<reaction>`. */
  abstract readonly name: string;
  abstract readonly on: readonly EventType[];
  /** Whether it has anything to do about this event; asked before a job is made of it. Depends on the envelope alone. */
  concerns(_envelope: Envelope): boolean {
    return true;
  }
  abstract handle(envelope: Envelope, ctx: SystemContext): Promise<void>;
  /**
   * Handles all of these or none: when it throws, each is handled by itself, and only what stumbles then is tried again. For a reaction
   * that is cheaper for many than one by one; it must not rely on a retry guard.
   */
  handleMany?(envelopes: readonly Envelope[]): Promise<void>;
}

/** A standing duty of the worker: a round now and then, for as long as the process lives. Several processes may run it at once. */
export abstract class Duty {
  /** Unique, `<context>.<duty>`. */
  abstract readonly name: string;
  /** Rest between rounds. */
  abstract readonly everyMillis: number;
  /** Channels whose pokes end the rest early. */
  readonly wakeOn: readonly string[] = [];
  /** One round; true when there is more to do at once. */
  abstract round(): Promise<boolean>;
}
