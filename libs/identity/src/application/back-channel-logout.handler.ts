import { addMinutes, LIVE } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseService } from '../domain/identity.errors.js';
import { AccessEnder } from './access-ender.js';
import { FactorsStore } from './factors.store.js';
import { sha256 } from './secrets.js';
import { ServiceClient } from './service-client.js';
import { SignInServicesStore } from './sign-in-services.store.js';

/** Longer than a logout token is taken for. */
const REMEMBERED_MINUTES = 15;

/** A service says that somebody's session there ended: what it opened here ends too, everywhere and with its streams. */
@Injectable()
export class BackChannelLogout {
  constructor(
    private readonly database: Database,
    private readonly services: SignInServicesStore,
    private readonly client: ServiceClient,
    private readonly factors: FactorsStore,
    private readonly ender: AccessEnder,
  ) {}

  /** A token works once. @throws DomainError sign-in-service-refused for anything but a logout token of that service */
  async execute(serviceId: string, token: string): Promise<void> {
    const service = (await this.services.find(serviceId)) ?? refuseService('sign-in-service-refused');
    const ended = await this.client.ended(service, token).catch(() => refuseService('sign-in-service-refused'));
    const whose = await this.database.transaction(LIVE, async (tx) => {
      const once = sha256(`enlace logout ${service.id} ${ended.id}`).toString('base64url');
      const isFirst = await this.factors.useChallenge(tx, once, addMinutes(tx.now, REMEMBERED_MINUTES));
      if (!isFirst) return refuseService('sign-in-service-refused');
      const people = await this.services.endSessions(tx, service.id, ended);
      for (const personId of people) await this.ender.announce(tx, personId);
      return people;
    });
    for (const personId of whose) this.ender.forget(personId);
  }
}
