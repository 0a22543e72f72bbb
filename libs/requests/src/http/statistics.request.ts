import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** Which year, by the time (UTC) at which requests were delivered. */
export class StatisticsQuery {
  @ApiProperty({ example: 2026 })
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;
}
