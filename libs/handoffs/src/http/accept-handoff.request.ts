import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Length, Matches } from 'class-validator';

/** A yes; with conditions it waits for the offerer's confirmation. */
export class AcceptHandoffRequest {
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 1000, { each: true })
  @Matches(/\S/, { each: true })
  conditions?: string[];
}
