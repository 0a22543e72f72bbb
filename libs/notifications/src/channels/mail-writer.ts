import type { DirectorySnapshot } from '#directory';
import { type Locale, readerLocale } from '#kernel';
import { sayTerm } from '#phrases';
import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import type { Letter, LetterNotice } from '../application/channel.js';
import { ActLinkIssuer } from '../application/act-link-issuer.js';
import { otherSideZone } from '../application/other-side.js';
import type { ReachProfile } from '../application/reach.store.js';
import { linkOf, sayNotice, sayWhat } from '../application/say-notice.js';
import type { MailContent, MailEntry } from '../domain/compose-mail.js';
import { NOTICE_URGENCIES } from '../domain/notice.js';

/** Notices that one mail writes out; of what else it tells it says how much. */
const WRITTEN_OUT = 30;

const urgentFirst = (one: LetterNotice, other: LetterNotice): number =>
  NOTICE_URGENCIES.indexOf(one.urgency) - NOTICE_URGENCIES.indexOf(other.urgency);

/** Says a letter in the recipient's language and on both sides' clocks. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly env: Env,
    private readonly issuer: ActLinkIssuer,
  ) {}

  async write(letter: Letter, profile: ReachProfile, snapshot: DirectorySnapshot): Promise<MailContent> {
    const locale = profile.locale ?? readerLocale(snapshot.desks.get(letter.notices[0]!.deskId)?.languages);
    const shown = [...letter.notices].sort(urgentFirst).slice(0, WRITTEN_OUT);
    const issued = await this.issuer.linksFor(shown, profile.personId);
    const left = letter.notices.length - shown.length;
    const entries = shown.map((notice) => ({
      ...this.entry(notice, profile, { locale, snapshot }),
      acts: (issued.get(notice.id) ?? []).map(({ act, token }) => ({
        text: sayTerm(`mail-act.${act}`, locale),
        url: this.url(`/act/${token}`),
      })),
    }));
    const more = left > 0 ? { count: left, inbox: this.url('/inbox') } : null;
    return { locale, urgency: letter.urgency, entries, more, settingsUrl: this.url('/reach') };
  }

  private entry(
    notice: LetterNotice,
    profile: ReachProfile,
    { locale, snapshot }: { readonly locale: Locale; readonly snapshot: DirectorySnapshot },
  ): Omit<MailEntry, 'acts'> {
    const desk = snapshot.desks.get(notice.deskId);
    const zone = profile.zone ?? desk?.zone ?? 'UTC';
    const otherZone = otherSideZone(notice, snapshot);
    const path = linkOf(notice);
    return {
      what: sayWhat(notice, locale),
      desk: desk?.name[locale] ?? notice.deskId,
      text: sayNotice(notice, { locale, snapshot, zone, otherZone }),
      open: path === null ? null : { text: sayTerm('mail.open', locale), url: this.url(path) },
    };
  }

  /** Where people open it. */
  url(path: string): string {
    return `${this.env.PUBLIC_URL!.replace(/\/$/, '')}${path}`;
  }
}
