import type { Instant, Realm } from '#kernel';

/** Where a drill without people stands. */
export interface Standstill {
  /** What its clock shows. */
  readonly now: Instant;
  /** Things that are to be done at this time and are not: injects, rungs of ladders, deliveries. */
  readonly undone: number;
  /** Some of it waits for the relay, which can be woken. */
  readonly unsent: boolean;
  /** The next time at which an inject or a rung of a ladder is due; null when there is none. */
  readonly next: Instant | null;
  /** Expectations that decide about injects that are due and wait. */
  readonly decidedBy: readonly string[];
}

/** What is left to do in a drill, in one look: of two looks the second would not see what moved between them. */
export abstract class AtOnceQueries {
  abstract look(realm: Realm): Promise<Standstill>;

  /** Wakes the relay, which rests between two rounds. */
  abstract wake(realm: Realm): Promise<void>;
}
