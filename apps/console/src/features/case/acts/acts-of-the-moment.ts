import type { CaseResponse } from '../../../shared/api/client';
import { type Reader, type Standing, standingOf, worksOnIt } from '../reading/standing';

export const ACTS = ['acknowledge', 'start', 'resolve', 'close', 'reopen', 'priority', 'claim', 'watch', 'unwatch'] as const;
export type ActName = (typeof ACTS)[number];

/** Who decides about an act, besides the permission that the role gives. */
export type Deciders = 'lead' | 'working' | 'all';

interface ActRule {
  readonly permission: string;
  readonly deciders: Deciders;
  /** Whether where the case stands leaves room for the act. */
  readonly fits: (seen: CaseResponse, reader: Reader) => boolean;
}

const isClosed = ({ state }: CaseResponse): boolean => state === 'closed';

const RULES: Record<ActName, ActRule> = {
  acknowledge: {
    permission: 'case.work',
    deciders: 'lead',
    fits: (seen) => !isClosed(seen) && seen.lead.acknowledgedAt === null,
  },
  start: { permission: 'case.work', deciders: 'lead', fits: ({ state }) => state === 'acknowledged' },
  resolve: { permission: 'case.work', deciders: 'lead', fits: ({ state }) => state === 'in_progress' },
  close: { permission: 'case.close', deciders: 'lead', fits: ({ state }) => state === 'resolved' },
  reopen: {
    permission: 'case.work',
    deciders: 'working',
    fits: ({ state }) => state === 'resolved' || state === 'closed',
  },
  priority: { permission: 'case.prioritise', deciders: 'all', fits: (seen) => !isClosed(seen) },
  claim: { permission: 'case.claim', deciders: 'all', fits: (seen, reader) => mayClaim(seen, reader) },
  watch: {
    permission: 'case.read',
    deciders: 'all',
    fits: (seen, { deskId }) => !isClosed(seen) && !seen.watchers.includes(deskId),
  },
  unwatch: { permission: 'case.read', deciders: 'all', fits: (seen, { deskId }) => seen.watchers.includes(deskId) },
};

/** A desk that the routing named beside the lead, or that is competent for the kind, may say that the case is its own. */
const mayClaim = (seen: CaseResponse, { deskId, competences }: Reader): boolean => {
  const { routing, kind, lead, conflict } = seen;
  if (isClosed(seen) || lead.deskId === deskId || conflict?.claimants.includes(deskId)) return false;
  return routing.concurrent.includes(deskId) || routing.alternates.includes(deskId) || competences.includes(kind);
};

const decides = (deciders: Deciders, standing: Standing): boolean =>
  deciders === 'all' || standing === 'lead' || (deciders === 'working' && worksOnIt(standing));

export interface Moment {
  /** What this reader may do now, the likeliest first. */
  readonly open: readonly ActName[];
  /** What the case waits for and only the lead desk does. */
  readonly forLead: readonly ActName[];
}

/** The acts that state, role and permission allow now. */
export const actsOfTheMoment = (seen: CaseResponse, reader: Reader): Moment => {
  const standing = standingOf(seen, reader.deskId);
  const fitting = ACTS.filter((act) => RULES[act].fits(seen, reader));
  return {
    open: fitting.filter((act) => reader.may(RULES[act].permission) && decides(RULES[act].deciders, standing)),
    forLead: standing === 'lead' ? [] : fitting.filter((act) => RULES[act].deciders === 'lead'),
  };
};

export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** How a change of priority has to be said: raising is free, lowering is for the lead and has a reason. */
export const changeOf = (from: Priority, to: Priority): 'raise' | 'lower' | 'none' =>
  from === to ? 'none' : PRIORITIES.indexOf(to) < PRIORITIES.indexOf(from) ? 'raise' : 'lower';
