import { LIVE } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseFaultyPack } from '../domain/check-pack.js';
import { DirectoryQueries } from './directory.queries.js';
import { DirectoryStore } from './directory.store.js';
import { PackFiles } from './pack-files.js';

/** Brings the rows in line with the data packs. */
@Injectable()
export class DirectorySeed {
  constructor(
    private readonly database: Database,
    private readonly store: DirectoryStore,
    private readonly files: PackFiles,
    private readonly queries: DirectoryQueries,
  ) {}

  /**
   * Applies the packs when they are not the ones last applied, and says whether it did. The same packs are never applied twice:
   * what people altered since then stays until a new pack comes.
   * @throws DomainError directory-pack-faulty when a pack breaks a rule; nothing is changed then
   */
  async apply(): Promise<boolean> {
    const { pack, digest } = await this.files.read();
    refuseFaultyPack(pack);
    // The directory is of no realm: every drill sees the same border. A transaction has to name one.
    const applied = await this.database.transaction(LIVE, async (tx) => {
      if ((await this.store.lockAppliedDigest(tx)) === digest) return false;
      await this.store.apply(tx, pack, digest);
      return true;
    });
    // Whoever seeds goes on to use what was seeded: do not wait for the poke.
    await this.queries.refresh();
    return applied;
  }
}
