import { Optional, PageQuery } from '#platform/http';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { HANDOFF_STATES, type HandoffStateName } from '../domain/handoff.machine.js';

/** Which handoffs to list; newest first. */
export class ListHandoffsRequest extends PageQuery {
  @ApiPropertyOptional({ enum: ['in', 'out'], description: 'Offered to this desk, or by it; both when absent' })
  @Optional()
  @IsIn(['in', 'out'])
  direction?: 'in' | 'out';

  @ApiPropertyOptional({ enum: HANDOFF_STATES })
  @Optional()
  @IsIn(HANDOFF_STATES)
  state?: HandoffStateName;

  @ApiPropertyOptional({ format: 'uuid' })
  @Optional()
  @IsUUID()
  caseId?: string;
}
