import type { Locale } from '#kernel';
import { sayTerm } from '#phrases';
import type { NoticeUrgency } from './notice.js';

/** Something that a reader may open or do. */
export interface MailLink {
  readonly text: string;
  readonly url: string;
}

/** One notice in a mail, already said. */
export interface MailEntry {
  /** Its number, for the subject. */
  readonly what: string;
  readonly desk: string;
  readonly text: string;
  readonly open: MailLink | null;
  readonly acts: readonly MailLink[];
}

export interface MailContent {
  readonly locale: Locale;
  readonly urgency: NoticeUrgency;
  readonly entries: readonly MailEntry[];
  /** What is told besides and not written out: how much, and where to read it. */
  readonly more: { readonly count: number; readonly inbox: string } | null;
  readonly settingsUrl: string;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const anchor = ({ text, url }: MailLink): string => `<a href="${escaped(url)}">${escaped(text)}</a>`;

const subjectOf = ({ locale, urgency, entries, more }: MailContent): string => {
  const said = sayTerm(`notice-urgency.${urgency}`, locale);
  const count = entries.length + (more?.count ?? 0);
  return count === 1
    ? sayTerm('mail.subject', locale, { urgency: said, what: entries[0]!.what })
    : sayTerm('mail.subject-many', locale, { urgency: said, count });
};

const moreIn = ({ locale, more }: MailContent): MailLink[] =>
  more ? [{ text: sayTerm('mail.more', locale, { count: more.count }), url: more.inbox }] : [];

const linksOf = ({ open, acts }: MailEntry): readonly MailLink[] => [...acts, ...(open ? [open] : [])];

/** The mail in plain text and in simple HTML: the same words in both, no picture, nothing that is loaded from anywhere. */
export const composeMail = (content: MailContent): ComposedMail => {
  const { locale, urgency, entries, settingsUrl } = content;
  const alarm = urgency === 'life-safety' ? [sayTerm('mail.life-safety', locale)] : [];
  const forDesk = (desk: string): string => sayTerm('mail.for-desk', locale, { desk });
  const closing = sayTerm('mail.no-facts', locale);
  const settings = { text: sayTerm('mail.settings', locale), url: settingsUrl };
  const text = [
    ...alarm,
    ...entries.map((entry) =>
      [`${forDesk(entry.desk)}:`, entry.text, ...linksOf(entry).map((link) => `${link.text}: ${link.url}`)].join('\n'),
    ),
    ...moreIn(content).map((link) => `${link.text}: ${link.url}`),
    '-- ',
    `${closing}\n${settings.text}: ${settings.url}`,
  ].join('\n\n');
  const html = [
    `<!doctype html><html lang="${locale === 'es' ? 'es-MX' : 'en'}"><body>`,
    ...alarm.map((said) => `<p><strong>${escaped(said)}</strong></p>`),
    ...entries.map(
      (entry) =>
        `<p>${escaped(forDesk(entry.desk))}:<br><strong>${escaped(entry.text)}</strong></p><p>${linksOf(entry).map(anchor).join('<br>')}</p>`,
    ),
    ...moreIn(content).map((link) => `<p>${anchor(link)}</p>`),
    `<hr><p>${escaped(closing)}<br>${anchor(settings)}</p></body></html>`,
  ].join('\n');
  return { subject: subjectOf(content), text, html };
};

/** The mail that asks somebody to show that an address is theirs. It tells nothing of anybody's work. */
export const composeCodeMail = ({
  locale,
  code,
  minutes,
  settingsUrl,
}: {
  readonly locale: Locale;
  readonly code: string;
  readonly minutes: number;
  readonly settingsUrl: string;
}): ComposedMail => {
  const said = sayTerm('mail.code', locale, { code, minutes });
  const foreign = sayTerm('mail.code-foreign', locale);
  const settings = { text: sayTerm('mail.settings', locale), url: settingsUrl };
  return {
    subject: sayTerm('mail.code-subject', locale),
    text: [said, `${settings.text}: ${settings.url}`, foreign].join('\n\n'),
    html: `<!doctype html><html lang="${locale === 'es' ? 'es-MX' : 'en'}"><body><p>${escaped(said)}</p><p>${anchor(settings)}</p><p>${escaped(foreign)}</p></body></html>`,
  };
};
