import { Optional } from '#platform/http';
import { IsInt, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';

export class SaveViewRequest {
  /** Which screen it belongs to, in the console's own word for it. */
  @Matches(/^[a-z][a-z0-9-]{0,39}$/)
  screen: string;

  @IsString()
  @Length(1, 60)
  @Matches(/^(?=.*\S)\P{Cc}*$/u)
  name: string;

  /** The query of the screen's address, without its question mark. */
  @IsString()
  @MaxLength(1000)
  @Matches(/^[^\s\p{Cc}]*$/u)
  query: string;

  /** 0 when absent. */
  @Optional()
  @IsInt()
  @Min(0)
  @Max(999)
  position?: number;
}
