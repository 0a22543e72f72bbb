import {
  credentialsOf,
  Ctx,
  type EnlaceRequest,
  ForEnrolling,
  headerOf,
  Public,
  sessionOf,
  SignedIn,
  Vital,
} from '#platform/http';
import type { RequestContext } from '#kernel';
import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DeskHeaders } from '../application/desk-headers.js';
import { IdentityAuthenticator } from '../application/identity-authenticator.js';
import { csrfTokenOf } from '../application/secrets.js';
import { SignIn } from '../application/sign-in.handler.js';
import { SignOut } from '../application/sign-out.handler.js';
import { refuseSignIn } from '../domain/identity.errors.js';
import { meResponse, type MeResponse, type SignInResponse, userResponse } from './me.response.js';
import { placeOf } from './place.js';
import { clearSession, setSession } from './session-cookie.js';
import { SignInRequest } from './sign-in.request.js';

/** Sign-in, sign-out, and who one is. */
@ApiTags('identity')
@Controller('api/v1')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly authenticator: IdentityAuthenticator,
    private readonly headers: DeskHeaders,
  ) {}

  @Post('auth/login')
  @Vital()
  @Public()
  @HttpCode(200)
  async login(
    @Body() body: SignInRequest,
    @Req() request: EnlaceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInResponse> {
    const { sessionId } = await this.signIn.execute({ ...body, ...placeOf(request) });
    const actor = await this.authenticator.authenticate({ session: sessionId, unsafe: false });
    if (!actor) return refuseSignIn('sign-in-refused');
    setSession(request, reply, sessionId);
    return { user: userResponse(actor), csrfToken: csrfTokenOf(sessionId) };
  }

  @Post('auth/logout')
  @SignedIn()
  @ForEnrolling()
  @HttpCode(204)
  // Not its storage: the reader's own memory of the ledger is there, and drafts, which are each person's own.
  @Header('clear-site-data', '"cache"')
  async logout(@Req() request: EnlaceRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const session = sessionOf(request);
    if (session) await this.signOut.execute(session);
    clearSession(request, reply);
  }

  @Get('me')
  @Vital()
  @SignedIn()
  @ForEnrolling()
  async me(@Ctx() { actor }: RequestContext, @Req() request: EnlaceRequest): Promise<MeResponse> {
    const session = headerOf(request, 'authorization') ? undefined : sessionOf(request);
    const standing = await this.authenticator.standingOf(credentialsOf(request));
    const mustEnrol = standing !== null && standing.mustEnrol && !standing.isEnrolled;
    return {
      ...meResponse(actor, await this.headers.of(actor.deskId), session && csrfTokenOf(session)),
      ...(mustEnrol && { mustEnrol }),
    };
  }
}
