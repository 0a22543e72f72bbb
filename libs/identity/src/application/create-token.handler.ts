import { LIVE, type Context, type Instant, type UserId } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { refusePerson, refuseToken } from '../domain/identity.errors.js';
import { TOKEN_PREFIX, tokenExpiry } from '../domain/token.js';
import { AccessStore } from './access.store.js';
import { PeopleStore } from './people.store.js';
import { newSecret, sha256 } from './secrets.js';

/** A token as given out, once: only its hash is kept. */
export interface IssuedToken {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: Instant;
}

export interface CreateTokenCommand {
  readonly personId: UserId;
  readonly ttl: string;
  /** What it is for. */
  readonly label: string;
  /** Asked for by whoever holds a token: refused, or a token that leaked would outlive itself. */
  readonly byToken?: boolean;
}

/** Makes a bearer token with which a program acts as the person. */
@Injectable()
export class CreateToken {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly access: AccessStore,
  ) {}

  /** @throws DomainError not-found, token-by-token, person-already-disabled, token-life-malformed, token-life-too-long */
  async execute(ctx: Context, { personId, ttl, label, byToken }: CreateTokenCommand): Promise<IssuedToken> {
    if (byToken) refuseToken('token-by-token');
    const [id, token] = [newId(), `${TOKEN_PREFIX}${newSecret()}`];
    // No retry guard: it would keep an answer that cannot name the secret again.
    return this.runner.run({ ...ctx, realm: LIVE, idempotency: undefined }, async (unit) => {
      const { state } = await unit.load(this.people, personId);
      if (state.disabledAt) refusePerson('person-already-disabled', { username: state.username, since: state.disabledAt });
      const expiresAt = tokenExpiry(ttl, unit.now);
      await unit.change(this.people, personId, () => [
        { type: 'token.created', v: 1, at: unit.now, data: { tokenId: id, label, expiresAt } },
      ]);
      await this.access.addToken(unit.tx, { id, hash: sha256(token), personId, label, expiresAt });
      return { id, token, expiresAt };
    });
  }
}
