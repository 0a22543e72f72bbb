/** What a request is to admission: never to wait, a creation that may be done later, another act, a read, or none of its business. */
export type AdmissionClass = 'vital' | 'deferrable' | 'act' | 'read' | 'other';

export type AdmissionDecision = 'take' | 'defer' | 'refuse';

export interface InFlightLimits {
  /** Acts above which deferrable ones are deferred. */
  readonly acts: number;
  /** Acts and reads together above which reads are refused. */
  readonly all: number;
}

/** Receipts being written at once. Each holds its body in memory, so there must be an end; a batch of them is one short statement. */
const MOST_DEFERRING = 1_000;
/** Acts above which deferrable ones are deferred while a flood is on, and how much longer than one took the next has to wait. */
const IN_FLOOD = { acts: 1, rest: 3 } as const;
/** Over how long the rate of arrivals is taken. */
const RATE_MILLIS = 1_000;
/** How long a deferrable act takes while the house is half full, before any was seen; and the weight of each that is. */
const TAKES = { firstMillis: 200, weight: 0.1 } as const;
/** After so long all are taken again: what the house can bear is known by what it bore. */
const LONGEST_FLOOD_MILLIS = 30_000;

/**
 * Counts what is being answered, and decides by the counts alone. A flood begins when there is too much in flight, and ends when what
 * arrives, each taken as long as one takes in a house that is half full, would fill half of it. Without the second measure it would seem
 * over as soon as deferring had emptied the house, and life would share the processor with a full one every other moment.
 */
export class InFlight {
  private acts = 0;
  private reads = 0;
  private deferring = 0;
  /** Since when a flood is on; null when none is. */
  private since: number | null = null;
  private restUntil = 0;
  private perMilli = 0;
  private arrivedAt = 0;
  private takesMillis: number = TAKES.firstMillis;

  constructor(private readonly limits: InFlightLimits) {}

  /**
   * What becomes of a request of this kind that comes now. Unless refused it counts until `leave`.
   * @param now milliseconds of a clock that only goes forward
   */
  enter(kind: AdmissionClass, now: number): AdmissionDecision {
    if (kind === 'deferrable') this.watchFlood(now);
    const decision = this.decide(kind, now);
    if (decision !== 'refuse') this.count(kind, decision, 1);
    return decision;
  }

  /** @param at when it came, and when it was answered */
  leave(kind: AdmissionClass, decision: AdmissionDecision, at: { readonly came: number; readonly now: number }): void {
    const wasFull = this.acts >= this.limits.acts / 2;
    this.count(kind, decision, -1);
    if (kind !== 'deferrable' || decision !== 'take') return;
    const millis = at.now - at.came;
    if (wasFull) this.takesMillis += TAKES.weight * (millis - this.takesMillis);
    if (this.since !== null) this.restUntil = at.now + IN_FLOOD.rest * millis;
  }

  private watchFlood(now: number): void {
    this.perMilli = this.perMilli * Math.exp((this.arrivedAt - now) / RATE_MILLIS) + 1 / RATE_MILLIS;
    this.arrivedAt = now;
    const { acts } = this.limits;
    if (this.since === null) this.since = this.acts >= acts ? now : null;
    else if (this.acts < acts && (this.perMilli * this.takesMillis < acts / 2 || now - this.since > LONGEST_FLOOD_MILLIS))
      this.since = null;
  }

  private hasRoom(now: number): boolean {
    return this.since === null ? this.acts < this.limits.acts : this.acts < IN_FLOOD.acts && now >= this.restUntil;
  }

  private decide(kind: AdmissionClass, now: number): AdmissionDecision {
    const { all } = this.limits;
    switch (kind) {
      case 'vital':
      case 'other':
      case 'act':
        return 'take';
      case 'read':
        return this.acts + this.reads >= all ? 'refuse' : 'take';
      case 'deferrable':
        if (this.hasRoom(now)) return 'take';
        return this.deferring < MOST_DEFERRING ? 'defer' : 'refuse';
    }
  }

  private count(kind: AdmissionClass, decision: AdmissionDecision, by: 1 | -1): void {
    if (decision === 'defer') this.deferring += by;
    else if (kind === 'read') this.reads += by;
    else if (kind === 'act' || kind === 'deferrable') this.acts += by;
  }
}
