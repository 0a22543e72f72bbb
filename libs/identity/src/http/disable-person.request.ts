import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class DisablePersonRequest {
  /** A colleague of the same desk, who takes over; absent: what the person held goes to the desk. */
  @IsOptional()
  @IsUUID()
  toPersonId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}
