import { Injectable } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { inOperation, Logger, Metrics } from '../observability/index.js';
import { DatabaseListener } from '../persistence/index.js';
import { JobRegistry } from './registry.js';
import type { Duty } from './subscriber.js';

const REST_AFTER_FAILURE_MILLIS = 1_000;

/** Keeps each duty going: round, rest, round. A failed round is logged and comes again; it never ends the process. */
@Injectable()
export class DutyRunner {
  private readonly loops: Promise<void>[] = [];
  private readonly wakers = new Map<string, Set<() => void>>();
  private pokes: Subscription | null = null;
  private stopping = false;

  constructor(
    private readonly registry: JobRegistry,
    private readonly listener: DatabaseListener,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  async start(): Promise<void> {
    const duties = [...this.registry.duties.values()];
    this.pokes = this.listener.pokes.subscribe(({ channel }) => this.wakers.get(channel)?.forEach((wake) => wake()));
    for (const channel of new Set(duties.flatMap(({ wakeOn }) => wakeOn))) await this.listener.listen(channel);
    for (const duty of duties) this.loops.push(this.loop(duty));
  }

  /** Lets running rounds end, then returns. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const wakers of this.wakers.values()) wakers.forEach((wake) => wake());
    await Promise.all(this.loops);
    this.pokes?.unsubscribe();
  }

  private async loop(duty: Duty): Promise<void> {
    while (!this.stopping) {
      let rest = duty.everyMillis;
      try {
        if (await inOperation({ name: duty.name }, () => duty.round())) rest = 0;
        this.metrics.duties.inc({ duty: duty.name, outcome: 'done' });
      } catch (error) {
        this.metrics.duties.inc({ duty: duty.name, outcome: 'failed' });
        this.logger.warn({ err: error, duty: duty.name }, 'a round failed; it comes again');
        rest = Math.max(rest, REST_AFTER_FAILURE_MILLIS);
      }
      if (rest > 0 && !this.stopping) await this.rest(duty, rest);
    }
  }

  /** Rests, or less when poked or told to stop. `stop` wakes through a channel that every duty has. */
  private rest(duty: Duty, millis: number): Promise<void> {
    return new Promise((resolve) => {
      const channels = [...duty.wakeOn, 'stop'];
      const wake = (): void => {
        clearTimeout(timer);
        for (const channel of channels) this.wakers.get(channel)?.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, millis);
      for (const channel of channels) {
        if (!this.wakers.has(channel)) this.wakers.set(channel, new Set());
        this.wakers.get(channel)!.add(wake);
      }
    });
  }
}
