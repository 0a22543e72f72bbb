import type { EditionSignature, EditionStatus, Realm } from '#kernel';
import { LIVE } from '#kernel';
import { type SignedAct, SignedActs } from '#votes';
import { Injectable } from '@nestjs/common';
import { LONGEST_DELAY_MINUTES, actionsOf, isAboutLife, isAcknowledging, isLimitGiven } from '../domain/check-ladder.js';
import { LADDER_ACTIONS, type LadderAction, type LadderBody, SHIPPED_VERSION } from '../domain/ladder.js';
import type { LadderScope } from '../domain/ladder-scope.js';
import { LADDER_KEYS, ladders, type LadderKey } from '../domain/ladders.js';
import { LadderEditionsStore, type LadderEditionView } from './ladder-editions.store.js';

/** One edition as it is read; version 1 is what ships, and nobody signed it. */
export interface EditionRead {
  readonly id: string | null;
  readonly key: LadderKey;
  readonly scope: LadderScope;
  readonly ladderVersion: number;
  readonly status: EditionStatus | 'shipped';
  readonly body: LadderBody;
  readonly contentHash: string | null;
  readonly note: string | null;
  readonly drafted: EditionSignature | null;
  readonly approved: EditionSignature | null;
  readonly published: EditionSignature | null;
  readonly retired: EditionSignature | null;
  /** Of its row; 0 for what ships, which no act changes. */
  readonly version: number;
}

/** With approval and publication, where a key of the person’s own signed them. */
export interface EditionSigned extends EditionRead {
  readonly votes: readonly SignedAct[];
}

/** A ladder, what may be written into it, and what of it is in force where. */
export interface LadderRead {
  readonly key: LadderKey;
  readonly aboutLife: boolean;
  readonly limitGiven: boolean;
  readonly acknowledging: boolean;
  readonly actions: readonly LadderAction[];
  readonly longestDelayMinutes: number;
  /** By scope, the whole border first: there is always one for it. */
  readonly inForce: readonly EditionRead[];
  /** Editions that are written and not in force yet. */
  readonly waiting: number;
}

const shipped = (key: LadderKey): EditionRead => {
  const { key: _, version: __, ...body } = ladders[key];
  const unsigned = { contentHash: null, note: null, drafted: null, approved: null, published: null, retired: null };
  return { id: null, key, scope: 'all', ladderVersion: SHIPPED_VERSION, status: 'shipped', body, ...unsigned, version: 0 };
};

const ALL_VERSIONS = 2_147_483_647;

/** Ladders for reading. */
@Injectable()
export class BrowseLadders {
  constructor(
    private readonly store: LadderEditionsStore,
    private readonly signed: SignedActs,
  ) {}

  async all(realm: Realm): Promise<LadderRead[]> {
    const [{ editions }, waiting] = await Promise.all([this.store.published(), this.store.waiting(realm)]);
    const signed = await Promise.all(
      editions
        .filter((one) => [realm, LIVE].includes(one.realm))
        .map(({ ladder }) => this.store.view(realm, ladder.key, ladder.version)),
    );
    const inForce = signed.filter((view): view is LadderEditionView => view !== null);
    return LADDER_KEYS.map((key) => {
      const own = inForce.filter((edition) => edition.key === key).toSorted((one, other) => (one.scope < other.scope ? -1 : 1));
      return {
        key,
        aboutLife: isAboutLife(key),
        limitGiven: isLimitGiven(key),
        acknowledging: isAcknowledging(key),
        actions: actionsOf(key, LADDER_ACTIONS),
        longestDelayMinutes: Math.max(LONGEST_DELAY_MINUTES, ladders[key].limit.minutes),
        inForce: own.some(({ scope }) => scope === 'all') ? own : [shipped(key), ...own],
        waiting: waiting.find((one) => one.key === key)?.count ?? 0,
      };
    });
  }

  /** Newest first; what ships is the last. */
  async editions(realm: Realm, key: LadderKey, before: number | null, limit: number): Promise<EditionSigned[]> {
    const found = await this.store.list(realm, key, before ?? ALL_VERSIONS, limit);
    const isEnd = found.length < limit && (before === null || before > SHIPPED_VERSION);
    const votesOn = await this.signed.onEach(found.map(({ id }) => `ladder:${id}`));
    const signed = found.map((edition) => ({ ...edition, votes: votesOn(`ladder:${edition.id}`) }));
    return isEnd ? [...signed, { ...shipped(key), votes: [] }] : signed;
  }

  async one(realm: Realm, key: LadderKey, ladderVersion: number): Promise<EditionRead | null> {
    return ladderVersion === SHIPPED_VERSION ? shipped(key) : this.store.view(realm, key, ladderVersion);
  }
}
