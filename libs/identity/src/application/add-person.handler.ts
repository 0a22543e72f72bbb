import { LIVE, type Context, type Role, type UserId } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { addPerson, type Authority, type NewPerson } from '../domain/add-person.js';
import { refusePerson } from '../domain/identity.errors.js';
import { authorityOf } from './authority.js';
import { DeskRegister } from './desk-register.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleStore } from './people.store.js';

export interface AddPersonCommand {
  readonly username: string;
  readonly name: string;
  readonly memberships: readonly { readonly desk: string; readonly roles: readonly Role[] }[];
}

/** Gives a person access to desks. There is no password yet: it is set apart, so that no retry guard ever keeps one. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly queries: PeopleQueries,
    private readonly desks: DeskRegister,
  ) {}

  /** @throws DomainError username-malformed, username-taken, desk-not-administered, role-not-grantable */
  async execute(ctx: Context, command: AddPersonCommand): Promise<{ id: UserId; version: number }> {
    const authority = await authorityOf(ctx, this.desks);
    const person = await this.place(command, authority);
    return this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      if (await this.queries.idOf(person.username)) refusePerson('username-taken', { username: person.username }, '/username');
      const { id, version } = await unit.create(this.people, newId<'User'>(), addPerson(person, authority, unit.now));
      return { id: id as UserId, version };
    });
  }

  private async place({ username, name, memberships }: AddPersonCommand, authority: Authority): Promise<NewPerson> {
    const places = await Promise.all(
      memberships.map(async ({ desk, roles }, index) => {
        const place = await this.desks.find(desk);
        return { desk: place ?? refusePerson('desk-not-administered', { desk }, `/memberships/${index}/desk`), roles };
      }),
    );
    if (authority.of === 'agency' && places.length === 0) refusePerson('desk-not-administered', { desk: '-' }, '/memberships');
    return { username, name, places };
  }
}
