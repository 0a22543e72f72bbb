import { Optional } from '#platform/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';

/** A sign-in at the service of an agency. */
export class BeginTripRequest {
  /** The page of this installation to come back to. */
  @ApiProperty({ required: false, example: '/cases' })
  @Optional()
  @IsString()
  @Length(1, 500)
  @Matches(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
  returnTo?: string;
}
