import { LIVE, type Context, type UserId } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { checkAdministered } from '../domain/disable-person.js';
import { checkPassword } from '../domain/password.js';
import { AccessEnder } from './access-ender.js';
import { authorityOf } from './authority.js';
import { DeskRegister } from './desk-register.js';
import { PasswordHasher } from './password-hasher.js';
import { PeopleStore } from './people.store.js';

/** Sets a person's password: the first one, or a new one after too many failures. Sessions and tokens under the old one end. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly ender: AccessEnder,
    private readonly hasher: PasswordHasher,
    private readonly desks: DeskRegister,
  ) {}

  /** @throws DomainError not-found, person-unknown, password-too-short, password-too-long, password-guessable */
  async execute(ctx: Context, command: { readonly personId: UserId; readonly password: string }): Promise<void> {
    const authority = await authorityOf(ctx, this.desks);
    const hash = await this.hasher.hash(command.password);
    // No retry guard: its fingerprint is a fast hash over the body, which must not be kept of a password.
    await this.runner.run({ ...ctx, realm: LIVE, idempotency: undefined }, async (unit) => {
      await unit.change(this.people, command.personId, (person) => {
        checkAdministered(person, authority);
        checkPassword(command.password, [person.username, ...person.username.split(/[.-]/), ...person.name.split(' ')]);
        return [{ type: 'person.password-set', v: 1, at: unit.now, data: {} }];
      });
      await this.people.setPassword(unit.tx, command.personId, hash);
      await this.ender.forgive(unit.tx, command.personId);
      await this.ender.end(unit.tx, command.personId);
    });
    this.ender.forget(command.personId);
  }
}
