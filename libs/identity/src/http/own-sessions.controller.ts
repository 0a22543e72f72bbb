import type { RequestContext } from '#kernel';
import {
  credentialsOf,
  Ctx,
  type EnlaceRequest,
  ForEnrolling,
  IdParam,
  type Page,
  SignedIn,
  StepUp as AsksStepUp,
} from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AccessStore, type SessionView } from '../application/access.store.js';
import { IdentityAuthenticator } from '../application/identity-authenticator.js';
import { OwnSessions } from '../application/own-sessions.handler.js';
import { StepUp } from '../application/step-up.handler.js';
import { placeOf } from './place.js';
import { renewed, type RenewedSession } from './renewed-session.js';
import { StepUpRequest } from './step-up.request.js';

/** One of the own sessions. */
export interface OwnSessionResponse extends SessionView {
  /** The one that asks. */
  readonly isThis: boolean;
}

/** The own sessions: proved anew, listed, ended. */
@ApiTags('identity')
@Controller('api/v1')
@SignedIn()
@ForEnrolling()
export class OwnSessionsController {
  constructor(
    private readonly access: AccessStore,
    private readonly authenticator: IdentityAuthenticator,
    private readonly sessions: OwnSessions,
    private readonly stepUp: StepUp,
  ) {}

  @Post('auth/step-up')
  @HttpCode(200)
  @ApiOperation({ summary: 'Prove anew who sits there; the session goes on under another id' })
  async prove(
    @Ctx() ctx: RequestContext,
    @Body() { otp, password }: StepUpRequest,
    @Req() request: EnlaceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RenewedSession> {
    const { network } = placeOf(request);
    const { session } = credentialsOf(request);
    return renewed(request, reply, await this.stepUp.execute(ctx, { sessionId: session ?? '', network, otp, password }));
  }

  @Get('auth/proof')
  @HttpCode(204)
  @AsksStepUp()
  @ApiOperation({
    summary: 'Whether an act that asks for a fresh proof would be let through now; for links, which can ask for none',
  })
  check(): void {
    // The guard answered.
  }

  @Get('me/sessions')
  @ApiOperation({ summary: 'Where you are signed in' })
  async list(@Ctx() { actor }: RequestContext, @Req() request: EnlaceRequest): Promise<Page<OwnSessionResponse>> {
    const standing = await this.authenticator.standingOf(credentialsOf(request));
    const open = await this.access.sessionsOf(actor.userId, standing?.idleMinutes ?? 0);
    const items = open.map((session) => ({ ...session, isThis: session.id === standing?.sessionId }));
    return { items, nextCursor: null };
  }

  @Post('me/sessions/:id/end')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of your sessions' })
  end(@Ctx() { actor }: RequestContext, @IdParam() id: string): Promise<void> {
    return this.sessions.end(actor.userId, id);
  }

  @Post('me/sessions/end-others')
  @HttpCode(204)
  @ApiOperation({ summary: 'End all of your sessions but this one' })
  endOthers(@Ctx() { actor }: RequestContext, @Req() request: EnlaceRequest): Promise<void> {
    return this.sessions.endOthers(actor.userId, credentialsOf(request).session ?? '');
  }
}
