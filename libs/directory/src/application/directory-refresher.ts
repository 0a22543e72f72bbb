import { Logger } from '#platform/observability';
import { DatabaseListener } from '#platform/persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { filter, interval, merge, type Subscription } from 'rxjs';
import { DirectoryQueries } from './directory.queries.js';

const CHANNEL = 'enlace_directory';
/** A poke can be lost; nobody works on an older directory than this. */
const LOOK_EVERY_MS = 30_000;

/** Keeps the snapshot of this process new: at each poke of the database, and from time to time without one. */
@Injectable()
export class DirectoryRefresher implements OnApplicationBootstrap, OnApplicationShutdown {
  private looking: Subscription | null = null;

  constructor(
    private readonly queries: DirectoryQueries,
    private readonly listener: DatabaseListener,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const pokes = this.listener.pokes.pipe(filter((poke) => poke.channel === CHANNEL));
    this.looking = merge(pokes, interval(LOOK_EVERY_MS)).subscribe(() => void this.look());
    await this.listener.listen(CHANNEL);
  }

  onApplicationShutdown(): void {
    this.looking?.unsubscribe();
  }

  /** A read that fails leaves the last directory in use: an old one is better than none, and the next look comes soon. */
  private async look(): Promise<void> {
    try {
      await this.queries.refresh();
    } catch (error) {
      this.logger.warn({ err: error }, 'the directory could not be read again; the last one stays in use');
    }
  }
}
