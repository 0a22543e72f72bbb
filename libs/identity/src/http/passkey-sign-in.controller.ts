import type { RequestContext } from '#kernel';
import { Ctx, type EnlaceRequest, ForEnrolling, Public, sessionOf, SignedIn, Vital } from '#platform/http';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdentityAuthenticator } from '../application/identity-authenticator.js';
import { PasskeyProver } from '../application/passkey-prover.js';
import { PasskeySignIn } from '../application/passkey-sign-in.handler.js';
import { PasskeyStepUp } from '../application/passkey-step-up.handler.js';
import { csrfTokenOf } from '../application/secrets.js';
import { refuseFactor } from '../domain/identity.errors.js';
import { type SignInResponse, userResponse } from './me.response.js';
import { PasskeySignInRequest } from './passkey.request.js';
import { type PasskeyOptions, plainOptions } from './passkey-options.js';
import { hostOf, placeOf } from './place.js';
import { renewed, type RenewedSession } from './renewed-session.js';
import { setSession } from './session-cookie.js';

/** Signing in, and proving anew, by a passkey: no name is asked, and nothing delays it. */
@ApiTags('identity')
@Controller('api/v1/auth')
export class PasskeySignInController {
  constructor(
    private readonly prover: PasskeyProver,
    private readonly signIn: PasskeySignIn,
    private readonly stepUp: PasskeyStepUp,
    private readonly authenticator: IdentityAuthenticator,
  ) {}

  @Post('passkey/options')
  @Vital()
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'What to ask an authenticator for a sign-in (WebAuthn request options)' })
  async options(@Req() request: EnlaceRequest): Promise<PasskeyOptions> {
    return plainOptions(await this.prover.ask(hostOf(request), 'passkey sign-in', ''));
  }

  @Post('passkey')
  @Vital()
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in by the challenge that a passkey signed' })
  async enter(
    @Body() { signed }: PasskeySignInRequest,
    @Req() request: EnlaceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInResponse> {
    const { agent } = placeOf(request);
    const { sessionId } = await this.signIn.execute({ host: hostOf(request), agent, signed });
    const actor = await this.authenticator.authenticate({ session: sessionId, unsafe: false });
    if (!actor) return refuseFactor('passkey-refused');
    setSession(request, reply, sessionId);
    return { user: userResponse(actor), csrfToken: csrfTokenOf(sessionId) };
  }

  @Post('step-up/passkey/options')
  @SignedIn()
  @ForEnrolling()
  @HttpCode(200)
  @ApiOperation({ summary: 'What to ask an authenticator to prove anew who sits there (WebAuthn request options)' })
  async stepUpOptions(@Ctx() { actor }: RequestContext, @Req() request: EnlaceRequest): Promise<PasskeyOptions> {
    return plainOptions(await this.prover.ask(hostOf(request), 'passkey step-up', actor.userId));
  }

  @Post('step-up/passkey')
  @SignedIn()
  @ForEnrolling()
  @HttpCode(200)
  @ApiOperation({ summary: 'Prove anew who sits there by one of your passkeys; the session goes on under another id' })
  async prove(
    @Ctx() ctx: RequestContext,
    @Body() { signed }: PasskeySignInRequest,
    @Req() request: EnlaceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RenewedSession> {
    const command = { sessionId: sessionOf(request) ?? '', host: hostOf(request), signed };
    return renewed(request, reply, await this.stepUp.execute(ctx, command));
  }
}
