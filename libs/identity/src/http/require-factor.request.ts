import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

/** What the agency asks of its people. */
export class RequireFactorRequest {
  /** Nobody works with a password alone. */
  @ApiProperty()
  @IsBoolean()
  secondFactorRequired: boolean;
}
