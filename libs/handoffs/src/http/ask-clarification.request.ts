import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';

/** What the target must know before it decides. */
export class AskClarificationRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/)
  question: string;
}
