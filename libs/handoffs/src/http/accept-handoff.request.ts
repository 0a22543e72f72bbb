import { Optional } from '#platform/http';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length, Matches } from 'class-validator';

/** A yes; with conditions it waits for the offerer's confirmation. */
export class AcceptHandoffRequest {
  @ApiPropertyOptional({ type: [String] })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 1000, { each: true })
  @Matches(/\S/, { each: true })
  conditions?: string[];
}
