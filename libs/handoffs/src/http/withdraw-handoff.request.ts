import { Optional } from '#platform/http';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';

/** The offerer takes the offer back. */
export class WithdrawHandoffRequest {
  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/)
  reason?: string;
}
