import { DirectoryQueries } from '#directory';
import type { Instant, Locale } from '#kernel';
import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import type { CalendarEntry } from '../domain/calendar.js';
import { CalendarOwners } from './calendar-owners.js';
import { CalendarSources } from './calendar-source.js';
import { hashOfToken } from './calendar-feeds.handler.js';
import { CalendarFeedsStore } from './calendar-feeds.store.js';

export interface Calendar {
  readonly locale: Locale;
  /** What it is called in the list of calendars: the person's or the desk's name. */
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  /** When anything in it changed last; null when it is empty. */
  readonly changedAt: Instant | null;
}

/** The calendar that a secret address leads to, as things stand now: who left a desk sees nothing of it any more. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly env: Env,
    private readonly feeds: CalendarFeedsStore,
    private readonly whose: CalendarOwners,
    private readonly directory: DirectoryQueries,
    private readonly sources: CalendarSources,
  ) {}

  /** Null when the address leads nowhere, or no more. `here`: where this installation was reached, if it knows no better. */
  async execute(token: string, here: string): Promise<Calendar | null> {
    const owner = await this.feeds.ownerOf(hashOfToken(token));
    const found = owner && (await this.whose.find(owner));
    if (!found) return null;
    const { name, ...viewer } = found;
    const base = (this.env.PUBLIC_URL ?? here).replace(/\/$/, '');
    const snapshot = this.directory.snapshot();
    const entries = await this.sources.entriesFor({ ...viewer, snapshot, url: (path) => `${base}${path}` });
    const changedAt = entries.reduce<Instant | null>((last, { changedAt: at }) => (last === null || at > last ? at : last), null);
    return { locale: viewer.locale, name, entries, changedAt };
  }
}
