import type { Realm } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { Ladder } from '../domain/ladder.js';
import type { LadderEdition, LadderEvent } from '../domain/ladder-edition.js';
import type { LadderScope } from '../domain/ladder-scope.js';
import type { LadderKey } from '../domain/ladders.js';

/** An edition as it is shown, with the version of its row. */
export interface LadderEditionView extends LadderEdition {
  readonly id: string;
  readonly version: number;
}

/** What was published, of all realms, at one revision: the number moves with every publication. */
export interface PublishedLadders {
  readonly revision: number;
  readonly editions: readonly {
    readonly realm: Realm;
    readonly scope: LadderScope;
    readonly ladder: Ladder & { readonly key: LadderKey };
  }[];
}

/** Rows of editions. Commands come through the base class, the rest are reads. */
export abstract class LadderEditionsStore extends AggregateStore<LadderEdition, LadderEvent> {
  /** Lets one transaction at a time number or publish an edition; holds until it ends. */
  abstract takeTurn(tx: Tx): Promise<void>;

  /** The number that the next draft of a ladder bears. Only under `takeTurn`. */
  abstract nextVersion(tx: Tx, key: LadderKey): Promise<number>;

  abstract find(
    tx: Tx,
    key: LadderKey,
    ladderVersion: number,
  ): Promise<{ readonly id: string; readonly scope: LadderScope } | null>;

  abstract publishedId(tx: Tx, key: LadderKey, scope: LadderScope): Promise<string | null>;

  /** All that is in force anywhere, and its revision, in one consistent view. */
  abstract published(): Promise<PublishedLadders>;

  /** Fails the transaction, so that it runs again, when the ladders in force have moved on. Travels with what follows. */
  abstract requireRevision(tx: Tx, revision: number): void;

  /** An edition of the realm, or of the live border. */
  abstract view(realm: Realm, key: LadderKey, ladderVersion: number): Promise<LadderEditionView | null>;

  /** Newest first. */
  abstract list(realm: Realm, key: LadderKey, before: number, limit: number): Promise<LadderEditionView[]>;

  /** Editions of every ladder that are written and not yet in force. */
  abstract waiting(realm: Realm): Promise<readonly { readonly key: LadderKey; readonly count: number }[]>;
}
