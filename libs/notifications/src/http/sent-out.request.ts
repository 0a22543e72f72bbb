import { IsUUID } from 'class-validator';

/** Which case's notices. */
export class TrailQuery {
  @IsUUID()
  caseId: string;
}
