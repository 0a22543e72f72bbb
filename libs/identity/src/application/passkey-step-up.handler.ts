import { LIVE, type RequestContext } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseFactor } from '../domain/identity.errors.js';
import { PasskeyProver } from './passkey-prover.js';
import { SessionRenewer } from './session-renewer.js';
import type { SignedChallenge } from './web-authn.js';

/** Proves anew, by one of the person's own passkeys, who sits there. */
@Injectable()
export class PasskeyStepUp {
  constructor(
    private readonly database: Database,
    private readonly prover: PasskeyProver,
    private readonly renewer: SessionRenewer,
  ) {}

  /** @returns the new secret id of the session. @throws DomainError passkey-refused, passkeys-off */
  async execute(
    { actor }: RequestContext,
    command: { readonly sessionId: string; readonly host: string; readonly signed: SignedChallenge },
  ): Promise<string> {
    const asked = { purpose: 'passkey step-up', whose: actor.userId } as const;
    const next = await this.database.transaction(LIVE, async (tx) => {
      if ((await this.prover.prove(tx, command.host, asked, command.signed)) === null) return refuseFactor('passkey-refused');
      return this.renewer.renew(tx, command.sessionId, 2);
    });
    this.renewer.forget(actor.userId);
    return next;
  }
}
