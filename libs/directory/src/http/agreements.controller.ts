import type { RequestContext } from '#kernel';
import { Ctx, decodeCursor, type Page, pageOf, Permit } from '#platform/http';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BrowseAgreements } from '../application/browse-agreements.js';
import { AgreementListQuery } from './directory.request.js';
import { agreementResponse, type AgreementResponse, type CountryPackResponse } from './directory.response.js';

/** Under which instrument and by which law the two sides exchange. */
@ApiTags('directory')
@Controller('api/v1')
@Permit('directory.read')
export class AgreementsController {
  constructor(private readonly register: BrowseAgreements) {}

  @Get('agreements')
  @ApiOperation({
    summary: 'Register of agreements: parties, what may be exchanged and why, limits, term; verified: false is for counsel',
  })
  async agreements(@Ctx() ctx: RequestContext, @Query() query: AgreementListQuery): Promise<Page<AgreementResponse>> {
    const { limit = 50, cursor, ...filter } = query;
    const [after] = cursor === undefined ? [''] : decodeCursor(cursor, 1);
    const found = (await this.register.agreements(ctx.realm, filter)).map(agreementResponse);
    return pageOf(
      found.filter(({ key }) => key > String(after)),
      limit,
      ({ key }) => [key],
    );
  }

  @Get('agreements/:key')
  @ApiOperation({ summary: 'One agreement' })
  async agreement(@Ctx() ctx: RequestContext, @Param('key') key: string): Promise<AgreementResponse> {
    return agreementResponse(await this.register.agreement(ctx.realm, key));
  }

  @Get('countries/:code/pack')
  @ApiOperation({
    summary: 'Legal bases, refusal grounds, urgency grounds, purposes, channels and contact duties of one country',
  })
  pack(@Param('code') code: string): CountryPackResponse {
    return this.register.law(code);
  }
}
