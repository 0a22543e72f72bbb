import { registerDecorator, type ValidationOptions } from 'class-validator';

const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment with its offset (RFC 3339); a local time without one names no moment and is refused. */
export const IsRfc3339 =
  (options?: ValidationOptions): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name: 'isRfc3339',
      target: target.constructor,
      propertyName: String(property),
      ...(options && { options }),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && FORM.test(value) && Number.isFinite(Date.parse(value)),
        defaultMessage: () => 'a time with its offset was expected',
      },
    });
