import { DomainError } from '#kernel';
import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { validate } from 'uuid';

@Injectable()
class VisibleId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!validate(value)) throw new DomainError('not-found');
    return value.toLowerCase();
  }
}

/** A UUID in the path. Text that is none names nothing, and is answered like an id that is not visible. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, VisibleId);
