import { DatabaseListener } from '#platform/persistence';
import { Logger } from '#platform/observability';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { filter, interval, merge, type Subscription } from 'rxjs';
import { LaddersInForce } from './ladders-in-force.js';

const CHANNEL = 'enlace_ladders';
/** A poke can be lost. An opening finds out by itself; what is only foretold is not by older ladders than this. */
const LOOK_EVERY_MS = 30_000;

/** Reads the ladders in force again at each poke of the database, and from time to time without one. */
@Injectable()
export class LaddersRefresher implements OnApplicationBootstrap, OnApplicationShutdown {
  private looking: Subscription | null = null;

  constructor(
    private readonly ladders: LaddersInForce,
    private readonly listener: DatabaseListener,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const pokes = this.listener.pokes.pipe(filter((poke) => poke.channel === CHANNEL));
    this.looking = merge(pokes, interval(LOOK_EVERY_MS)).subscribe(() => {
      this.ladders
        .refresh()
        .catch((error: unknown) => this.logger.warn({ err: error }, 'the ladders in force were not read again'));
    });
    await this.listener.listen(CHANNEL);
  }

  onApplicationShutdown(): void {
    this.looking?.unsubscribe();
  }
}
