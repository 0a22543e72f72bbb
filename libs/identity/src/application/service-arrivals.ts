import { LIVE, type UserId } from '#kernel';
import { Logger } from '#platform/observability';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseService } from '../domain/identity.errors.js';
import type { ServiceProof, SignInService } from '../domain/sign-in-service.js';
import { ServiceClient } from './service-client.js';
import { SignInServicesStore } from './sign-in-services.store.js';
import type { Trip } from './sign-in-trips.js';

/** Who it is that comes back from a service. Whom nobody is bound to is remembered for the administrators of the agency. */
@Injectable()
export class ServiceArrivals {
  constructor(
    private readonly database: Database,
    private readonly services: SignInServicesStore,
    private readonly client: ServiceClient,
    private readonly logger: Logger,
  ) {}

  /** @throws DomainError sign-in-service-refused, sign-in-unbound */
  async know(
    trip: Trip,
    search: string,
  ): Promise<{ readonly service: SignInService; readonly proof: ServiceProof; readonly personId: UserId }> {
    const service = (await this.services.find(trip.serviceId)) ?? refuseService('sign-in-service-refused');
    const proof = await this.client.proof(service, new URL(trip.redirectUri + search), trip).catch((error: unknown) => {
      // What it says is of the service or of whoever played it; never the code or the token.
      this.logger.warn(
        { serviceId: service.id, fault: (error as Error).message.slice(0, 200) },
        'a sign-in service was not believed',
      );
      return refuseService('sign-in-service-refused');
    });
    const { subject, called } = proof;
    const personId = await this.database.transaction(LIVE, async (tx) => {
      const bound = await this.services.personOf(tx, service.id, subject);
      if (bound === null) await this.services.rememberStranger(tx, service.id, { subject, called });
      return bound;
    });
    return { service, proof, personId: personId ?? refuseService('sign-in-unbound') };
  }
}
