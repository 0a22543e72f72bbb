import type { RequestContext } from '#kernel';
import { Ctx, type EnlaceRequest, ForEnrolling, sessionOf, SignedIn, StepUp as AsksStepUp } from '#platform/http';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BeginTotp, type TotpEnrolment } from '../application/begin-totp.handler.js';
import { ConfirmTotp } from '../application/confirm-totp.handler.js';
import { FactorsStore, type FactorsView } from '../application/factors.store.js';
import { RemoveFactor } from '../application/remove-factor.handler.js';
import { RenewRecoveryCodes } from '../application/renew-recovery-codes.handler.js';
import { ConfirmTotpRequest } from './confirm-totp.request.js';
import { renewed, type RenewedSession } from './renewed-session.js';

/** What comes of adding a factor. */
export interface FactorAddedResponse extends RenewedSession {
  /** Shown once; null where there were codes already. */
  readonly recoveryCodes: readonly string[] | null;
}

/** How one signs in. Open also to whoever must have a second factor and still has none; never to tokens that would alter it. */
@ApiTags('identity')
@Controller('api/v1/me/sign-in')
@SignedIn()
@ForEnrolling()
export class OwnSignInController {
  constructor(
    private readonly factors: FactorsStore,
    private readonly beginTotp: BeginTotp,
    private readonly confirmTotp: ConfirmTotp,
    private readonly removeFactor: RemoveFactor,
    private readonly renewCodes: RenewRecoveryCodes,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What you have besides your password' })
  view(@Ctx() { actor }: RequestContext): Promise<FactorsView> {
    return this.factors.view(actor.userId);
  }

  @Post('totp')
  @HttpCode(200)
  @AsksStepUp('own-credentials')
  @ApiOperation({ summary: 'A secret for an authenticator app; nothing is kept before its first code' })
  begin(@Ctx() ctx: RequestContext): Promise<TotpEnrolment> {
    return this.beginTotp.execute(ctx);
  }

  @Post('totp/confirm')
  @HttpCode(200)
  @AsksStepUp('own-credentials')
  @ApiOperation({ summary: 'Add the authenticator app by its first code; your other sessions end' })
  async confirm(
    @Ctx() ctx: RequestContext,
    @Body() { enrolment, code }: ConfirmTotpRequest,
    @Req() request: EnlaceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactorAddedResponse> {
    const command = { sessionId: sessionOf(request)!, enrolment, code };
    const { sessionId, recoveryCodes } = await this.confirmTotp.execute(ctx, command);
    return { ...renewed(request, reply, sessionId), recoveryCodes };
  }

  @Delete('totp')
  @HttpCode(204)
  @AsksStepUp('own-credentials')
  @ApiOperation({ summary: 'Remove the authenticator app' })
  remove(@Ctx() ctx: RequestContext): Promise<void> {
    return this.removeFactor.execute(ctx, { kind: 'totp' });
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @AsksStepUp('own-credentials')
  @ApiOperation({ summary: 'Ten new recovery codes in the place of those before, shown once' })
  async codes(@Ctx() ctx: RequestContext): Promise<{ readonly recoveryCodes: readonly string[] }> {
    return { recoveryCodes: await this.renewCodes.execute(ctx) };
  }
}
