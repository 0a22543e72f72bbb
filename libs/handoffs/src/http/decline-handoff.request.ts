import { DECLINE_GROUNDS, type DeclineGround } from '#kernel';
import { Optional } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, Length, Matches } from 'class-validator';

/** A no, on a ground of the closed list. */
export class DeclineHandoffRequest {
  @ApiProperty({ enum: DECLINE_GROUNDS })
  @IsIn(DECLINE_GROUNDS)
  groundCode: DeclineGround;

  @ApiPropertyOptional({ description: 'In words; required for the ground `other`' })
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/)
  reason?: string;

  @ApiPropertyOptional({ description: 'The desk that should have it, in the opinion of the declining one' })
  @Optional()
  @Matches(/^[a-z][a-z0-9_-]{1,79}$/)
  betterDeskId?: string;
}
