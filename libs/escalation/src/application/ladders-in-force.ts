import { type CountryCode, type DeskId, LIVE, type Realm } from '#kernel';
import type { Tx } from '#platform/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ladder } from '../domain/ladder.js';
import { type LadderScope, scopesOf } from '../domain/ladder-scope.js';
import { ladders, type LadderKey } from '../domain/ladders.js';
import { LadderEditionsStore, type PublishedLadders } from './ladder-editions.store.js';

const placeOf = (realm: Realm, key: LadderKey, scope: LadderScope): string => `${realm} ${key} ${scope}`;

/** Whose act is timed. */
export interface TimedDesk {
  readonly deskId: DeskId;
  readonly country: CountryCode;
}

/** The ladders in force, in memory: no opening costs a query. An opening asks on its way whether what it took still holds. */
@Injectable()
export class LaddersInForce implements OnModuleInit {
  private revision = 0;
  private byPlace = new Map<string, Ladder>();
  private reading: Promise<void> | null = null;

  constructor(private readonly store: LadderEditionsStore) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  /**
   * The ladder that times an act of a desk: its own, or its country's, or everybody's; each of the realm rather than of the live border;
   * as it ships where nobody has published one.
   */
  of(realm: Realm, key: LadderKey, { deskId, country }: TimedDesk): Ladder {
    for (const scope of scopesOf(deskId, country))
      for (const whose of [realm, LIVE]) {
        const found = this.byPlace.get(placeOf(whose, key, scope));
        if (found) return found;
      }
    return ladders[key];
  }

  /** The same in a transaction, which fails and runs again when the ladder was not in force any more. */
  async take(tx: Tx): Promise<Pick<LaddersInForce, 'of'>> {
    // A second run follows a conflict, and what was taken from memory may be what it was about.
    if (tx.attempt > 1) await this.refresh();
    this.store.requireRevision(tx, this.revision);
    return this;
  }

  /** Reads again what is in force. Calls that meet a running reading wait for one more: that one may have begun too early for them. */
  async refresh(): Promise<void> {
    const before = this.reading ?? Promise.resolve();
    const reading = before.catch(() => undefined).then(() => this.read());
    this.reading = reading;
    await reading.finally(() => {
      if (this.reading === reading) this.reading = null;
    });
  }

  private async read(): Promise<void> {
    const { revision, editions }: PublishedLadders = await this.store.published();
    this.byPlace = new Map(editions.map(({ realm, scope, ladder }) => [placeOf(realm, ladder.key, scope), ladder]));
    this.revision = revision;
  }
}
