import { ValidateIf } from 'class-validator';

/** A field that may be absent. `IsOptional` lets a null pass as well, at which no rule of the field has then looked. */
export const Optional = (): PropertyDecorator => ValidateIf((_form: object, value: unknown) => value !== undefined);
