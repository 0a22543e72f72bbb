import type { DirectorySnapshot } from '#directory';
import type { Locale } from '#kernel';
import { sayTerm } from '#phrases';
import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import type { Letter, LetterNotice } from '../application/channel.js';
import { ActLinkIssuer } from '../application/act-link-issuer.js';
import { otherSideZone } from '../application/other-side.js';
import type { ReachProfile } from '../application/reach.store.js';
import { linkOf, sayNotice, sayWhat } from '../application/say-notice.js';
import type { MailContent, MailEntry } from '../domain/compose-mail.js';

/** Says a letter in the recipient's language and on both sides' clocks. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly env: Env,
    private readonly issuer: ActLinkIssuer,
  ) {}

  async write(letter: Letter, profile: ReachProfile, snapshot: DirectorySnapshot): Promise<MailContent> {
    const locale = profile.locale ?? snapshot.desks.get(letter.notices[0]!.deskId)?.languages[0] ?? 'en';
    const issued = await this.issuer.linksFor(letter.notices, profile.personId);
    const entries = letter.notices.map((notice) => ({
      ...this.entry(notice, profile, { locale, snapshot }),
      acts: (issued.get(notice.id) ?? []).map(({ act, token }) => ({
        text: sayTerm(`mail-act.${act}`, locale),
        url: this.url(`/act/${token}`),
      })),
    }));
    return { locale, urgency: letter.urgency, entries, settingsUrl: this.url('/reach') };
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
