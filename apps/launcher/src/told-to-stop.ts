import { say } from './say.js';

/** SIGINT and SIGTERM, heard from the first moment. The first asks to drain; the second, when somebody has stopped waiting, calls `hurry`. */
export class ToldToStop {
  private readonly controller = new AbortController();
  readonly signal = this.controller.signal;
  hurry: () => void = () => undefined;

  constructor() {
    const heard = (name: NodeJS.Signals) => {
      if (this.signal.aborted) return this.hurry();
      say(`${name}: draining and stopping`);
      this.controller.abort(new Error('stopped before it was ready'));
    };
    process.on('SIGINT', heard);
    process.on('SIGTERM', heard);
  }

  /** @returns once told */
  wait(): Promise<void> {
    return new Promise((resolve) => {
      if (this.signal.aborted) resolve();
      else this.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
