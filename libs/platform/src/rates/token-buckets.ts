/** How much of something is given: so many at once, and as many again each minute. */
export interface Rate {
  readonly perMinute: number;
}

const MINUTE = 60_000;
/** Sums of fractions are off by less than this. */
const NOTHING_MILLIS = 0.001;

/**
 * Token buckets, one for each key. A bucket is the moment at which it will be full again: one that is full is not kept, so nobody who was quiet
 * for a minute costs memory. Of those that are kept there are at most so many; the one that was drawn from longest ago goes first, and is full
 * when it comes again.
 */
export class TokenBuckets {
  private readonly fullAt = new Map<string, number>();
  private readonly millisEach: number;

  constructor(
    { perMinute }: Rate,
    private readonly most: number,
  ) {
    this.millisEach = MINUTE / perMinute;
  }

  get size(): number {
    return this.fullAt.size;
  }

  /**
   * Milliseconds until a token is there; 0 when one is. Takes nothing.
   * @param now milliseconds of a clock that only goes forward
   */
  waitOf(key: string, now: number): number {
    const fullAt = this.fullAt.get(key);
    const wait = fullAt === undefined ? 0 : fullAt + this.millisEach - MINUTE - now;
    return wait > NOTHING_MILLIS ? wait : 0;
  }

  /** Takes a token; whether there is one was asked before. */
  take(key: string, now: number): void {
    const fullAt = Math.max(this.fullAt.get(key) ?? now, now) + this.millisEach;
    this.fullAt.delete(key);
    this.fullAt.set(key, fullAt);
    this.forget(now);
  }

  /** The first ones were drawn from longest ago. */
  private forget(now: number): void {
    for (const [key, fullAt] of this.fullAt) {
      if (fullAt > now && this.fullAt.size <= this.most) return;
      this.fullAt.delete(key);
    }
  }
}
