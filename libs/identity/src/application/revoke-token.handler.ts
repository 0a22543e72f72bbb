import { LIVE, type Context, type UserId } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { refuseToken } from '../domain/identity.errors.js';
import { AccessEnder } from './access-ender.js';
import { AccessStore } from './access.store.js';
import { PeopleStore } from './people.store.js';

/** Ends one token on every instance. */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly access: AccessStore,
    private readonly ender: AccessEnder,
  ) {}

  /** @throws DomainError not-found, token-unknown */
  async execute(ctx: Context, { personId, tokenId }: { readonly personId: UserId; readonly tokenId: string }): Promise<void> {
    await this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      await unit.change(this.people, personId, () => [{ type: 'token.revoked', v: 1, at: unit.now, data: { tokenId } }]);
      if (!(await this.access.revokeToken(unit.tx, personId, tokenId))) refuseToken('token-unknown');
      await this.access.announce(unit.tx, personId);
      return null;
    });
    this.ender.forget(personId);
  }
}
