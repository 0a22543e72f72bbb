import { type DestinationStream, pino } from 'pino';
import { currentOperation } from './operation.js';
import { tellError } from './told-error.js';

/** The process's structured log: JSON lines on stderr. ERROR means that a person must act. */
export class Logger {
  readonly pino: pino.Logger;

  constructor(level = 'info', process = 'enlace', to: DestinationStream = pino.destination({ dest: 2, sync: false })) {
    this.pino = pino(
      {
        level,
        base: { process },
        timestamp: pino.stdTimeFunctions.isoTime,
        mixin: () => whatFor(),
        serializers: { err: tellError, cause: tellError },
        redact: ['req.headers.authorization', 'req.headers.cookie', 'password'],
      },
      to,
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

/** What the process was about when it said so, by the names that traces have for it too. */
const whatFor = (): object => {
  const operation = currentOperation();
  if (!operation) return {};
  const { name, correlationId, span } = operation;
  return {
    operation: name,
    ...(correlationId && { correlationId }),
    ...(span && { trace_id: span.traceId, span_id: span.spanId }),
  };
};
