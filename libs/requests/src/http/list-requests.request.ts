import { Optional, PageQuery } from '#platform/http';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import { DUE_FILTERS, type DueFilter } from '../application/requests.queries.js';
import { SEEN_STATES, type SeenState } from '../domain/seen-by.js';

/** Which requests to list; newest first. */
export class ListRequestsRequest extends PageQuery {
  @ApiPropertyOptional({ enum: ['in', 'out'], description: 'Asked of this desk (or copied to it), or by it; both when absent' })
  @Optional()
  @IsIn(['in', 'out'])
  direction?: 'in' | 'out';

  @ApiPropertyOptional({ enum: SEEN_STATES })
  @Optional()
  @IsIn(SEEN_STATES)
  state?: SeenState;

  @ApiPropertyOptional({ format: 'uuid' })
  @Optional()
  @IsUUID()
  caseId?: string;

  @ApiPropertyOptional({ enum: DUE_FILTERS, description: 'Overdue, or due within an hour or a day' })
  @Optional()
  @IsIn(DUE_FILTERS)
  due?: DueFilter;

  @ApiPropertyOptional({ description: 'A number or its beginning, or words of the title' })
  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string;
}
