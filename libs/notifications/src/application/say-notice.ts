import type { DirectorySnapshot } from '#directory';
import { type DeskId, type Instant, type Locale, localTime } from '#kernel';
import { isTerm, sayTerm, type Term, zoneName } from '#phrases';
import type { InboxNotice } from './inbox.store.js';

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
  'advance-notice': '/advance-notices',
  surge: '/surge',
  drill: '/drills',
  activation: '/activations',
  'procedure-edition': '/procedure-editions',
  'situation-report': '/situation-reports',
  'after-action': '/activations',
  alert: '/alerts',
  'shift-note': '/shifts',
};

/** What something is called that belongs to no case, by the kind of its stream. */
const PARTS: Readonly<Record<string, Term>> = {
  report: 'notice-part.report',
  'crossing-side': 'notice-part.crossing',
  'wait-proposal': 'notice-part.waits',
  'advance-notice': 'notice-part.advance-notice',
  webhook: 'notice-part.webhook',
  person: 'notice-part.person',
  alert: 'notice-part.alert',
  'issued-alert': 'notice-part.issued-alert',
  'feed-silence': 'notice-part.feed',
  roster: 'notice-part.roster',
  'shift-note': 'notice-part.shift-note',
  'paper-pack': 'notice-part.paper-pack',
  drill: 'notice-part.drill',
  'drill-inject': 'notice-part.drill',
  'real-event': 'notice-part.real-event',
  'procedure-edition': 'notice-part.activation',
  activation: 'notice-part.activation',
  'situation-report': 'notice-part.situation-report',
  statement: 'notice-part.statement',
  'resource-request': 'notice-part.resource-request',
  'after-action': 'notice-part.activation',
  'drill-improvement': 'notice-part.drill-improvement',
};

/** Parts of the room of an activation, by the names that its screen has for them. */
type RoomPart = 'keys' | 'checklist' | 'orders' | 'reports' | 'statements' | 'alerts' | 'resources' | 'agencies' | 'review';

const ROOM_PARTS: Readonly<Record<string, RoomPart>> = {
  statement: 'statements',
  'resource-request': 'resources',
  'issued-alert': 'alerts',
};

interface Owed {
  readonly part: Term;
  readonly path: string;
  readonly room?: RoomPart;
}

const owedIn = (room: RoomPart): Owed => ({ part: 'notice-part.activation', path: '/activations', room });

/** A rung of an act that is owed about no case: what it is about, and where it is done. */
const OWED: Readonly<Record<string, Owed>> = {
  'confirm-activation': owedIn('keys'),
  'do-step': owedIn('checklist'),
  'answer-alert': owedIn('agencies'),
  'settle-orders': owedIn('orders'),
  'do-improvement': owedIn('review'),
  'do-drill-improvement': { part: 'notice-part.drill-improvement', path: '/drills/improvements' },
  'review-activation': owedIn('review'),
  'answer-advance-notice': { part: 'notice-part.advance-notice', path: '/advance-notices' },
  'return-across': { part: 'notice-part.advance-notice', path: '/advance-notices' },
  'tell-crossing-outcome': { part: 'notice-part.advance-notice', path: '/advance-notices' },
  'cover-duty-hours': { part: 'notice-part.roster', path: '/roster' },
  'sign-shift-note': { part: 'notice-part.shift-note', path: '/shifts' },
  'countersign-shift-note': { part: 'notice-part.shift-note', path: '/shifts' },
  'settle-shift-dispute': { part: 'notice-part.shift-note', path: '/shifts' },
  'publish-situation-report': owedIn('reports'),
  'confirm-statement': owedIn('statements'),
  'answer-resource-request': owedIn('resources'),
  'settle-resource-offer': owedIn('resources'),
  'deliver-resource': owedIn('resources'),
  'restore-feed': { part: 'notice-part.feed', path: '/feeds' },
  'file-contact-report': { part: 'notice-part.contact-report', path: '/contact-reports' },
};

type Linked = Pick<InboxNotice, 'stream' | 'caseId' | 'act'> & {
  /** The activation in whose room it stands, where that is known. */
  readonly within?: string | null;
  /** Whose notice it is; absent where the reader's desk is meant. */
  readonly deskId?: DeskId;
  readonly standsInFor?: DeskId | null;
};

/** Path of what a notice is about; null when there is none. */
export const linkOf = ({ stream, caseId, act, within, deskId, standsInFor }: Linked): string | null => {
  const [kind = '', id = ''] = stream.split(':');
  // A roster is called by its desk.
  const rosterOf = standsInFor ?? deskId;
  if (kind === 'roster') return rosterOf === undefined ? '/roster' : `/desks/${rosterOf}/roster`;
  if (kind === 'desk-presence') return '/directory';
  // A side is called by its crossing and country.
  if (kind === 'crossing-side') return `/board/${id.split('.')[0]}`;
  if (kind === 'wait-proposal') return '/board';
  if (kind === 'feed-silence') return '/feeds';
  // They stand in one list, whichever drill they came of: the desk may have had no part in it.
  if (kind === 'drill-improvement') return '/drills/improvements';
  // Of no drill: those of the reader are in the list.
  if (kind === 'real-event') return '/drills';
  // It stands on the feed of the drill that is open.
  if (kind === 'drill-inject') return '/drills/feed';
  // Its screen is the administrators'; whoever is told of it in the inbox tells them.
  if (kind === 'webhook') return null;
  if (kind === 'person') return '/my-sign-in';
  // They stand in the room of their activation, whose name the stream does not bear.
  const room = ROOM_PARTS[kind] ?? OWED[act ?? '']?.room;
  if (room !== undefined && within) return `/activations/${within}#${room}`;
  if (kind in ROOM_PARTS) return '/activations';
  // It stands beside the notes of shifts.
  if (kind === 'paper-pack') return '/shifts';
  if (kind in PATHS) return `${PATHS[kind]}/${id}`;
  return caseId === null ? (OWED[act ?? '']?.path ?? null) : `/cases/${caseId}`;
};

/** How a notice is said to a reader: language, and the clocks of the desk. */
export interface Speech {
  readonly locale: Locale;
  readonly snapshot: DirectorySnapshot;
  /** IANA zone of the reader's clock. */
  readonly zone: string;
  /** That of the other side's, where it is said besides. */
  readonly otherZone?: string | null;
}

/** When it is due, on one clock or on both. */
export const sayDue = (at: Instant, { locale, zone, otherZone }: Speech): string => {
  const own = localTime(at, zone);
  if (!otherZone) return sayTerm('notice-part.due', locale, { date: own.date, time: own.time, zone: zoneName(at, zone) });
  const other = localTime(at, otherZone);
  return sayTerm('notice-part.due-both', locale, {
    date: own.date,
    time: own.time,
    zone: zoneName(at, zone),
    otherDate: other.date,
    otherTime: other.time,
    otherZone: zoneName(at, otherZone),
  });
};

/** What a notice is about, by its number alone. */
export const sayWhat = (notice: Pick<InboxNotice, 'stream' | 'caseNumber' | 'act'>, locale: Locale): string => {
  const kind = notice.stream.split(':')[0] ?? '';
  if (notice.caseNumber === null) return sayTerm(PARTS[kind] ?? OWED[notice.act ?? '']?.part ?? 'notice-part.exchange', locale);
  return sayTerm(kind === 'request' ? 'notice-part.request' : 'notice-part.case', locale, { number: notice.caseNumber });
};

/** What happened, alone. */
export const sayEventOfNotice = (
  notice: Pick<InboxNotice, 'stream' | 'caseNumber' | 'act' | 'eventType'>,
  locale: Locale,
): string => {
  const term = `notice.${notice.eventType}`;
  const act = notice.act === null ? '' : `obligation-act.${notice.act}`;
  const params = { what: sayWhat(notice, locale), act: isTerm(act) ? sayTerm(act, locale) : act };
  return isTerm(term) ? sayTerm(term, locale, params) : term;
};

/** A notice in words: urgency, number, what happened, due time. It has no case facts to say. */
export const sayNotice = (notice: InboxNotice, speech: Speech): string => {
  const { locale, snapshot } = speech;
  const away = notice.standsInFor === null ? undefined : snapshot.desks.get(notice.standsInFor);
  return [
    `${sayTerm(`notice-urgency.${notice.urgency}`, locale)}.`,
    sayEventOfNotice(notice, locale),
    notice.dueAt === null ? '' : sayDue(notice.dueAt, speech),
    away ? sayTerm('notice-part.stands-in', locale, { desk: away.name }) : '',
    notice.nobodyReached ? sayTerm('notice-part.nobody-reached', locale) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
};
