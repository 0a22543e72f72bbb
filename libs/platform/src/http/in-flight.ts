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

/** Counts what is being answered, and decides by the counts alone. */
export class InFlight {
  private acts = 0;
  private reads = 0;
  private deferring = 0;

  constructor(private readonly limits: InFlightLimits) {}

  /** What becomes of a request of this kind that comes now. Unless refused it counts until `leave`. */
  enter(kind: AdmissionClass): AdmissionDecision {
    const decision = this.decide(kind);
    if (decision !== 'refuse') this.count(kind, decision, 1);
    return decision;
  }

  leave(kind: AdmissionClass, decision: AdmissionDecision): void {
    this.count(kind, decision, -1);
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
        if (this.acts < acts) return 'take';
        return this.deferring < MOST_DEFERRING ? 'defer' : 'refuse';
    }
  }

  private count(kind: AdmissionClass, decision: AdmissionDecision, by: 1 | -1): void {
    if (decision === 'defer') this.deferring += by;
    else if (kind === 'read') this.reads += by;
    else if (kind === 'act' || kind === 'deferrable') this.acts += by;
  }
}
