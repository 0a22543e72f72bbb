import { IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import { REDACTION_GROUNDS, type RedactionGround } from '../domain/redaction.js';

const SAYS_SOMETHING = /\S/;
const PAPERS = ['note', 'attachment', 'report'] as const;

/** What is to be taken out of the case, and why. The words never repeat it. */
export class ProposeRedactionRequest {
  @IsIn(PAPERS)
  paper: (typeof PAPERS)[number];

  @IsUUID()
  paperId: string;

  @IsIn(REDACTION_GROUNDS)
  ground: RedactionGround;

  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  words: string;
}

export class RefuseRedactionRequest {
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  why: string;
}
