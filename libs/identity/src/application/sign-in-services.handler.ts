import { LIVE, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { refuseService } from '../domain/identity.errors.js';
import type { SignInService } from '../domain/sign-in-service.js';
import { AccessEnder } from './access-ender.js';
import { PeopleStore } from './people.store.js';
import { ServiceClient } from './service-client.js';
import { SignInServicesStore } from './sign-in-services.store.js';

/** The agency lets its own service prove who its people are, or no longer does. */
@Injectable()
export class ChangeSignInService {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly services: SignInServicesStore,
    private readonly client: ServiceClient,
    private readonly ender: AccessEnder,
  ) {}

  /** The service is asked before anything is kept. @throws DomainError sign-in-service-unfit, sign-in-service-known */
  async add(ctx: RequestContext, wanted: Omit<SignInService, 'id' | 'agencyId'>): Promise<{ readonly id: string }> {
    const { userId, agencyId } = ctx.actor;
    const service: SignInService = { ...wanted, id: newId(), agencyId };
    await this.client.check(service).catch(() => refuseService('sign-in-service-unfit', '/issuer'));
    const { id: serviceId, issuer, clientId, strongAcr, strongAmr } = service;
    const data = { agencyId, serviceId, issuer, clientId, strongAcr, strongAmr };
    await this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      await unit.change(this.people, userId, () => [{ type: 'agency.sign-in-service-added', v: 1, at: unit.now, data }]);
      if (!(await this.services.add(unit.tx, service, userId))) refuseService('sign-in-service-known');
      return null;
    });
    return { id: serviceId };
  }

  /** Sessions that it opened end. @throws DomainError sign-in-service-unknown */
  async disable(ctx: RequestContext, id: string): Promise<void> {
    const { userId, agencyId } = ctx.actor;
    const whose = await this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      const service = await this.services.disable(unit.tx, agencyId, id);
      if (!service) return refuseService('sign-in-service-unknown');
      const data = { agencyId, serviceId: id, issuer: service.issuer };
      await unit.change(this.people, userId, () => [{ type: 'agency.sign-in-service-disabled', v: 1, at: unit.now, data }]);
      const people = await this.services.endSessions(unit.tx, id, { subject: null, session: null });
      for (const personId of people) await this.ender.announce(unit.tx, personId);
      return people;
    });
    for (const personId of whose) this.ender.forget(personId);
  }
}
