import type { Logger } from '#platform/observability';

/** Round after round, a rest between them. A round that fails is logged and comes again: no pulse is what tells of it. */
export class Rounds {
  private readonly stopped = new AbortController();
  private loop: Promise<void> | null = null;

  constructor(
    private readonly auditor: { round(): Promise<unknown> },
    private readonly logger: Pick<Logger, 'warn'>,
    private readonly everyMillis: number,
  ) {}

  start(): void {
    this.loop ??= this.keepOn();
  }

  /** Lets a running round end. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.loop;
  }

  private async keepOn(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      try {
        await this.auditor.round();
      } catch (error) {
        this.logger.warn({ err: error }, 'a round failed; it comes again');
      }
      await this.rest();
    }
  }

  private rest(): Promise<void> {
    const { signal } = this.stopped;
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const timer = setTimeout(resolve, this.everyMillis);
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  }
}
