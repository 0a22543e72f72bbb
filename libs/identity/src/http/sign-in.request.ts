import { Optional } from '#platform/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, MaxLength } from 'class-validator';

/** A sign-in. */
export class SignInRequest {
  @ApiProperty({ example: 'liaison.us-cbp-ofo-san-ysidro' })
  @IsString()
  @Length(1, 200)
  username: string;

  @ApiProperty()
  @IsString()
  @Length(1, 1024)
  password: string;

  /** For people who have a second factor: the code of the authenticator app, or a recovery code. */
  @ApiProperty({ required: false })
  @Optional()
  @IsString()
  @MaxLength(40)
  otp?: string;
}
