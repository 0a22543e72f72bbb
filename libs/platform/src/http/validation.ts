import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

export interface Fault {
  readonly pointer: string;
  /** Name of the broken constraint, as a phrase key `field.<name>`. */
  readonly constraint: string;
  readonly message: string;
}

/** A body, query or path that does not fit its class: where, and which constraint. */
export class ValidationFailed extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super('request-malformed');
  }
}

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const faultsOf = (error: ValidationError, path: string): Fault[] => {
  const pointer = `${path}/${escape(error.property)}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({ pointer, constraint, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
};

/** Unknown fields are refused, not dropped: a typing mistake in a field's name must not lose what it says. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false, exposeDefaultValues: true },
    stopAtFirstError: false,
    exceptionFactory: (errors: ValidationError[]) => new ValidationFailed(errors.flatMap((error) => faultsOf(error, ''))),
  });
