import { DEMONSTRATION, DEMONSTRATION_STEP_MINUTES, demonstrationWaits, KeepReadings, type NewReading } from '#border';
import { addMinutes, instant, localTime, toMillis, type Instant } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { FedCrossings } from './fed-crossings.js';
import { FeedWatchesStore } from './feed-watches.store.js';
import { feedContext } from './poll-feed.js';

/** So much of the past is made when it begins, for the picture. */
const BEGINS_HOURS_AGO = 12;
const STEP_MS = DEMONSTRATION_STEP_MINUTES * 60_000;

/** Figures by rule for a board that nobody feeds, until the first real file comes: then they end by themselves. */
@Injectable()
export class DemonstrateWaits {
  constructor(
    private readonly watches: FeedWatchesStore,
    private readonly crossings: FedCrossings,
    private readonly readings: KeepReadings,
    private readonly runner: CommandRunner,
  ) {}

  /** From now on figures are made. Only the seed of the demonstration says so. */
  begin(): Promise<void> {
    return this.watches.begin(DEMONSTRATION);
  }

  async round(): Promise<void> {
    const turn = await this.watches.claim(DEMONSTRATION, DEMONSTRATION_STEP_MINUTES);
    if (turn === null) return;
    if (await this.watches.hasRead('cbp-wait-times')) return this.watches.end(DEMONSTRATION);
    const first = turn.etag === null;
    const hours = first ? BEGINS_HOURS_AGO : 0;
    await this.runner.run(feedContext(), async (unit) => {
      await this.readings.keep(unit, DEMONSTRATION, null, this.made(unit.now, hours));
    });
    await this.watches.note(DEMONSTRATION, { outcome: 'read', detail: null, etag: 'begun', lastModified: null });
  }

  private made(now: Instant, hours: number): NewReading[] {
    const last = instant(Math.floor(toMillis(now) / STEP_MS) * STEP_MS);
    const steps = Array.from({ length: 1 + (hours * 60) / DEMONSTRATION_STEP_MINUTES }, (_, step) =>
      addMinutes(last, -step * DEMONSTRATION_STEP_MINUTES),
    );
    return [...this.crossings.byNumber().values()].flatMap(({ crossingId, zone, lanes }) =>
      steps.flatMap((at) => {
        const [hour = 0, minute = 0] = localTime(at, zone).time.split(':').map(Number);
        const waits = demonstrationWaits(crossingId, lanes, at, hour + minute / 60);
        return waits.map((reading) => ({ ...reading, raw: { made: DEMONSTRATION } }));
      }),
    );
  }
}
