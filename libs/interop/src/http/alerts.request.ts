import { Optional, PageQuery } from '#platform/http';
import { IsIn } from 'class-validator';

export class ListAlertsQuery extends PageQuery {
  /** `true`: those alone that stand and have not run out. */
  @Optional()
  @IsIn(['true', 'false'])
  standing?: 'true' | 'false';
}
