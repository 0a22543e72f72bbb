import { Injectable } from '@nestjs/common';

/**
 * Who goes first in one process: while clocks are due that nobody has seen to, deliveries that may wait do. They share the processor and
 * the event loop, and a rung that fires late is worse than a notice of it that comes late.
 */
@Injectable()
export class RightOfWay {
  private readonly holders = new Set<string>();
  private waiting: (() => void)[] = [];

  get isHeld(): boolean {
    return this.holders.size > 0;
  }

  /** Taking it twice is taking it once. */
  take(holder: string): void {
    this.holders.add(holder);
  }

  giveBack(holder: string): void {
    this.holders.delete(holder);
    if (this.isHeld) return;
    this.waiting.forEach((go) => go());
    this.waiting = [];
  }

  /** Waits until nobody holds it, but never longer than this: whoever waits is late too, and must not starve. */
  async clear(longestMillis: number): Promise<void> {
    if (!this.isHeld) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, longestMillis);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
