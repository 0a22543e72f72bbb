import type { CountryCode, DeskId } from '#kernel';
import { IsRfc3339, Nested, NestedList, Optional } from '#platform/http';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { LADDER_ACTIONS, type LadderAction, type LadderBody, type StepTime } from '../domain/ladder.js';
import { LADDER_SCOPE, type LadderScope } from '../domain/ladder-scope.js';
import { LADDER_KEYS, type LadderKey } from '../domain/ladders.js';

const DESK = /^[a-z0-9][a-z0-9-]{0,99}$/;
const HASH = /^[0-9a-f]{64}$/;
/** What the column holds; the bounds of each time are the domain's. */
const MOST_MINUTES = 1_000_000;
const MOST_STEPS = 50;

export class LadderNameRequest {
  @IsString()
  @Length(1, 120)
  en!: string;

  @IsString()
  @Length(1, 120)
  es!: string;
}

export class LadderLimitRequest {
  @IsInt()
  @Min(0)
  @Max(MOST_MINUTES)
  minutes!: number;

  /** Around the clock, or in the duty hours of the desk that owes. */
  @IsIn(['real', 'duty'])
  count!: 'real' | 'duty';
}

export class StepTimeRequest {
  /** What the rung is counted from; the warning has its own time. */
  @IsIn(['opening', 'warning', 'due'])
  from!: StepTime['from'];

  /** Needed after the opening and after the due time. */
  @Optional()
  @IsInt()
  @Min(0)
  @Max(MOST_MINUTES)
  minutes?: number;
}

export class LadderStepRequest {
  @IsIn(LADDER_ACTIONS)
  action!: LadderAction;

  @Nested(() => StepTimeRequest)
  at!: StepTimeRequest;
}

export class LadderRepeatRequest {
  @IsInt()
  @Min(0)
  @Max(100)
  times!: number;

  @IsInt()
  @Min(0)
  @Max(MOST_STEPS)
  fromStep!: number;

  @IsInt()
  @Min(0)
  @Max(MOST_MINUTES)
  everyMinutes!: number;
}

export class LadderBodyRequest {
  @Nested(() => LadderNameRequest)
  name!: LadderNameRequest;

  @Nested(() => LadderLimitRequest)
  limit!: LadderLimitRequest;

  @NestedList(() => LadderStepRequest, MOST_STEPS)
  steps!: LadderStepRequest[];

  @Nested(() => LadderRepeatRequest)
  repeat!: LadderRepeatRequest;

  /** How long an acknowledgement holds without a sign of work; null leaves it to the ladder of kept work. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_MINUTES)
  acknowledgementMinutes: number | null = null;

  @IsInt()
  @Min(0)
  @Max(MOST_MINUTES)
  silenceMinutes!: number;
}

export class DraftLadderRequest {
  @IsIn(LADDER_KEYS)
  key!: LadderKey;

  /** `all`, `country:MX` or `desk:mx-tij-bomb`. */
  @Matches(LADDER_SCOPE)
  scope!: 'all' | `country:${CountryCode}` | `desk:${string}`;

  @Nested(() => LadderBodyRequest)
  ladder!: LadderBodyRequest;

  /** Why it is changed; what the approver should know. */
  @IsString()
  @Length(3, 1000)
  @Matches(/\S/)
  note!: string;
}

export class ApproveLadderRequest {
  /** `contentHash` of the edition that was read. */
  @Matches(HASH)
  contentHash!: string;
}

/** Give `ladderVersion` of a stored edition, or the text itself as `ladder`, or neither for what is in force for the desk. */
export class PreviewLadderRequest {
  @IsIn(LADDER_KEYS)
  key!: LadderKey;

  @Optional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  ladderVersion?: number;

  @Optional()
  @Nested(() => LadderBodyRequest)
  ladder?: LadderBodyRequest;

  /** The desk that owes. */
  @Matches(DESK)
  deskId!: string;

  /** The desk that waits for it. */
  @Optional()
  @Matches(DESK)
  counterpartDeskId?: string;

  /** When it becomes owed. */
  @IsRfc3339()
  startsAt!: string;
}

const stepTime = ({ from, minutes = -1 }: StepTimeRequest): StepTime => (from === 'warning' ? { from } : { from, minutes });

/** What was validated, as plain JSON: it goes to the ledger as it is. A time that is missing is outside its bounds. */
export const plainLadder = (request: LadderBodyRequest): LadderBody => {
  const { name, limit, steps, repeat, acknowledgementMinutes, silenceMinutes } = request;
  return {
    name: { en: name.en, es: name.es },
    limit: { minutes: limit.minutes, count: limit.count },
    steps: steps.map(({ action, at }) => ({ action, at: stepTime(at) })),
    repeat: { times: repeat.times, fromStep: repeat.fromStep, everyMinutes: repeat.everyMinutes },
    acknowledgementMinutes: acknowledgementMinutes ?? null,
    silenceMinutes,
  };
};

export const plainScope = ({ scope }: DraftLadderRequest): LadderScope => scope as LadderScope;

export const plainDesk = (id: string): DeskId => id as DeskId;
