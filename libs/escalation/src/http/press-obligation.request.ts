import { IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import { ESCALATE_TO, type EscalateTo } from '../domain/press-obligation.js';

/** Reminds who owes something. */
export class NudgeRequest {
  @IsUUID()
  obligationId: string;

  @IsString()
  @Length(1, 1000)
  @Matches(/\S/)
  reason: string;
}

/** Tells others at once that something is owed. */
export class EscalateRequest extends NudgeRequest {
  @IsIn(ESCALATE_TO)
  to: EscalateTo;
}
