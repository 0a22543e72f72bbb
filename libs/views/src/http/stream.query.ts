import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';

export class StreamQuery {
  /** Last sequence number already held; the stream goes on after it. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(-1)
  after?: number;
}
