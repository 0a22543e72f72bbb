import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';

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
  @IsOptional()
  @IsString()
  @MaxLength(20)
  otp?: string;
}
