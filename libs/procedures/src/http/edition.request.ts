import { NestedList, Optional } from '#platform/http';
import { IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';

const HASH = /^[0-9a-f]{64}$/;
/** Below what a body may have: no procedure that somebody could follow is longer. */
const LONGEST_SOURCE = 200_000;

export class CheckProcedureRequest {
  /** The file as it is written, YAML or JSON. */
  @IsString()
  @MaxLength(LONGEST_SOURCE)
  source: string;
}

export class CitedImprovementRequest {
  @IsUUID()
  activationId: string;

  @IsUUID()
  improvementId: string;
}

export class WriteEditionRequest extends CheckProcedureRequest {
  /** Why it is changed; what the other country should know. */
  @IsString()
  @Length(3, 2000)
  @Matches(/\S/)
  note: string;

  /** Improvements that after-actions asked for, which this edition makes. */
  @Optional()
  @NestedList(() => CitedImprovementRequest, 20)
  cites?: CitedImprovementRequest[];
}

export class SignEditionRequest {
  /** `hash` of the text that was read. */
  @Matches(HASH)
  hash: string;
}

export class EndEditionRequest {
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/)
  reason: string;
}

export const writtenIn = ({ source, note, cites = [] }: WriteEditionRequest) => ({
  source,
  note: note.trim(),
  cites: cites.map(({ activationId, improvementId }) => ({ activationId, improvementId })),
});
