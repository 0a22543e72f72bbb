import { pino } from 'pino';

/** The process's structured log: JSON lines on stderr. ERROR means that a person must act. */
export class Logger {
  readonly pino: pino.Logger;

  constructor(level = 'info', process = 'enlace') {
    this.pino = pino(
      {
        level,
        base: { process },
        timestamp: pino.stdTimeFunctions.isoTime,
        redact: ['req.headers.authorization', 'req.headers.cookie', 'password'],
      },
      pino.destination({ dest: 2, sync: false }),
    );
  }

  info(facts: object, message: string): void {
    this.pino.info(facts, message);
  }

  warn(facts: object, message: string): void {
    this.pino.warn(facts, message);
  }

  error(facts: object, message: string): void {
    this.pino.error(facts, message);
  }
}
