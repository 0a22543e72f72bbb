import { PageQuery } from '#platform/http';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { OBLIGATION_FILTERS, type ObligationFilter } from '../application/obligations.queries.js';

export class ListObligationsRequest extends PageQuery {
  /** Debtor or counterpart. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,100}$/)
  desk?: string;

  @IsOptional()
  @IsIn(OBLIGATION_FILTERS)
  state?: ObligationFilter;

  @IsOptional()
  @IsUUID()
  caseId?: string;
}
