import type { DeskId, DeskPresence, Realm } from '#kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DirectoryStore } from './directory.store.js';

type ByDesk = ReadonlyMap<DeskId, DeskPresence>;
const NONE: ByDesk = new Map();
const NOBODY: ReadonlySet<DeskId> = new Set();

/** Which desks answer, in memory as the directory is. Each realm has its own: in a drill other people sit there. */
@Injectable()
export class DeskPresences implements OnModuleInit {
  private byRealm = new Map<Realm, ByDesk>();
  private silentOf = new Map<Realm, ReadonlySet<DeskId>>();

  constructor(private readonly store: DirectoryStore) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  /** Desks that were ever under check. */
  of(realm: Realm): ByDesk {
    return this.byRealm.get(realm) ?? NONE;
  }

  /** Desks that work goes around. */
  silent(realm: Realm): ReadonlySet<DeskId> {
    return this.silentOf.get(realm) ?? NOBODY;
  }

  async refresh(): Promise<void> {
    const found = new Map<Realm, Map<DeskId, DeskPresence>>();
    for (const { realm, presence } of await this.store.presences())
      found.set(realm, (found.get(realm) ?? new Map<DeskId, DeskPresence>()).set(presence.deskId, presence));
    this.byRealm = found;
    const silent = (desks: ByDesk) => [...desks.values()].filter(({ state }) => state === 'silent').map(({ deskId }) => deskId);
    this.silentOf = new Map([...found].map(([realm, desks]) => [realm, new Set(silent(desks))]));
  }
}
