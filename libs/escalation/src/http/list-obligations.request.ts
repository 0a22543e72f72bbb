import { Optional, PageQuery } from '#platform/http';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { OBLIGATION_FILTERS, type ObligationFilter } from '../application/obligations.queries.js';

export class ListObligationsRequest extends PageQuery {
  /** Debtor or counterpart. */
  @Optional()
  @Matches(/^[a-z0-9-]{1,100}$/)
  desk?: string;

  @Optional()
  @IsIn(OBLIGATION_FILTERS)
  state?: ObligationFilter;

  @Optional()
  @IsUUID()
  caseId?: string;

  @ApiPropertyOptional({ description: 'Kinds of what is owed about, with commas between them', example: 'chase,consent' })
  @Optional()
  @Matches(/^[a-z-]{1,50}(,[a-z-]{1,50}){0,19}$/)
  subjects?: string;
}
