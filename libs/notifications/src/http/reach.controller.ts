import { DirectoryQueries } from '#directory';
import { readerLocale, type RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, SignedIn } from '#platform/http';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnReachHandler } from '../application/own-reach.handler.js';
import { AskAddressRequest, ReachQuery, SaveReachRequest, VerifyAddressRequest, wishesOf } from './reach.request.js';
import { reachResponse, type ReachResponse } from './reach.response.js';

/** How the one who asks is reached besides the inbox. */
@ApiTags('notifications')
@Controller('api/v1/me/reach')
@SignedIn()
export class ReachController {
  constructor(
    private readonly reach: OwnReachHandler,
    private readonly directory: DirectoryQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How you are reached, and how a notice at a time of day would reach you' })
  get(@Ctx() ctx: RequestContext, @Query() { at }: ReachQuery): Promise<ReachResponse> {
    return this.view(ctx, at);
  }

  @Put()
  @ApiOperation({ summary: 'Say how you wish to be reached; what touches life is always sent' })
  async save(
    @Ctx() ctx: RequestContext,
    @Body() body: SaveReachRequest,
    @ExpectedVersion() version: number | undefined,
  ): Promise<ReachResponse> {
    await this.reach.save(ctx, wishesOf(body), version);
    return this.view(ctx);
  }

  @Put('email')
  @ApiOperation({ summary: 'Give a mail address; a code is sent to it, and nothing else before the code was shown' })
  async ask(@Ctx() ctx: RequestContext, @Body() { address }: AskAddressRequest): Promise<ReachResponse> {
    await this.reach.askAddress(ctx, address);
    return this.view(ctx);
  }

  @Post('email/verify')
  @HttpCode(200)
  @ApiOperation({ summary: 'Show the code that came to the address' })
  async verify(@Ctx() ctx: RequestContext, @Body() { code }: VerifyAddressRequest): Promise<ReachResponse> {
    await this.reach.verify(ctx, code);
    return this.view(ctx);
  }

  @Delete('email')
  @ApiOperation({ summary: 'Have your mail address forgotten' })
  async forget(@Ctx() ctx: RequestContext): Promise<ReachResponse> {
    await this.reach.forgetAddress(ctx);
    return this.view(ctx);
  }

  private async view(ctx: RequestContext, at = '03:00'): Promise<ReachResponse> {
    const desk = this.directory.snapshot().desks.get(ctx.actor.deskId);
    const own = { locale: readerLocale(desk?.languages), zone: desk?.zone ?? 'UTC' } as const;
    return reachResponse(await this.reach.view(ctx, own, at));
  }
}
