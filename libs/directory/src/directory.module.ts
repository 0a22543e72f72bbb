import { Global, Module } from '@nestjs/common';
import { DeskPresences } from './application/desk-presences.js';
import { DirectoryRefresher } from './application/directory-refresher.js';
import { DirectorySeed } from './application/directory-seed.js';
import { DirectoryQueries } from './application/directory.queries.js';
import { DirectoryStore } from './application/directory.store.js';
import { PackFiles } from './application/pack-files.js';
import type { DirectoryPack } from './domain/pack.js';
import { SqlDirectoryStore } from './persistence/directory.sql-store.js';
import { PackFolder } from './persistence/pack-folder.js';

/** Global: every context asks the directory, and one process needs one snapshot. */
/** The packs as the product ships them, without a database: for whoever checks files against them. */
export const shippedPack = async (): Promise<DirectoryPack> => (await new PackFolder().read()).pack;

@Global()
@Module({
  providers: [
    DirectoryQueries,
    DeskPresences,
    DirectorySeed,
    DirectoryRefresher,
    { provide: DirectoryStore, useClass: SqlDirectoryStore },
    { provide: PackFiles, useClass: PackFolder },
  ],
  exports: [DirectoryQueries, DeskPresences, DirectorySeed],
})
export class DirectoryModule {}
