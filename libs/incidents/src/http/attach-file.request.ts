import { IsString, MaxLength, MinLength } from 'class-validator';

export class AttachFileQuery {
  /** Name of the file, without a path; its ending fits its content. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;
}
