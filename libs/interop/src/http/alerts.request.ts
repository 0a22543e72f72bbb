import { PageQuery } from '#platform/http';
import { IsIn, IsOptional } from 'class-validator';

export class ListAlertsQuery extends PageQuery {
  /** `true`: those alone that stand and have not run out. */
  @IsOptional()
  @IsIn(['true', 'false'])
  standing?: 'true' | 'false';
}
