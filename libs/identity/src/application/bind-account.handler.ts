import { LIVE, type RequestContext, type UserId } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { refusePerson, refuseService } from '../domain/identity.errors.js';
import { bindAccount, unbindAccount } from '../domain/sign-in-service.js';
import { AccessEnder } from './access-ender.js';
import { authorityOf } from './authority.js';
import { DeskRegister } from './desk-register.js';
import { PeopleStore } from './people.store.js';
import { SignInServicesStore } from './sign-in-services.store.js';

/** An administrator says whose account at the agency's service is whose here, or that it no longer is. The person and the supervisors are told. */
@Injectable()
export class BindAccount {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly services: SignInServicesStore,
    private readonly ender: AccessEnder,
    private readonly desks: DeskRegister,
  ) {}

  /** @throws DomainError not-found, sign-in-service-unknown, person-unknown, person-binds-self, person-already-disabled, person-account-taken */
  async bind(ctx: RequestContext, personId: UserId, subject: string): Promise<void> {
    const [by, authority] = [ctx.actor.userId, await authorityOf(ctx, this.desks)];
    const service = (await this.services.ofAgency(ctx.actor.agencyId)) ?? refuseService('sign-in-service-unknown');
    await this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      const binding = { personId, by, authority, service, subject };
      await unit.change(this.people, personId, (person) => bindAccount(person, binding, unit.now));
      if (!(await this.services.bind(unit.tx, service.id, { personId, subject }, by))) refusePerson('person-account-taken');
      await this.ender.announce(unit.tx, personId);
      return null;
    });
    this.ender.forget(personId);
  }

  /** Sessions that the service opened for the person end. @throws DomainError not-found, sign-in-service-unknown, person-unknown, person-binds-self */
  async unbind(ctx: RequestContext, personId: UserId): Promise<void> {
    const [by, authority] = [ctx.actor.userId, await authorityOf(ctx, this.desks)];
    const service = (await this.services.ofAgency(ctx.actor.agencyId)) ?? refuseService('sign-in-service-unknown');
    await this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      await unit.load(this.people, personId);
      const subject = await this.services.subjectOf(unit.tx, service.id, personId);
      if (subject === null) return refusePerson('person-unbound');
      const binding = { personId, by, authority, service, subject };
      await unit.change(this.people, personId, (person) => unbindAccount(person, binding, unit.now));
      await this.services.endSessions(unit.tx, service.id, { subject, session: null });
      await this.services.unbind(unit.tx, service.id, personId);
      await this.ender.announce(unit.tx, personId);
      return null;
    });
    this.ender.forget(personId);
  }
}
