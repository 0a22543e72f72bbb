import { type Context, type DeskId, DomainError, type Instant, replay } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { SignedVote } from '../domain/signed-vote.js';
import type { AggregateStore, LedgerEvent, Stored } from './aggregate-store.js';

/** An event with its place in its stream, waiting to be written as entry and envelope. */
export interface RecordedEvent {
  readonly stream: string;
  readonly sseq: number;
  readonly caseId: string | null;
  readonly urgent: boolean;
  readonly whole: boolean;
  readonly event: LedgerEvent;
  /** What the actor's own key signed of the act. */
  readonly vote?: SignedVote;
}

/**
 * One transaction of one command. Each aggregate is loaded and locked once and written once, at the end, whatever number of
 * decisions are taken on it. Lock order in the product: the case first, then what belongs to it.
 */
export interface Unit {
  readonly ctx: Context;
  readonly tx: Tx;
  /** The realm's time, read after the first lock was won: never before what the previous holder wrote. */
  readonly now: Instant;

  /** Inserts a new aggregate made by these events. */
  create<S, E extends LedgerEvent>(store: AggregateStore<S, E>, id: string, events: readonly E[]): Promise<Stored<S>>;

  /** Inserts many at once. */
  createMany<S, E extends LedgerEvent>(
    store: AggregateStore<S, E>,
    items: readonly { readonly id: string; readonly events: readonly E[] }[],
  ): Promise<Stored<S>[]>;

  /** Loads and locks. @throws DomainError not-found */
  load<S, E extends LedgerEvent>(store: AggregateStore<S, E>, id: string): Promise<Stored<S>>;

  /**
   * Loads, locks, decides, evolves. No events means that nothing happened.
   * @throws DomainError not-found, version-stale, and whatever `decide` throws
   */
  change<S, E extends LedgerEvent>(
    store: AggregateStore<S, E>,
    id: string,
    decide: (state: S) => readonly E[],
    expectedVersion?: number,
  ): Promise<Stored<S>>;

  /** Changes rows that the caller has already locked (a sweep's claim), in one statement. */
  changeMany<S, E extends LedgerEvent>(
    store: AggregateStore<S, E>,
    items: readonly { readonly stored: Stored<S>; readonly events: readonly E[] }[],
  ): Promise<Stored<S>[]>;

  /** Takes note of a row that the caller has locked by itself: a refusal may be about it. */
  regard<S, E extends LedgerEvent>(store: AggregateStore<S, E>, stored: Stored<S>): void;

  /**
   * What the actor's own key signed of the act: a value of the first entry that this unit writes to that stream.
   * @returns the moment of the act
   * @throws Error when nothing was done there
   */
  sign(stream: string, vote: SignedVote): Instant;
}

interface Held {
  readonly store: AggregateStore<unknown, LedgerEvent>;
  stored: Stored<unknown>;
  /** Version in the database; the row is written at the end when it differs from the held one. */
  persisted: number;
}

/** A thing that a refusal may be about, and whether the actor's desk may know of somebody else's act on it. */
export interface Doubted {
  readonly stream: string;
  readonly tells: (type: string, deskId: DeskId) => boolean;
}

export class CommandUnit implements Unit {
  readonly recorded: RecordedEvent[] = [];
  private readonly held = new Map<string, Held>();
  /** What was there before and is not known to be as the actor saw it, in the order of the locks. */
  private readonly doubted = new Map<string, Doubted>();
  private locked = false;

  constructor(
    readonly ctx: Context,
    readonly tx: Tx,
  ) {}

  get now(): Instant {
    return this.tx.now;
  }

  async create<S, E extends LedgerEvent>(store: AggregateStore<S, E>, id: string, events: readonly E[]): Promise<Stored<S>> {
    const [stored] = await this.createMany(store, [{ id, events }]);
    return stored!;
  }

  async createMany<S, E extends LedgerEvent>(
    store: AggregateStore<S, E>,
    items: readonly { readonly id: string; readonly events: readonly E[] }[],
  ): Promise<Stored<S>[]> {
    const rows = items.map(({ id, events }) => {
      if (events.length === 0) throw new Error(`${store.aggregate.name} ${id} is created by no event`);
      const stored = { id, state: replay(store.aggregate, events) as S, version: events.length };
      this.record(store, stored, 0, events);
      this.hold(store, stored);
      return stored;
    });
    if (rows.length === 1) await store.insert(this.tx, rows[0]!.id, rows[0]!.state, rows[0]!.version);
    else if (rows.length > 1) await store.insertMany(this.tx, rows);
    return rows;
  }

  async load<S, E extends LedgerEvent>(store: AggregateStore<S, E>, id: string): Promise<Stored<S>> {
    const known = this.held.get(keyOf(store, id));
    if (known) return known.stored as Stored<S>;
    // The clock is read behind the lock: both travel together, and the second is answered when the first was won.
    const [found] = await Promise.all([store.load(this.tx, id), this.locked ? null : this.tx.refreshNow()]);
    if (!found) throw new DomainError('not-found');
    this.locked = true;
    const stored = { id, ...found };
    this.hold(store, stored);
    this.regard(store, stored);
    return stored;
  }

  async change<S, E extends LedgerEvent>(
    store: AggregateStore<S, E>,
    id: string,
    decide: (state: S) => readonly E[],
    expectedVersion?: number,
  ): Promise<Stored<S>> {
    const before = await this.load(store, id);
    if (expectedVersion !== undefined && expectedVersion !== before.version)
      throw new DomainError('version-stale', { expected: expectedVersion, actual: before.version });
    if (expectedVersion !== undefined) this.doubted.delete(keyOf(store, id));
    const events = decide(before.state);
    if (events.length === 0) return before;
    const after = evolveAll(store, before, events);
    this.record(store, after, before.version, events);
    this.held.get(keyOf(store, id))!.stored = after;
    return after;
  }

  async changeMany<S, E extends LedgerEvent>(
    store: AggregateStore<S, E>,
    items: readonly { readonly stored: Stored<S>; readonly events: readonly E[] }[],
  ): Promise<Stored<S>[]> {
    const changed = items.filter(({ events }) => events.length > 0);
    const rows = changed.map(({ stored, events }) => {
      const after = evolveAll(store, stored, events);
      this.record(store, after, stored.version, events);
      return { ...after, expected: stored.version };
    });
    if (rows.length > 0) await store.updateMany(this.tx, rows);
    return rows;
  }

  regard<S, E extends LedgerEvent>({ aggregate }: AggregateStore<S, E>, { id, state }: Stored<S>): void {
    const stream = `${aggregate.name}:${id}`;
    const isOfCase = aggregate.caseOf(state) !== null;
    this.doubted.set(stream, {
      stream,
      tells: (type, deskId) => isOfCase || (aggregate.tells?.(state, type as E['type'], deskId) ?? false),
    });
  }

  /** What a refusal may be about, what was locked last first. Of a stale version it is that alone. */
  inDoubt({ code }: DomainError): readonly Doubted[] {
    const all = [...this.doubted.values()].toReversed();
    return code === 'version-stale' ? all.slice(0, 1) : all;
  }

  sign(stream: string, vote: SignedVote): Instant {
    const at = this.recorded.findIndex((item) => item.stream === stream);
    const act = this.recorded[at];
    if (!act) throw new Error(`signed, and nothing was done: ${stream}`);
    this.recorded[at] = { ...act, vote };
    return act.event.at;
  }

  /** Writes what was changed; the rows are locked, so a version that moved on is a defect and not a race. */
  async writeChanges(): Promise<void> {
    const changed = [...this.held.values()].filter(({ stored, persisted }) => stored.version !== persisted);
    await Promise.all(
      changed.map(async (held) => {
        const { id, state, version } = held.stored;
        if (!(await held.store.update(this.tx, id, state, version, held.persisted)))
          throw new Error(`${held.store.aggregate.name} ${id} moved on under its lock`);
        held.persisted = version;
      }),
    );
  }

  private hold<S, E extends LedgerEvent>(store: AggregateStore<S, E>, stored: Stored<S>): void {
    this.held.set(keyOf(store, stored.id), {
      store: store as unknown as AggregateStore<unknown, LedgerEvent>,
      stored,
      persisted: stored.version,
    });
  }

  private record<S, E extends LedgerEvent>(
    { aggregate }: AggregateStore<S, E>,
    after: Stored<S>,
    base: number,
    events: readonly E[],
  ): void {
    const stream = `${aggregate.name}:${after.id}`;
    const caseId = aggregate.caseOf(after.state);
    const urgent = aggregate.isUrgent?.(after.state) ?? false;
    const whole = aggregate.committedWhole ?? false;
    events.forEach((event, index) => this.recorded.push({ stream, sseq: base + index + 1, caseId, urgent, whole, event }));
  }
}

const keyOf = <S, E extends LedgerEvent>(store: AggregateStore<S, E>, id: string): string => `${store.aggregate.name}:${id}`;

const evolveAll = <S, E extends LedgerEvent>(
  { aggregate }: AggregateStore<S, E>,
  before: Stored<S>,
  events: readonly E[],
): Stored<S> => ({
  id: before.id,
  state: events.reduce<S>((state, event) => aggregate.evolve(state, event), before.state),
  version: before.version + events.length,
});
