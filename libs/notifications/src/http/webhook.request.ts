import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { ChangeWebhookCommand, RegisterWebhookCommand } from '../application/administer-webhooks.handler.js';
import { NOTICE_URGENCIES, type NoticeUrgency } from '../domain/notice.js';
import { NOTIFIED_TYPES, type NotifiedType } from '../domain/notices-of.js';
import { WEBHOOK_COVERS, type WebhookCover } from '../domain/webhook.events.js';

const SAYS_SOMETHING = /\S/;

/** An act on an endpoint, with its reason. */
export class ChangeWebhookRequest {
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

export class RegisterWebhookRequest extends ChangeWebhookRequest {
  /** What people call it. */
  @IsString()
  @Length(1, 80)
  @Matches(SAYS_SOMETHING)
  name: string;

  /** Where messages are sent: https, and no address of a private network. It is no secret, it stands in the ledger. */
  @IsString()
  @Length(1, 500)
  url: string;

  /** The desk of the own agency that answers for it. */
  @IsString()
  @Length(1, 80)
  deskId: string;

  /** Whether it gets what that desk is told, or what any desk of the agency is told. */
  @IsIn(WEBHOOK_COVERS)
  covers: WebhookCover;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(NOTICE_URGENCIES, { each: true })
  urgencies: NoticeUrgency[];

  /** Types of events; null or absent: all that desks are told of. */
  @ApiProperty({ required: false, nullable: true, type: 'array', items: { type: 'string', enum: [...NOTIFIED_TYPES] } })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsIn(NOTIFIED_TYPES, { each: true })
  eventTypes?: NotifiedType[] | null;
}

export const registerCommand = ({ eventTypes, name, reason, ...request }: RegisterWebhookRequest): RegisterWebhookCommand => ({
  ...request,
  name: name.trim(),
  reason: reason.trim(),
  eventTypes: eventTypes ?? null,
});

export const changeCommand = (
  id: string,
  { reason }: ChangeWebhookRequest,
  expectedVersion: number | undefined,
): ChangeWebhookCommand => ({ id, reason: reason.trim(), expectedVersion });
