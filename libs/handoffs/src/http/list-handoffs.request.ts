import { PageQuery } from '#platform/http';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { HANDOFF_STATES, type HandoffStateName } from '../domain/handoff.machine.js';

/** Which handoffs to list; newest first. */
export class ListHandoffsRequest extends PageQuery {
  @ApiPropertyOptional({ enum: ['in', 'out'], description: 'Offered to this desk, or by it; both when absent' })
  @IsOptional()
  @IsIn(['in', 'out'])
  direction?: 'in' | 'out';

  @ApiPropertyOptional({ enum: HANDOFF_STATES })
  @IsOptional()
  @IsIn(HANDOFF_STATES)
  state?: HandoffStateName;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  caseId?: string;
}
