import { IsEmpty } from 'class-validator';

/** A body without fields: the act says all. An unknown field is refused like anywhere else. */
export class NoFieldsRequest {
  /** The validator takes a class without any rule for a mistake; this rule lets nothing through. */
  @IsEmpty()
  nothing?: undefined;
}
