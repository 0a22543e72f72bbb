import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';

/** The offerer's answer to the target's question. */
export class AnswerClarificationRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 4000)
  @Matches(/\S/)
  text: string;
}
