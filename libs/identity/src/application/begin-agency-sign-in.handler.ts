import type { UserId } from '#kernel';
import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { refuseService, refuseSignIn } from '../domain/identity.errors.js';
import type { SignInService } from '../domain/sign-in-service.js';
import { Challenges } from './challenges.js';
import { newSecret } from './secrets.js';
import { ServiceClient } from './service-client.js';
import { SignInServicesStore } from './sign-in-services.store.js';
import type { Trip } from './sign-in-trips.js';
import { siteOf } from './site.js';

/** What a challenge of such a trip is for. */
export const AGENCY_SIGN_IN = 'agency sign-in';
/** Where services send people back to. */
export const CALLBACK = '/oidc/callback';
/** The page that tells the one from which it was opened. */
export const PROVED_PAGE = '/proved';

export interface Departure {
  readonly address: string;
  readonly trip: Trip;
}

/** Sends somebody to the service of an agency: to sign in, or to prove anew who sits there. */
@Injectable()
export class BeginAgencySignIn {
  constructor(
    private readonly env: Env,
    private readonly services: SignInServicesStore,
    private readonly client: ServiceClient,
    private readonly challenges: Challenges,
  ) {}

  /** @throws DomainError sign-in-service-unknown, sign-in-services-off, sign-in-service-failed */
  async signIn(serviceId: string, host: string, returnTo: string): Promise<Departure> {
    const service = (await this.services.find(serviceId)) ?? refuseService('sign-in-service-unknown');
    return this.depart(service, host, { returnTo, sessionId: null });
  }

  /** By the service that can prove two factors of the person. @throws DomainError as `signIn` */
  async stepUp(personId: UserId, host: string, sessionId: string): Promise<Departure> {
    const service = (await this.services.ofPerson(personId)) ?? refuseService('sign-in-service-unknown');
    return this.depart(service, host, { returnTo: PROVED_PAGE, sessionId });
  }

  private async depart(service: SignInService, host: string, aim: Pick<Trip, 'returnTo' | 'sessionId'>): Promise<Departure> {
    const site = siteOf(this.env, host) ?? refuseService('sign-in-services-off');
    const asked = {
      redirectUri: `${site.origin}${CALLBACK}`,
      state: (await this.challenges.issue(AGENCY_SIGN_IN, service.id)).toString('base64url'),
      nonce: newSecret(),
      verifier: newSecret(),
      isStepUp: aim.sessionId !== null,
    };
    const address = await this.client
      .address(service, asked)
      .catch(() => refuseSignIn('sign-in-service-failed', { retryAfterSeconds: 10 }));
    return { address, trip: { ...asked, ...aim, serviceId: service.id } };
  }
}
