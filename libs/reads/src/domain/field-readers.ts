import type { Permission } from '#kernel';
import type { ResponseClass, ResponseName } from './response-fields.js';

/** `trail?` is the trail for a reader who sees where it leads, and for nobody else. */
export type Grant = ResponseClass | 'trail?';

interface Readers {
  /** Without it nobody comes here: it is asked at the door. */
  readonly permission: Permission;
  readonly answers: readonly ResponseName[];
  /** How a reader comes to see the thing, and the classes that come with it. Who is in no row sees nothing of it. */
  readonly relations: Readonly<Record<string, readonly Grant[]>>;
}

const CASE = ['shell', 'operational', 'location', 'source', 'evidence', 'content'] as const;
const ITEM = ['shell', 'operational', 'source', 'content', 'person', 'evidence'] as const;
const REQUEST = ['shell', 'operational', 'person'] as const;

/** The one policy of fields: who reads which class of what. Denied unless a row grants it. */
export const FIELD_READERS = {
  case: {
    permission: 'case.read',
    answers: ['case-line', 'case', 'note', 'attachment', 'custody', 'act'],
    relations: { released: CASE, glass: [...CASE, 'internal:glass'] },
  },
  report: { permission: 'report.read', answers: ['report', 'report-with-versions'], relations: { released: CASE } },
  handoff: { permission: 'handoff.read', answers: ['handoff', 'packet'], relations: { released: CASE } },
  item: {
    permission: 'item.read',
    answers: ['item', 'opened-item'],
    relations: {
      originator: [...ITEM, 'trail'],
      holder: [...ITEM, 'trail?'],
      closed: ['shell', 'operational', 'source', 'trail?'],
    },
  },
  link: {
    permission: 'item.read',
    answers: ['chain-link'],
    relations: { party: ['shell', 'operational'], stranger: ['shell'] },
  },
  crossing: {
    permission: 'item.read',
    answers: ['consent', 'chase'],
    relations: { party: ['shell', 'operational'] },
  },
  disclosure: {
    permission: 'disclosure.read',
    answers: ['disclosure'],
    relations: { opener: ['shell', 'operational', 'person'], party: ['shell', 'operational'] },
  },
  request: {
    permission: 'request.read',
    answers: ['request-line', 'request'],
    relations: {
      requester: [...REQUEST, 'trail', 'internal:requester'],
      asked: [...REQUEST, 'trail?', 'internal:asked'],
      copied: [...REQUEST, 'trail?'],
      forwarder: [...REQUEST, 'trail?'],
    },
  },
  prepared: {
    permission: 'request.answer',
    answers: ['prepared'],
    relations: { author: ['content', 'internal:author'] },
  },
  provision: {
    permission: 'request.read',
    answers: ['provision'],
    relations: {
      giver: ['shell', 'operational', 'internal:giver'],
      receiver: ['shell', 'operational'],
    },
  },
  'early-notice': {
    permission: 'early-notice.read',
    answers: ['early-notice'],
    relations: {
      giver: ['shell', 'operational', 'location', 'source', 'trail?'],
      told: ['shell', 'operational', 'location', 'trail?'],
    },
  },
  'advance-notice': {
    permission: 'advance-notice.read',
    answers: ['advance-notice'],
    relations: {
      announcer: ['shell', 'operational', 'location', 'person'],
      asked: ['shell', 'operational', 'location', 'person'],
      aware: ['shell', 'operational', 'location'],
    },
  },
  'contact-report': {
    permission: 'contact.read',
    answers: ['contact-report'],
    relations: { agency: ['shell', 'person', 'internal'] },
  },
} as const satisfies Readonly<Record<string, Readers>>;

type Policy = typeof FIELD_READERS;
export type Thing = keyof Policy;
/** The relations by which somebody may read an answer. */
export type RelationOf<Name extends ResponseName> = {
  [Of in Thing]: Name extends Policy[Of]['answers'][number] ? keyof Policy[Of]['relations'] & string : never;
}[Thing];
