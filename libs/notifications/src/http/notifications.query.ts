import { PageQuery } from '#platform/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

/** Which notices of the own desk. */
export class NotificationsQuery extends PageQuery {
  /** `true`: only unread ones; `false`: only read ones; absent: all. */
  @ApiProperty({ required: false, enum: ['true', 'false'] })
  @IsOptional()
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';
}
