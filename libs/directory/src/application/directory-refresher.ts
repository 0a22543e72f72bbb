import { Logger } from '#platform/observability';
import { DatabaseListener } from '#platform/persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { filter, interval, merge, type Subscription } from 'rxjs';
import { DeskPresences } from './desk-presences.js';
import { DirectoryQueries } from './directory.queries.js';

const CHANNEL = 'enlace_directory';
const PRESENCE_CHANNEL = 'enlace_presence';
/** A poke can be lost; nobody works on an older directory than this. */
const LOOK_EVERY_MS = 30_000;

/** Keeps the snapshot of this process new: at each poke of the database, and from time to time without one. */
@Injectable()
export class DirectoryRefresher implements OnApplicationBootstrap, OnApplicationShutdown {
  private looking: Subscription | null = null;

  constructor(
    private readonly queries: DirectoryQueries,
    private readonly presences: DeskPresences,
    private readonly listener: DatabaseListener,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const pokes = (of: string) => this.listener.pokes.pipe(filter(({ channel }) => channel === of));
    const often = interval(LOOK_EVERY_MS);
    this.looking = merge(pokes(CHANNEL), often).subscribe(() => void this.look(() => this.queries.refresh()));
    this.looking.add(merge(pokes(PRESENCE_CHANNEL), often).subscribe(() => void this.look(() => this.presences.refresh())));
    await this.listener.listen(CHANNEL);
    await this.listener.listen(PRESENCE_CHANNEL);
  }

  onApplicationShutdown(): void {
    this.looking?.unsubscribe();
  }

  /** A read that fails leaves the last directory in use: an old one is better than none, and the next look comes soon. */
  private async look(refresh: () => Promise<void>): Promise<void> {
    try {
      await refresh();
    } catch (error) {
      this.logger.warn({ err: error }, 'the directory could not be read again; the last one stays in use');
    }
  }
}
