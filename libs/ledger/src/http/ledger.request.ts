import { Optional } from '#platform/http';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsUUID, Max, Min } from 'class-validator';

const toNumber = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value,
);

export class EntriesQuery {
  /** Place of the last entry already held; -1, or absent, starts at the first. */
  @Optional()
  @toNumber
  @IsInt()
  @Min(-1)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  /** How many at most; 100 when absent. */
  @Optional()
  @toNumber
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit?: number;

  /** Only entries of this case and of what belongs to it. */
  @Optional()
  @IsUUID()
  case?: string;
}

export class ProofsQuery {
  /** The case whose entries, with those of what belongs to it, are wanted. */
  @IsUUID()
  case: string;
}

export class InclusionQuery {
  /** Place of the entry. */
  @toNumber
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  seq: number;

  /** Size of the tree that the proof leads to, such as that of a checkpoint. */
  @toNumber
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  size: number;
}

export class ConsistencyQuery {
  @toNumber
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  from: number;

  @toNumber
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  to: number;
}

export class CheckpointQuery {
  /** The head last sealed by a quorum of witnesses, instead of the one last signed. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  sealed?: boolean;
}
