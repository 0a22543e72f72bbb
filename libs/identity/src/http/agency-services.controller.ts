import type { RequestContext } from '#kernel';
import { Ctx, type EnlaceRequest, ForEnrolling, IdParam, type Page, Public, sessionOf, SignedIn, Vital } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BeginAgencySignIn, type Departure } from '../application/begin-agency-sign-in.handler.js';
import { type OfferedService, SignInServicesStore } from '../application/sign-in-services.store.js';
import { SignInTrips } from '../application/sign-in-trips.js';
import { BeginTripRequest } from './begin-trip.request.js';
import { hostOf } from './place.js';
import { setTrip } from './trip-cookie.js';

/** Where the browser is to go. */
export interface DepartureResponse {
  readonly address: string;
}

/** Signing in, and proving anew, at the agency's own service. */
@ApiTags('identity')
@Controller('api/v1/auth')
export class AgencyServicesController {
  constructor(
    private readonly services: SignInServicesStore,
    private readonly begin: BeginAgencySignIn,
    private readonly trips: SignInTrips,
  ) {}

  @Get('agency-services')
  @Vital()
  @Public()
  @ApiOperation({ summary: 'Agencies whose people sign in at a service of their own. Says nothing of any person' })
  async list(): Promise<Page<OfferedService>> {
    return { items: await this.services.offered(), nextCursor: null };
  }

  @Post('agency-services/:id/begin')
  @Vital()
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Where to go to sign in at the service of an agency; holds for five minutes in this browser' })
  async leave(
    @IdParam() id: string,
    @Body() { returnTo = '/' }: BeginTripRequest,
    @Req() request: EnlaceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DepartureResponse> {
    return this.departed(await this.begin.signIn(id, hostOf(request), returnTo), request, reply);
  }

  @Post('step-up/agency/begin')
  @SignedIn()
  @ForEnrolling()
  @HttpCode(200)
  @ApiOperation({ summary: 'Where to go to prove anew, at the service of your agency, who sits there' })
  async prove(
    @Ctx() { actor }: RequestContext,
    @Req() request: EnlaceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DepartureResponse> {
    const sessionId = sessionOf(request) ?? '';
    return this.departed(await this.begin.stepUp(actor.userId, hostOf(request), sessionId), request, reply);
  }

  private departed({ address, trip }: Departure, request: EnlaceRequest, reply: FastifyReply): DepartureResponse {
    setTrip(request, reply, this.trips.seal(trip));
    return { address };
  }
}
