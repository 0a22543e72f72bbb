import { registerDecorator, type ValidationOptions } from 'class-validator';

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar: 31 February is not. */
const isDay = (value: unknown): boolean =>
  typeof value === 'string' &&
  FORM.test(value) &&
  Number.isFinite(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

/** A day without a clock and without a zone, such as the one on a receipt. */
export const IsLocalDate =
  (options?: ValidationOptions): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name: 'isLocalDate',
      target: target.constructor,
      propertyName: String(property),
      ...(options && { options }),
      validator: { validate: isDay, defaultMessage: () => 'a day as YYYY-MM-DD was expected' },
    });
