import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateNested } from 'class-validator';

const apply =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };

/** A part of its own shape. `ValidateNested` alone lets a missing one and a null pass. */
export const Nested = (shape: () => new () => object): PropertyDecorator => apply(IsObject(), ValidateNested(), Type(shape));

/** A list of parts, none of them null. */
export const NestedList = (shape: () => new () => object, most: number): PropertyDecorator =>
  apply(IsArray(), ArrayMaxSize(most), IsObject({ each: true }), ValidateNested({ each: true }), Type(shape));
