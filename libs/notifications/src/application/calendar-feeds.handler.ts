import { DomainError, LIVE, type RequestContext } from '#kernel';
import { Env } from '#platform/config';
import { newId } from '#platform/ids';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { type CalendarFeed, CalendarFeedsStore, type FeedOwner } from './calendar-feeds.store.js';

/** The address of a calendar, told once. */
export interface CalendarAddress {
  readonly path: string;
  /** Null when the installation does not know under which address people reach it. */
  readonly url: string | null;
}

/** 256 random bits: there is nothing to guess, so a plain hash keeps them. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The addresses at which a person's or a desk's calendar is fetched. No act on a case, so in no ledger; the rows say who and when. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly env: Env,
    private readonly database: Database,
    private readonly feeds: CalendarFeedsStore,
  ) {}

  find(owner: FeedOwner): Promise<CalendarFeed | null> {
    return this.feeds.find(owner);
  }

  /** A new address; the one before it leads nowhere from now on. */
  async issue({ actor: { userId: by } }: RequestContext, owner: FeedOwner): Promise<CalendarAddress> {
    const token = randomBytes(32).toString('base64url');
    await this.database.transaction(LIVE, async (tx) => {
      await this.feeds.revoke(tx, owner, by);
      await this.feeds.issue(tx, { id: newId(), owner, hash: hashOfToken(token), by });
    });
    const path = `/calendar/${token}.ics`;
    return { path, url: this.env.PUBLIC_URL === undefined ? null : `${this.env.PUBLIC_URL.replace(/\/$/, '')}${path}` };
  }

  /** @throws DomainError not-found */
  async revoke({ actor: { userId: by } }: RequestContext, owner: FeedOwner): Promise<void> {
    const revoked = await this.database.transaction(LIVE, (tx) => this.feeds.revoke(tx, owner, by));
    if (!revoked) throw new DomainError('not-found');
  }
}
