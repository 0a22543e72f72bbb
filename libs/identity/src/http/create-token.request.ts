import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

/** A token for a program that acts as the person. */
export class CreateTokenRequest {
  /** What it is for. */
  @ApiProperty({ example: 'wait-time feed' })
  @IsString()
  @Length(1, 80)
  label: string;

  /** How long it lives: a count and a unit (`30m`, `1h`, `90d`), 90 days at most. */
  @ApiProperty({ example: '30d' })
  @IsString()
  @Length(2, 8)
  ttl: string;
}
