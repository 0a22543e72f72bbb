import { IsRfc3339, Optional, PageQuery } from '#platform/http';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import { CONSENT_STATES, type ConsentStateName } from '../domain/consent.machine.js';
import { ITEM_STATES, type ItemStateName } from '../domain/item.machine.js';

const SLUG = /^[a-z][a-z0-9_-]{1,79}$/;

/** Which items; newest first. */
export class ListItemsRequest extends PageQuery {
  @ApiPropertyOptional({ enum: ['in', 'out'], description: 'Given to this desk, or originated by it; both when absent' })
  @Optional()
  @IsIn(['in', 'out'])
  direction?: 'in' | 'out';

  @ApiPropertyOptional({ enum: ITEM_STATES })
  @Optional()
  @IsIn(ITEM_STATES)
  state?: ItemStateName;

  @ApiPropertyOptional({ format: 'uuid' })
  @Optional()
  @IsUUID()
  caseId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The request or provision that it belongs to' })
  @Optional()
  @IsUUID()
  sourceId?: string;

  @ApiPropertyOptional({ description: 'Words of its nature' })
  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string;

  @ApiPropertyOptional({ description: 'A person: the label in whole; accents and case do not count' })
  @Optional()
  @IsString()
  @Length(1, 200)
  @Matches(/[^\s.,;]/)
  subject?: string;
}

/** Which consents; newest first. */
export class ListConsentsRequest extends PageQuery {
  @ApiPropertyOptional({ enum: ['in', 'out'], description: 'Asked of this desk, or by it; both when absent' })
  @Optional()
  @IsIn(['in', 'out'])
  direction?: 'in' | 'out';

  @ApiPropertyOptional({ enum: CONSENT_STATES })
  @Optional()
  @IsIn(CONSENT_STATES)
  state?: ConsentStateName;
}

/** Which rows of the disclosure ledger; newest first. */
export class ListDisclosuresRequest extends PageQuery {
  @ApiPropertyOptional({ description: 'A person: the label in whole; accents and case do not count' })
  @Optional()
  @IsString()
  @Length(1, 200)
  @Matches(/[^\s.,;]/)
  subject?: string;

  @ApiPropertyOptional({ description: 'A desk or an agency' })
  @Optional()
  @IsString()
  @Matches(SLUG)
  recipient?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @Optional()
  @IsUUID()
  itemId?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @Optional()
  @IsRfc3339()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Before this moment' })
  @Optional()
  @IsRfc3339()
  to?: string;
}
