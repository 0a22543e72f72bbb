import { OnPaperRequest } from '#forms';
import { type CrossingId, type DeskId, instant } from '#kernel';
import { IsRfc3339, Nested, NestedList, Optional, PageQuery } from '#platform/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { OrderTarget } from '../domain/activation-parts.js';
import type { GiveOrder } from '../domain/orders.js';
import {
  DIRECTIONS,
  type Direction,
  FLOW_MODES,
  type FlowMode,
  type Level,
  LEVELS,
  ORDER_ACTS,
  type OrderAct,
} from '../domain/procedure.js';

const SAYS_SOMETHING = /\S/;
export const SLUG = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const TARGETS = ['lanes', 'air', 'water', 'area'] as const;

export class ActivationReasonRequest {
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

export class TextRequest {
  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  text: string;
}

export class NoteEventRequest extends TextRequest {
  /** Entered later; also after the end of the activation. */
  @Optional()
  @Nested(() => OnPaperRequest)
  paper?: OnPaperRequest;
}

export class AnswerActivationQuestionRequest {
  @Matches(SLUG)
  @Length(1, 60)
  question: string;

  @IsBoolean()
  is: boolean;
}

/** The answer to one ask, by its number: one that was overtaken meanwhile is not answered by mistake. */
export class ConfirmAskRequest {
  @IsInt()
  @Min(1)
  @Max(10_000)
  number: number;
}

export class DeclineAskRequest extends ActivationReasonRequest {
  @IsInt()
  @Min(1)
  @Max(10_000)
  number: number;
}

export class AskLevelRequest extends ActivationReasonRequest {
  @IsIn(LEVELS)
  level: Level;

  @Optional()
  @IsBoolean()
  emergency?: boolean;
}

export class CompleteStepRequest {
  /** What shows that it was done. */
  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  evidence: string;
}

export class TellRolesRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ArrayUnique()
  @Matches(SLUG, { each: true })
  roles: string[];

  /** What was said and by what means. */
  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  how: string;
}

export class OrderTargetRequest {
  @IsIn(TARGETS)
  of: OrderTarget['of'];

  @Optional()
  @Matches(SLUG)
  crossingId?: string;

  @Optional()
  @IsIn(FLOW_MODES)
  mode?: FlowMode;

  @Optional()
  @IsIn(DIRECTIONS)
  direction?: Direction;
}

/** What a desk orders on its own side, by its own authority. */
export class GiveOrderRequest extends TextRequest {
  @IsIn(ORDER_ACTS)
  act: OrderAct;

  @Nested(() => OrderTargetRequest)
  target: OrderTargetRequest;

  /** Now when absent. */
  @Optional()
  @IsRfc3339()
  from?: string;

  @Optional()
  @IsRfc3339()
  until?: string;

  /** Why it cannot wait until everybody who must be told has been told. */
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  anyway?: string;
}

export const orderCommand = (
  body: GiveOrderRequest,
): Omit<GiveOrder, 'by' | 'from'> & { readonly from: GiveOrder['from'] | null } => ({
  act: body.act,
  target: {
    of: body.target.of,
    crossingId: (body.target.crossingId as CrossingId | undefined) ?? null,
    mode: body.target.mode ?? null,
    direction: body.target.direction ?? null,
  },
  from: body.from === undefined ? null : instant(body.from),
  until: body.until === undefined ? null : instant(body.until),
  text: body.text.trim(),
  anyway: body.anyway?.trim() ?? null,
});

export class TakePostRequest {
  @Matches(SLUG)
  @Length(1, 60)
  role: string;
}

export class BilingualRequest {
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  en: string;

  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  es: string;
}

export class ObjectiveLeadRequest {
  @Matches(/^[A-Z]{2}$/)
  country: string;

  @Matches(SLUG)
  deskId: string;
}

export class SetObjectiveRequest {
  @Nested(() => BilingualRequest)
  text: BilingualRequest;

  @NestedList(() => ObjectiveLeadRequest, 4)
  leads: ObjectiveLeadRequest[];
}

export const leadsOf = ({ leads }: SetObjectiveRequest) =>
  leads.map(({ country, deskId }) => ({ country, deskId: deskId as DeskId }));

export class CloseObjectiveRequest {
  @IsIn(['met', 'dropped'])
  how: 'met' | 'dropped';

  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason?: string;
}

export class OpenPeriodRequest {
  @IsInt()
  @Min(1)
  @Max(72)
  hours: number;
}

export class AnswerAlertRequest {
  @IsIn(['stand-by', 'activate', 'refuse'])
  act: 'stand-by' | 'activate' | 'refuse';

  /** Needed where the desk cannot. */
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  note?: string;
}

export class LinkActivationCaseRequest {
  @IsUUID()
  caseId: string;
}

export class ListActivationsRequest extends PageQuery {
  /** Live ones, ended ones; both when absent. */
  @Optional()
  @IsIn(['live', 'ended'])
  state?: 'live' | 'ended';
}
