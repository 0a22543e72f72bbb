import { Optional } from '#platform/http';
import { IsIn } from 'class-validator';
import { type Audience, AUDIENCES } from '../domain/public-view.js';

export class PublicBoardRequest {
  /** `trade`: crossings and lanes for goods alone. `everybody` when absent. */
  @Optional()
  @IsIn(AUDIENCES)
  audience?: Audience;
}
