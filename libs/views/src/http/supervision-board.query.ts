import { Optional } from '#platform/http';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, Matches } from 'class-validator';

/** Which desks to look at. */
export class SupervisionBoardQuery {
  /** Ids, with commas between them or repeated; `all` for every desk that one may look at. The own desk when absent. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => [value].flat().flatMap((part) => String(part).split(',')))
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^[a-z0-9][a-z0-9_-]{0,99}$/, { each: true })
  desk?: string[];
}
