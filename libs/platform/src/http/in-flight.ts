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
/** Acts above which deferrable ones are deferred while a flood is on: they leave the processor to what is about life. */
const ACTS_IN_FLOOD = 1;
/** Over how long the rate of arrivals is taken. */
const RATE_MILLIS = 1_000;
/** How long a deferrable act takes, before any was seen; and the weight of each that is. */
const TAKES = { firstMillis: 200, weight: 0.1 } as const;

/**
 * Counts what is being answered, and decides by the counts alone. A flood begins when there is too much in flight, and ends when what
 * arrives, each taken as long as it takes, would be half of that. Without the second measure it would seem over as soon as deferring
 * had emptied the house, and life would share the processor with a full one every other moment.
 */
export class InFlight {
  private acts = 0;
  private reads = 0;
  private deferring = 0;
  private flooded = false;
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
    const decision = this.decide(kind);
    if (decision !== 'refuse') this.count(kind, decision, 1);
    return decision;
  }

  /** @param millis for how long it was in flight */
  leave(kind: AdmissionClass, decision: AdmissionDecision, millis: number): void {
    this.count(kind, decision, -1);
    if (kind === 'deferrable' && decision === 'take') this.takesMillis += TAKES.weight * (millis - this.takesMillis);
  }

  private watchFlood(now: number): void {
    this.perMilli = this.perMilli * Math.exp((this.arrivedAt - now) / RATE_MILLIS) + 1 / RATE_MILLIS;
    this.arrivedAt = now;
    const wouldBe = this.perMilli * this.takesMillis;
    const { acts } = this.limits;
    this.flooded = this.acts >= acts || (this.flooded && wouldBe >= acts / 2);
  }

  private decide(kind: AdmissionClass): AdmissionDecision {
    const { acts, all } = this.limits;
    switch (kind) {
      case 'vital':
      case 'other':
      case 'act':
        return 'take';
      case 'read':
        return this.acts + this.reads >= all ? 'refuse' : 'take';
      case 'deferrable':
        if (this.acts < (this.flooded ? ACTS_IN_FLOOD : acts)) return 'take';
        return this.deferring < MOST_DEFERRING ? 'defer' : 'refuse';
    }
  }

  private count(kind: AdmissionClass, decision: AdmissionDecision, by: 1 | -1): void {
    if (decision === 'defer') this.deferring += by;
    else if (kind === 'read') this.reads += by;
    else if (kind === 'act' || kind === 'deferrable') this.acts += by;
  }
}
