import { sayTerm } from '#phrases';
import { Injectable } from '@nestjs/common';
import { alertsFeed } from './alert-document.js';
import { AlertDrafts } from './alert-drafts.js';
import { IssuedAlertsQueries } from './issued-alerts.queries.js';

/** So long one answer is given again: a crowd that looks at once costs one look. */
const KEPT_SECONDS = 30;
const PATH = '/api/v1/public/alerts';
/** What a feed without an entry was last changed at: it has said nothing since it is there. */
const NEVER = '1970-01-01T00:00:00Z';

/** Alerts to the public, for systems that are not signed in. Drills are no part of it. */
@Injectable()
export class PublicAlerts {
  private kept: { readonly answer: Promise<string>; readonly at: number } | null = null;

  constructor(
    private readonly queries: IssuedAlertsQueries,
    private readonly drafts: AlertDrafts,
  ) {}

  /** The feed as Atom. */
  feed(): Promise<string> {
    const now = performance.now();
    if (this.kept && now - this.kept.at < KEPT_SECONDS * 1_000) return this.kept.answer;
    const answer = this.read();
    this.kept = { answer, at: now };
    answer.catch(() => (this.kept = null));
    return answer;
  }

  /** @throws DomainError not-found */
  document(id: string): Promise<string> {
    return this.queries.publicDocument(id);
  }

  private async read(): Promise<string> {
    const issued = await this.queries.publicNow();
    const entries = issued.map(({ id, alert }) => ({ id, alert, href: this.at(`${PATH}/${id}`) }));
    const title = `${sayTerm('issued-alert.feed-title', 'en')} / ${sayTerm('issued-alert.feed-title', 'es')}`;
    return alertsFeed(title, this.at(PATH), issued[0]?.state.sent ?? NEVER, entries);
  }

  private at(path: string): string {
    return this.drafts.linkTo(path) ?? path;
  }
}
