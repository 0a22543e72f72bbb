import { Optional } from '#platform/http';
import { IsString, Length, Matches } from 'class-validator';

export class UploadFeedRequest {
  /** What the file is called, for those who look it up later. */
  @Optional()
  @IsString()
  @Length(1, 200)
  @Matches(/^[^\p{Cc}/\\]+$/u)
  name?: string;
}
