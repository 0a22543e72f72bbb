import { type Instant, type Locale, localTime } from '#kernel';
import type { Desk, DirectorySnapshot } from '#directory';
import { isTerm, sayTerm, type Term } from '#phrases';
import type { DeskId } from '#kernel';
import type { InboxNotice } from '../application/inbox.store.js';

export interface NotificationResponse extends Omit<InboxNotice, 'stream'> {
  /** What it says, in the reader's language and the desk's own time. */
  readonly text: string;
  /** Path of what it is about, under the API's base. */
  readonly link: string | null;
}

const PATHS: Readonly<Record<string, string>> = {
  case: '/cases',
  handoff: '/handoffs',
  report: '/reports',
  request: '/requests',
  provision: '/provisions',
  item: '/items',
  consent: '/consents',
  chase: '/chases',
  'contact-report': '/contact-reports',
  'early-notice': '/early-notices',
};

/** What something is called that belongs to no case, by the kind of its stream. */
const PARTS: Readonly<Record<string, Term>> = { report: 'notice-part.report' };

/** A rung of an act that is owed about no case: what it is about, and where it is done. */
const OWED: Readonly<Record<string, { readonly part: Term; readonly path: string }>> = {
  'file-contact-report': { part: 'notice-part.contact-report', path: '/contact-reports' },
};

const linkOf = ({ stream, caseId, act }: InboxNotice): string | null => {
  const [kind = '', id = ''] = stream.split(':');
  if (kind in PATHS) return `${PATHS[kind]}/${id}`;
  return caseId === null ? (OWED[act ?? '']?.path ?? null) : `/cases/${caseId}`;
};

/** How a notice is said to a reader: language, and the clocks of the desk. */
export interface Speech {
  readonly locale: Locale;
  readonly snapshot: DirectorySnapshot;
  readonly deskId: DeskId;
}

const due = (at: Instant, desk: Desk | undefined, locale: Locale): string => {
  const { date, time, offset } = localTime(at, desk?.zone ?? 'UTC');
  return sayTerm('notice-part.due', locale, { date, time, offset });
};

const textOf = (notice: InboxNotice, { locale, snapshot, deskId }: Speech): string => {
  const say = (term: string, params = {}): string => (isTerm(term) ? sayTerm(term as Term, locale, params) : term);
  const kind = notice.stream.split(':')[0] ?? '';
  const numbered = kind === 'request' ? 'notice-part.request' : 'notice-part.case';
  const what =
    notice.caseNumber === null
      ? say(PARTS[kind] ?? OWED[notice.act ?? '']?.part ?? 'notice-part.exchange')
      : say(numbered, { number: notice.caseNumber });
  const act = notice.act === null ? '' : say(`obligation-act.${notice.act}`);
  const away = notice.standsInFor === null ? undefined : snapshot.desks.get(notice.standsInFor);
  return [
    `${say(`notice-urgency.${notice.urgency}`)}.`,
    say(`notice.${notice.eventType}`, { what, act }),
    notice.dueAt === null ? '' : due(notice.dueAt, snapshot.desks.get(deskId), locale),
    away ? say('notice-part.stands-in', { desk: away.name }) : '',
    notice.nobodyReached ? say('notice-part.nobody-reached') : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
};

export const notificationResponse = (notice: InboxNotice, speech: Speech): NotificationResponse => {
  const { stream: _stream, ...rest } = notice;
  return { ...rest, text: textOf(notice, speech), link: linkOf(notice) };
};
