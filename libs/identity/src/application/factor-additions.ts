import type { UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { RecoveryCodes } from './recovery-codes.js';
import { SessionRenewer } from './session-renewer.js';

/** What comes of adding a factor. */
export interface FactorAdded {
  /** Of the session, which goes on under another id. */
  readonly sessionId: string;
  /** Shown once; null where there were codes already. */
  readonly recoveryCodes: readonly string[] | null;
}

/** What adding a factor brings with it, whatever the factor. */
@Injectable()
export class FactorAdditions {
  constructor(
    private readonly codes: RecoveryCodes,
    private readonly renewer: SessionRenewer,
  ) {}

  /** The first factor comes with recovery codes. The session was proved by it; the person's others end. */
  async finish(tx: Tx, personId: UserId, sessionId: string): Promise<FactorAdded> {
    const recoveryCodes = await this.codes.giveFirst(tx, personId);
    return { sessionId: await this.renewer.renewAlone(tx, sessionId, 2), recoveryCodes };
  }

  /** To be called after the commit. */
  forget(personId: UserId): void {
    this.renewer.forget(personId);
  }
}
