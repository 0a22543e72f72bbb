import { DirectoryQueries } from '#directory';
import { PeopleQueries, permissionsOf } from '#identity';
import { type Actor, DomainError, LIVE, type Locale, readerLocale, type RequestContext } from '#kernel';
import { newId } from '#platform/ids';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type LinkStanding, mailActsOf, standingOf } from '../domain/mail-acts.js';
import { ActLinksStore, type LinkInHand } from './act-links.store.js';
import { ActLinkTokens } from './act-link-tokens.js';
import { type MailReply, PerformMailAct } from './perform-mail-act.js';

/** A genuine link, who holds it, and what it is worth now. */
export interface OpenedLink {
  readonly link: LinkInHand;
  readonly standing: LinkStanding;
  /** Null when the person holds no place at the desk any more. */
  readonly actor: Actor | null;
  /** What the person reads unless the page is asked for in another. */
  readonly locale: Locale;
}

/** What surrounds a reply: the desk's language, and the row that says it was used. */
@Injectable()
export class ReplyPlaces {
  constructor(
    private readonly database: Database,
    private readonly links: ActLinksStore,
    private readonly directory: DirectoryQueries,
  ) {}

  localeOf({ deskId }: LinkInHand): Locale {
    return readerLocale(this.directory.snapshot().desks.get(deskId)?.languages);
  }

  settle(link: LinkInHand): Promise<void> {
    return this.database.transaction(LIVE, (tx) => this.links.used(tx, link));
  }
}

/** What is done by the links of mails. Opening a link does nothing; only what its page sends back does. */
@Injectable()
export class MailReplies {
  constructor(
    private readonly links: ActLinksStore,
    private readonly tokens: ActLinkTokens,
    private readonly people: PeopleQueries,
    private readonly perform: PerformMailAct,
    private readonly places: ReplyPlaces,
  ) {}

  /** @throws DomainError not-found for what is no link of ours */
  async open(token: string): Promise<OpenedLink> {
    const id = this.tokens.idIn(token);
    const link = id === null ? null : await this.links.find(id);
    if (!link || !this.tokens.isGenuine(token, link)) throw new DomainError('not-found');
    const actor = await this.actorOf(link);
    const needed = mailActsOf({ subjectKind: link.subjectKind, act: link.owedAct });
    const mayAct = actor !== null && needed !== null && actor.permissions.has(needed.permission);
    return { link, actor, standing: standingOf({ ...link, mayAct }, link.now), locale: this.places.localeOf(link) };
  }

  /**
   * Does it as the person, and says in the ledger that it came by mail. Sent twice it is done once.
   * @throws DomainError what the act throws
   */
  async reply({ link, actor }: OpenedLink, reply: MailReply, locale: Locale): Promise<void> {
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([link.act, reply]))
      .digest('hex');
    const ctx: RequestContext = {
      realm: LIVE,
      locale,
      actor: actor!,
      via: 'mail',
      correlationId: newId(),
      idempotency: { key: `mail-link:${link.id}`, fingerprint },
    };
    await this.perform.execute(ctx, link, reply);
    await this.places.settle(link);
  }

  private async actorOf({ personId, deskId }: LinkInHand): Promise<Actor | null> {
    const person = await this.people.byId(personId);
    const place = person?.disabledAt === null ? person.memberships.find((one) => one.deskId === deskId) : undefined;
    if (!person || !place) return null;
    const { agencyId, country, roles } = place;
    const { id: userId, username, name } = person;
    return { userId, username, name, deskId, agencyId, country, roles, permissions: permissionsOf(roles) };
  }
}
