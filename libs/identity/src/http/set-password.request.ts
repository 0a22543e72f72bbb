import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

/** A new password for a person; what it must be like is the policy's to say. */
export class SetPasswordRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 1024)
  password: string;
}
