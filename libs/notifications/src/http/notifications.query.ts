import { Optional, PageQuery } from '#platform/http';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID } from 'class-validator';

/** Which notices of the own desk. */
export class NotificationsQuery extends PageQuery {
  /** `true`: only unread ones; `false`: only read ones; absent: all. */
  @ApiProperty({ required: false, enum: ['true', 'false'] })
  @Optional()
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';

  /** `true`, of unread ones: while a surge caps the notices of the desk, the newest of each kind with how many more there are. */
  @ApiProperty({ required: false, enum: ['true', 'false'] })
  @Optional()
  @IsIn(['true', 'false'])
  bundled?: 'true' | 'false';
}

/** Notices that were drawn for whoever is signed in. */
export class NotificationsShownRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID('all', { each: true })
  ids: string[];
}
