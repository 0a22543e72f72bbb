import { LIVE, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { factorAdded } from '../domain/factor-events.js';
import { refuseFactor } from '../domain/identity.errors.js';
import { type FactorAdded, FactorAdditions } from './factor-additions.js';
import { FactorsStore } from './factors.store.js';
import { PasskeyMaking } from './passkey-making.js';
import { PeopleStore } from './people.store.js';
import type { MadePasskey } from './web-authn.js';

/** What one person may have: enough for every device, too few to hide one among. */
const PASSKEYS_MOST = 10;

export interface AddPasskeyCommand {
  readonly sessionId: string;
  readonly host: string;
  readonly label: string;
  readonly made: MadePasskey;
}

/** Adds a passkey that an authenticator of the person's made. The person's other sessions end. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly factors: FactorsStore,
    private readonly making: PasskeyMaking,
    private readonly after: FactorAdditions,
  ) {}

  /** @throws DomainError passkey-unusable, passkey-known, factors-full, passkeys-off */
  async execute(ctx: RequestContext, { sessionId, host, label, made }: AddPasskeyCommand): Promise<FactorAdded> {
    const personId = ctx.actor.userId;
    const added = await this.runner.run({ ...ctx, realm: LIVE, idempotency: undefined }, async (unit) => {
      await unit.load(this.people, personId);
      if ((await this.factors.credentialIds(personId)).length >= PASSKEYS_MOST)
        return refuseFactor('factors-full', { most: PASSKEYS_MOST });
      const kept = await this.making.judge(unit.tx, host, personId, made);
      if (!kept) return refuseFactor('passkey-unusable');
      const key = { id: kept.credentialId, jwk: (await this.making.jwkOf(kept)) ?? refuseFactor('passkey-unusable') };
      await unit.change(this.people, personId, () => factorAdded('passkey', label, unit.now, key));
      const passkey = { ...kept, id: newId(), personId, label };
      if (!(await this.factors.addPasskey(unit.tx, passkey))) return refuseFactor('passkey-known');
      return this.after.finish(unit.tx, personId, sessionId);
    });
    this.after.forget(personId);
    return added;
  }
}
