import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';

/** Why somebody's factors are to be taken away. */
export class ResetFactorsRequest {
  @ApiProperty({ example: 'Lost the phone; seen in person with her badge' })
  @IsString()
  @Length(1, 500)
  @Matches(/\S/)
  reason: string;
}
