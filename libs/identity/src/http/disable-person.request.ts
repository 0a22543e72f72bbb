import { Optional } from '#platform/http';
import { IsString, IsUUID, MaxLength } from 'class-validator';

export class DisablePersonRequest {
  /** A colleague of the same desk, who takes over; absent: what the person held goes to the desk. */
  @Optional()
  @IsUUID()
  toPersonId?: string;

  @Optional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}
