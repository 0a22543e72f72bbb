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

  /** Code of a second factor, for people who have one enrolled; nobody has yet. */
  @ApiProperty({ required: false })
  @Optional()
  @IsString()
  @MaxLength(20)
  otp?: string;
}
