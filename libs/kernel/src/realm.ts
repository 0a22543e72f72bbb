import type { Id } from './ids.js';

/** Where an act happens: the `live` border, or one drill. Rows, entries, envelopes and jobs all carry it. */
export type Realm = Id<'Realm'>;

export const LIVE = 'live' as Realm;

export const isLive = (realm: Realm): boolean => realm === LIVE;

/** What speakable numbers of a realm bear in front, so that a drill's number is never taken for a live one. */
export const numberMark = (realm: Realm): '' | 'EX-' => (isLive(realm) ? '' : 'EX-');
