import { DatabaseListener } from '#platform/persistence';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { filter, interval, merge, type Subscription } from 'rxjs';
import { RulesInForce } from './rules-in-force.js';

const CHANNEL = 'enlace_routing';
/** A poke can be lost; nobody routes by older rules than this. */
const LOOK_EVERY_MS = 30_000;

/** Drops the rules that this process holds at each poke of the database, and from time to time without one. */
@Injectable()
export class RulesRefresher implements OnApplicationBootstrap, OnApplicationShutdown {
  private looking: Subscription | null = null;

  constructor(
    private readonly rules: RulesInForce,
    private readonly listener: DatabaseListener,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const pokes = this.listener.pokes.pipe(filter((poke) => poke.channel === CHANNEL));
    this.looking = merge(pokes, interval(LOOK_EVERY_MS)).subscribe(() => this.rules.forget());
    await this.listener.listen(CHANNEL);
  }

  onApplicationShutdown(): void {
    this.looking?.unsubscribe();
  }
}
