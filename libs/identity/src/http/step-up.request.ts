import { Optional } from '#platform/http';
import { IsString, Length } from 'class-validator';

/** A proof that it is still the same person who sits there: one of the two. */
export class StepUpRequest {
  /** The code of the authenticator app, or a recovery code. */
  @Optional()
  @IsString()
  @Length(1, 40)
  otp?: string;

  /** For people who have no second factor. */
  @Optional()
  @IsString()
  @Length(1, 1024)
  password?: string;
}
