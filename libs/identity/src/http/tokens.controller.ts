import type { RequestContext } from '#kernel';
import { Ctx, type EnlaceRequest, headerOf, IdParam, SignedIn, StepUp } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccessStore, type TokenView } from '../application/access.store.js';
import { CreateToken, type IssuedToken } from '../application/create-token.handler.js';
import { RevokeToken } from '../application/revoke-token.handler.js';
import { CreateTokenRequest } from './create-token.request.js';

/** The own tokens. A new one is told once; no Idempotency-Key is asked for, because its answer must not be kept. */
@ApiTags('identity')
@Controller('api/v1/me/tokens')
export class TokensController {
  constructor(
    private readonly access: AccessStore,
    private readonly createToken: CreateToken,
    private readonly revokeToken: RevokeToken,
  ) {}

  @Get()
  @SignedIn()
  async list(@Ctx() { actor }: RequestContext): Promise<{ items: TokenView[]; nextCursor: null }> {
    return { items: await this.access.tokensOf(actor.userId), nextCursor: null };
  }

  @Post()
  @StepUp()
  @SignedIn()
  create(
    @Ctx() ctx: RequestContext,
    @Req() request: EnlaceRequest,
    @Body() { label, ttl }: CreateTokenRequest,
  ): Promise<IssuedToken> {
    const byToken = headerOf(request, 'authorization') !== undefined;
    return this.createToken.execute(ctx, { personId: ctx.actor.userId, label, ttl, byToken });
  }

  @Post(':id/revoke')
  @SignedIn()
  @HttpCode(204)
  revoke(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<void> {
    return this.revokeToken.execute(ctx, { personId: ctx.actor.userId, tokenId: id });
  }
}
