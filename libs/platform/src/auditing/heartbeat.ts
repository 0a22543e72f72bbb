import { Injectable } from '@nestjs/common';
import { Env } from '../config/index.js';
import { Logger } from '../observability/index.js';

const PATIENCE_MILLIS = 5_000;

/** Tells a monitor outside of this installation that all is well. When it hears nothing it knows, whatever took the installation down. */
@Injectable()
export class Heartbeat {
  constructor(
    private readonly env: Env,
    private readonly logger: Logger,
  ) {}

  /** A monitor that does not answer is no trouble of ours: it will notice by itself. */
  async beat(): Promise<void> {
    const url = this.env.HEARTBEAT_URL;
    if (url === undefined) return;
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MILLIS) });
      await answer.body?.cancel();
      if (!answer.ok) this.logger.warn({ status: answer.status }, 'the outside monitor did not take the heartbeat');
    } catch (error) {
      this.logger.warn({ err: error }, 'the outside monitor does not answer');
    }
  }
}
