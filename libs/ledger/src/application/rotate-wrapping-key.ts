import { Injectable } from '@nestjs/common';
import { WrappingStore } from '../persistence/wrapping.store.js';
import { type Holder, WrappingKeys } from './wrapping-keys.js';

export interface Rotated {
  /** Fingerprint of the key that wraps from now on. */
  readonly kek: string;
  /** Data keys that were wrapped anew. */
  readonly wrapped: number;
}

/** Changes the key of a country while everything runs: data keys are wrapped anew, no value is sealed again. */
@Injectable()
export class RotateWrappingKey {
  constructor(
    private readonly wrapping: WrappingKeys,
    private readonly store: WrappingStore,
  ) {}

  /**
   * Makes a new key where keys are files, else takes the first that is given; what others wrapped it wraps. The former key stays beside it, for
   * what is being written right now.
   *
   * @throws DomainError ledger-values-locked
   */
  async rotate(holder: Holder): Promise<Rotated> {
    const drafted = this.wrapping.isFile(holder) ? this.wrapping.draft(holder) : null;
    const kek = drafted?.kek ?? this.wrapping.fingerprints(holder)[0]!;
    return this.asOwner(async (owner) => {
      await this.store.register(owner, holder, kek);
      if (drafted) this.wrapping.putFirst(holder, drafted.line);
      return { kek, wrapped: await this.store.wrapAnew(owner, holder) };
    });
  }

  /** Later: nothing is written with a former key any more, and none is kept. @throws DomainError ledger-values-locked */
  async forgetFormer(holder: Holder): Promise<Rotated> {
    const kek = this.wrapping.fingerprints(holder)[0]!;
    return this.asOwner(async (owner) => {
      await this.store.register(owner, holder, kek);
      await this.store.strikeOutOthers(owner, holder, kek);
      const wrapped = await this.store.wrapAnew(owner, holder);
      if (this.wrapping.isFile(holder)) this.wrapping.forgetFormer(holder);
      return { kek, wrapped };
    });
  }

  private async asOwner<T>(work: (owner: ReturnType<WrappingStore['owner']>) => Promise<T>): Promise<T> {
    const owner = this.store.owner();
    try {
      return await work(owner);
    } finally {
      await owner.close();
    }
  }
}
