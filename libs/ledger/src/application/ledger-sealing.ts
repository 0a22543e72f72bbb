import type { Instant } from '#kernel';
import { Env } from '#platform/config';
import type { Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseLedger } from '../domain/ledger.errors.js';
import { readPolicy } from '../domain/policy.js';
import { LedgerView } from '../persistence/ledger.view.js';
import { SealsStore } from '../persistence/seals.store.js';
import { sha256 } from './sha256.js';

/** How far one witness came with the log. */
export interface WitnessProgress {
  /** Name of its key. */
  readonly name: string;
  /** The longest head that it cosigned; null when it never did. */
  readonly size: number | null;
  readonly at: Instant | null;
}

export interface SealingState {
  /** Entries that the operator signed for. */
  readonly signedSize: number;
  /** Entries that a quorum of witnesses sealed; as many as are signed for where no witness is named. */
  readonly sealedSize: number;
  readonly sealedAt: Instant | null;
  /** Since when a signed head waits for its seal; null when none does. */
  readonly waitingSince: Instant | null;
  readonly witnesses: readonly WitnessProgress[];
  /** The policy in force (C2SP tlog-policy); null where no witness is named. */
  readonly policy: string | null;
}

/** How far the log is sealed, and what must wait while it is not. */
@Injectable()
export class LedgerSealing {
  constructor(
    private readonly env: Env,
    private readonly view: LedgerView,
    private readonly seals: SealsStore,
  ) {}

  async state(): Promise<SealingState> {
    const [sealing, signed] = [await this.seals.sealing(), await this.view.checkpoint()];
    const signedSize = signed?.size ?? 0;
    if (!sealing) return { signedSize, sealedSize: signedSize, sealedAt: null, waitingSince: null, witnesses: [], policy: null };
    const names = readPolicy(sha256, sealing.policy).witnesses.map(({ key }) => key.name);
    const last = new Map((await this.seals.lastCosigned(names)).map((one) => [one.witness, one]));
    const { sealedSize, sealedAt, waitingSince, policy } = sealing;
    const witnesses = names.map((name) => ({ name, size: last.get(name)?.size ?? null, at: last.get(name)?.at ?? null }));
    return { signedSize, sealedSize: sealedSize ?? 0, sealedAt, waitingSince, witnesses, policy };
  }

  /**
   * Asked before anything is taken along or given to the other country: what nobody but the operator vouches for shall not leave for hours.
   * Never asked by what is filed.
   *
   * @param tx the transaction of the act, so that it needs no second connection
   * @throws DomainError ledger-unsealed-long
   */
  async mustBeRecent(tx?: Tx): Promise<void> {
    const sealing = await this.seals.sealing(tx);
    const minutes = this.env.ENLACE_UNSEALED_STOP_MINUTES;
    if (sealing && sealing.waitingSeconds >= minutes * 60)
      throw refuseLedger('ledger-unsealed-long', { waited: Math.floor(sealing.waitingSeconds / 60), minutes });
  }
}
