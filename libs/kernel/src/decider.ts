import type { CaseId, DeskId } from './ids.js';
import type { Instant } from './instant.js';

/**
 * A fact that happened, as plain JSON: no entity, no context, no function.
 * `v` is the version of the payload's shape; `at` is the time of the realm in which it happened.
 */
export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly v: number;
  readonly at: Instant;
  readonly data: Data;
}

/**
 * How one kind of thing is rebuilt from its events. `decide` functions live beside it, one file per command:
 * synchronous, total, (state, command, facts, now) -> events, or they throw a DomainError.
 */
export interface Aggregate<State, Event extends DomainEvent> {
  /** Prefix of its ledger stream: `case` gives `case:<id>`. */
  readonly name: string;
  /** Replaying all events of a stream from `null` gives the stored state. */
  evolve(state: State | null, event: Event): State;
  /** The case this thing belongs to, for the case's timeline; null when it belongs to none. */
  caseOf(state: State): CaseId | null;
  /** Whether life or a P1 case depends on it: whoever reacts hears of it before all else. Nothing does where it is absent. */
  isUrgent?(state: State): boolean;
  /**
   * Whether a desk that may act on the thing may know of an act that another desk, or the engine, did on it. Where it is absent, only what
   * the timeline of the thing's case tells.
   */
  tells?(state: State, type: Event['type'], deskId: DeskId): boolean;
  /** Nothing in its events is about a person or will ever be erased alone: the ledger commits to each payload with one digest and not field by field. */
  readonly committedWhole?: boolean;
}

export const replay = <State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  events: readonly Event[],
): State | null => events.reduce<State | null>((state, event) => aggregate.evolve(state, event), null);
