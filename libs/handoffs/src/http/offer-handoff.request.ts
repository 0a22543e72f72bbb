import { onPaper, OnPaperRequest } from '#forms';
import { instant, type CaseId, type DeskId } from '#kernel';
import { IsRfc3339, Optional } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { OfferHandoffCommand } from '../application/offer-handoff.handler.js';
import { HANDOFF_KINDS, type HandoffKind } from '../domain/offer-terms.js';
import { STRAND_SUBJECTS, type StrandSubject } from '../domain/riders.js';

const SLUG = /^[a-z][a-z0-9_-]{1,79}$/;
const SAYS_SOMETHING = /\S/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The one thing that goes to the other desk while the rest of the case stays. */
export class StrandRequest {
  @ApiProperty({ enum: STRAND_SUBJECTS })
  @IsIn(STRAND_SUBJECTS)
  subject: StrandSubject;

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  description: string;
}

/** A person, vehicle or object that is handed over bodily. */
export class PhysicalTransferRequest extends StrandRequest {
  @ApiProperty({ example: 'Puente Córdova-Américas, mid-bridge' })
  @IsString()
  @Length(1, 200)
  place: string;

  @ApiProperty({ format: 'date-time' })
  @IsRfc3339()
  at: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  handedOverBy: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  receivedBy: string;
}

/** One sealed item of evidence. */
export class EvidenceItemRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 80)
  label: string;

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  description: string;

  @ApiPropertyOptional({ description: 'Number of the seal' })
  @Optional()
  @IsString()
  @Length(1, 80)
  seal?: string;
}

/** A body outside the system; only for kind `referral_outside`. */
export class OutsideBodyRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 200)
  name: string;

  @ApiProperty({ description: 'How it is reached' })
  @IsString()
  @Length(1, 200)
  channel: string;
}

/** An offer of the case, or of a part of it, to another desk. */
export class OfferHandoffRequest {
  @ApiPropertyOptional({ example: 'mx-gn-tijuana', description: 'Absent only for a referral outside the system' })
  @Optional()
  @Matches(SLUG)
  toDeskId?: string;

  @ApiProperty({ enum: HANDOFF_KINDS })
  @IsIn(HANDOFF_KINDS)
  kind: HandoffKind;

  @ApiProperty({ example: 'not_our_territory', description: 'From the offering agency’s own list of reasons' })
  @Matches(SLUG)
  reasonCode: string;

  @ApiProperty()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason: string;

  @ApiProperty({ example: 'es-MX', description: 'Language of the reason' })
  @Matches(LANGUAGE)
  language: string;

  @ApiPropertyOptional({ description: 'True adds a risk to life; the case’s own is never taken away' })
  @Optional()
  @IsBoolean()
  lifeSafety?: boolean;

  @ApiPropertyOptional({ description: 'Minutes to decide, at most what the urgency gives' })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(4320)
  respondWithin?: number;

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @Length(1, 500)
  legalBasis?: string;

  @ApiPropertyOptional({ type: [String] })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 500, { each: true })
  caveats?: string[];

  @ApiPropertyOptional({ type: StrandRequest })
  @Optional()
  @ValidateNested()
  @Type(() => StrandRequest)
  strand?: StrandRequest;

  @ApiPropertyOptional({ type: PhysicalTransferRequest })
  @Optional()
  @ValidateNested()
  @Type(() => PhysicalTransferRequest)
  physicalTransfer?: PhysicalTransferRequest;

  @ApiPropertyOptional({ type: [EvidenceItemRequest] })
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => EvidenceItemRequest)
  evidence?: EvidenceItemRequest[];

  @ApiPropertyOptional({ type: OutsideBodyRequest })
  @Optional()
  @ValidateNested()
  @Type(() => OutsideBodyRequest)
  outside?: OutsideBodyRequest;

  @ApiPropertyOptional({ type: OnPaperRequest, description: 'It was written on a form of a paper pack, and is entered later' })
  @Optional()
  @ValidateNested()
  @Type(() => OnPaperRequest)
  paper?: OnPaperRequest;
}

/** The command that a request means. @throws DomainError form-misread */
export const offerCommand = (caseId: CaseId, body: OfferHandoffRequest): OfferHandoffCommand => {
  const { strand, physicalTransfer, outside } = body;
  return {
    respondWithin: body.respondWithin ?? null,
    paper: onPaper(body.paper),
    offering: {
      caseId,
      kind: body.kind,
      toDeskId: (body.toDeskId as DeskId | undefined) ?? null,
      outside: outside ? { name: outside.name, channel: outside.channel } : null,
      reasonCode: body.reasonCode,
      reason: body.reason,
      language: body.language,
      legalBasis: body.legalBasis ?? null,
      lifeSafety: body.lifeSafety ?? false,
      caveats: body.caveats ?? [],
      strand: strand ? { subject: strand.subject, description: strand.description } : null,
      physicalTransfer: physicalTransfer
        ? {
            subject: physicalTransfer.subject,
            description: physicalTransfer.description,
            place: physicalTransfer.place,
            at: instant(physicalTransfer.at),
            handedOverBy: physicalTransfer.handedOverBy,
            receivedBy: physicalTransfer.receivedBy,
          }
        : null,
      evidence: (body.evidence ?? []).map(({ label, description, seal }) => ({
        label,
        description,
        ...(seal !== undefined && { seal }),
      })),
    },
  };
};
