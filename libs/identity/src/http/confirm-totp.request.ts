import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';

/** The first code of an authenticator app. */
export class ConfirmTotpRequest {
  /** As it was given with the secret. */
  @ApiProperty()
  @IsString()
  @Matches(/^[\w-]{1,400}$/)
  enrolment: string;

  /** The six digits that the app shows now. */
  @ApiProperty({ example: '287082' })
  @IsString()
  @Length(6, 10)
  code: string;
}
