import { DomainError } from '#kernel';
import { type EnlaceRequest, IdParam, Public, TakesForm, Vital } from '#platform/http';
import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BackChannelLogout } from '../application/back-channel-logout.handler.js';
import { PROVED_PAGE } from '../application/begin-agency-sign-in.handler.js';
import { FinishAgencySignIn } from '../application/finish-agency-sign-in.handler.js';
import { type Trip, SignInTrips } from '../application/sign-in-trips.js';
import { placeOf } from './place.js';
import { sessionCookie } from './session-cookie.js';
import { noTripCookie, tripOf } from './trip-cookie.js';

/** Doors that services of agencies use: browsers come back through one, and their word that a session ended through the other. No program of ours calls them. */
@ApiExcludeController()
@Controller('oidc')
@Public()
export class OidcController {
  constructor(
    private readonly trips: SignInTrips,
    private readonly finish: FinishAgencySignIn,
    private readonly logout: BackChannelLogout,
  ) {}

  @Get('callback')
  @Vital()
  @Header('cache-control', 'no-store')
  async back(@Req() request: EnlaceRequest, @Res() reply: FastifyReply): Promise<void> {
    const trip = this.trips.open(tripOf(request));
    const { cookies, to } = await this.arrived(trip, request);
    await reply.header('set-cookie', [noTripCookie(request), ...cookies]).redirect(to, 303);
  }

  @Post('logout/:id')
  @TakesForm()
  @Vital()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async ended(@IdParam() id: string, @Body() { logout_token: token = '' }: { readonly logout_token?: string }): Promise<void> {
    await this.logout.execute(id, token);
  }

  /** A browser stands there: whatever was refused, it is sent to a page that says so. */
  private async arrived(trip: Trip | null, request: EnlaceRequest) {
    const isTab = trip?.returnTo === PROVED_PAGE;
    const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
    try {
      if (trip === null) throw new DomainError('sign-in-service-refused');
      const sessionId = await this.finish.execute({ trip, search, agent: placeOf(request).agent });
      return { cookies: [sessionCookie(request, sessionId)], to: trip.returnTo };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { cookies: [], to: `${isTab ? PROVED_PAGE : '/'}?sign-in-failed=${error.code}` };
    }
  }
}
