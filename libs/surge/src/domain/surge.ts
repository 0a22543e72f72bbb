import {
  type Aggregate,
  assertNever,
  type CorridorId,
  type CountryCode,
  type DeskId,
  type DomainEvent,
  type Instant,
  nextState,
  type UserId,
} from '#kernel';
import type { LoadReading } from './load-index.js';
import { refuseSurge } from './surge.errors.js';
import { type SurgeAct, surgeMachine } from './surge.machine.js';

/** A country, or its side of one corridor. No authority relaxes anything of the other country. */
export interface Scope {
  readonly country: CountryCode;
  /** Null for the whole of the country's border. */
  readonly corridorId: CorridorId | null;
}

/** What a declared surge relaxes; life safety never is. Each is listed, and ends with the surge. */
export const RELAXATIONS = ['clocks', 'look-alikes', 'notices'] as const;
export type Relaxation = (typeof RELAXATIONS)[number];

/** Who declared it, and until when. */
export interface Declaration {
  readonly at: Instant;
  readonly until: Instant;
  readonly reason: string;
  readonly byDeskId: DeskId;
  readonly by: UserId;
  readonly relaxes: readonly Relaxation[];
}

interface Common {
  readonly scope: Scope;
  /** The load that proposed it; null when nobody but its authority did. */
  readonly load: LoadReading | null;
  readonly begunAt: Instant;
}

/** How it was over; `byDeskId` is null when time ended it. */
export interface Ending {
  readonly at: Instant;
  readonly byDeskId: DeskId | null;
  readonly reason: string | null;
}

export type Surge = Common &
  (
    | { readonly state: 'proposed' }
    | { readonly state: 'declared'; readonly declared: Declaration }
    | { readonly state: 'ended'; readonly declared: Declaration; readonly over: Ending }
    | { readonly state: 'expired'; readonly declared: Declaration | null; readonly over: Ending }
    | { readonly state: 'dismissed'; readonly over: Ending }
  );

/** Whom the event concerns: desks of the scope, and the joint desk across the line. */
interface Told {
  readonly scope: Scope;
  readonly deskIds: readonly DeskId[];
  /** How loud it is told. */
  readonly urgency: 'urgent';
}

export type SurgeEvent =
  | DomainEvent<'surge.proposed', Told & { readonly load: LoadReading }>
  | DomainEvent<'surge.declared', Told & Omit<Declaration, 'at'>>
  | DomainEvent<'surge.dismissed', Told & { readonly byDeskId: DeskId; readonly reason: string }>
  | DomainEvent<'surge.ended', Told & { readonly byDeskId: DeskId; readonly reason: string }>
  | DomainEvent<'surge.expired', Told & { readonly declared: boolean }>;

/** @throws DomainError surge-over, surge-only-proposed, surge-declared-already */
export const mustAllow = (surge: Surge, act: SurgeAct): void => {
  if (nextState(surgeMachine, surge.state, act) !== undefined) return;
  if (surge.state === 'proposed') throw refuseSurge('surge-only-proposed');
  throw refuseSurge(surge.state === 'declared' ? 'surge-declared-already' : 'surge-over');
};

/** Whether it relaxes anything at this moment: past its time it is over, whether or not anybody has noted it. */
export const isInForce = (surge: Surge, now: Instant): boolean => surge.state === 'declared' && surge.declared.until > now;

const declarationIn = (surge: Surge): Declaration | null => ('declared' in surge ? surge.declared : null);

const commonOf = ({ scope, load, begunAt }: Common): Common => ({ scope, load, begunAt });

const evolve = (surge: Surge | null, event: SurgeEvent): Surge => {
  const { at } = event;
  const base = surge ? commonOf(surge) : { scope: event.data.scope, load: null, begunAt: at };
  switch (event.type) {
    case 'surge.proposed':
      return { ...base, state: 'proposed', load: event.data.load };
    case 'surge.declared': {
      const { until, reason, byDeskId, by, relaxes } = event.data;
      return { ...base, state: 'declared', declared: { at, until, reason, byDeskId, by, relaxes } };
    }
    case 'surge.dismissed':
      return { ...base, state: 'dismissed', over: { at, byDeskId: event.data.byDeskId, reason: event.data.reason } };
    case 'surge.ended': {
      const { byDeskId, reason } = event.data;
      const declared = surge && declarationIn(surge);
      if (!declared) throw new TypeError('a surge ends after it was declared');
      return { ...base, state: 'ended', declared, over: { at, byDeskId, reason } };
    }
    case 'surge.expired': {
      const over = { at, byDeskId: null, reason: null };
      return { ...base, state: 'expired', declared: surge && declarationIn(surge), over };
    }
    default:
      return assertNever(event);
  }
};

/** Of no case; what is told of it goes before routine. */
export const surgeAggregate: Aggregate<Surge, SurgeEvent> = {
  name: 'surge',
  evolve,
  caseOf: () => null,
  tells: () => true,
  isUrgent: () => true,
};
