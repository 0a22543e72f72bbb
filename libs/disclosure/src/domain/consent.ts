import {
  type Aggregate,
  assertNever,
  type DeskId,
  type DomainEvent,
  type Instant,
  type ItemId,
  nextState,
  type UserId,
} from '#kernel';
import type { Purpose } from './conditions.js';
import { type ConsentAct, consentMachine } from './consent.machine.js';
import { refuse } from './disclosure.errors.js';

interface Asked {
  /** The item whose originator is asked. */
  readonly itemId: ItemId;
  /** The item that is to be passed on: the same, or one that rests on it. */
  readonly forItemId: ItemId;
  readonly originatorDeskId: DeskId;
  readonly askedByDeskId: DeskId;
  readonly askedBy: UserId;
  readonly toDeskIds: readonly DeskId[];
  readonly purpose: Purpose;
  readonly reason: string;
}

interface ConsentFacts extends Asked {
  readonly askedAt: Instant;
  readonly dueAt: Instant;
}

export type Consent =
  | (ConsentFacts & { readonly state: 'asked' })
  | (ConsentFacts & {
      readonly state: 'granted';
      readonly answeredAt: Instant;
      readonly answeredBy: UserId;
      /** Null for as long as the item itself is held. */
      readonly until: Instant | null;
      readonly words: string | null;
    })
  | (ConsentFacts & {
      readonly state: 'refused';
      readonly answeredAt: Instant;
      readonly answeredBy: UserId;
      readonly words: string;
    });

interface Parties {
  readonly itemId: ItemId;
  readonly originatorDeskId: DeskId;
  readonly askedByDeskId: DeskId;
}

export type ConsentEvent =
  | DomainEvent<'consent.asked', Asked & { readonly dueAt: Instant }>
  | DomainEvent<
      'consent.granted',
      Parties & { readonly by: UserId; readonly until: Instant | null; readonly words: string | null }
    >
  | DomainEvent<'consent.refused', Parties & { readonly by: UserId; readonly words: string }>;

const partiesOf = ({ itemId, originatorDeskId, askedByDeskId }: Consent): Parties => ({
  itemId,
  originatorDeskId,
  askedByDeskId,
});

const factsOf = (consent: Consent): ConsentFacts => {
  const { itemId, forItemId, originatorDeskId, askedByDeskId, askedBy, toDeskIds, purpose, reason, askedAt, dueAt } = consent;
  return { itemId, forItemId, originatorDeskId, askedByDeskId, askedBy, toDeskIds, purpose, reason, askedAt, dueAt };
};

export const consentAggregate: Aggregate<Consent, ConsentEvent> = {
  name: 'consent',
  caseOf: () => null,
  evolve: (consent, event) => {
    if (consent === null) {
      if (event.type !== 'consent.asked') throw new TypeError(`${event.type} before a consent was asked for`);
      return { ...event.data, state: 'asked', askedAt: event.at };
    }
    switch (event.type) {
      case 'consent.asked':
        throw new TypeError('a consent is asked for once');
      case 'consent.granted': {
        const { by, until, words } = event.data;
        return { ...factsOf(consent), state: 'granted', answeredAt: event.at, answeredBy: by, until, words };
      }
      case 'consent.refused':
        return {
          ...factsOf(consent),
          state: 'refused',
          answeredAt: event.at,
          answeredBy: event.data.by,
          words: event.data.words,
        };
      default:
        return assertNever(event);
    }
  },
};

export const askConsent = (asked: Asked, dueAt: Instant, now: Instant): ConsentEvent[] => [
  { type: 'consent.asked', v: 1, at: now, data: { ...asked, dueAt } },
];

const REFUSALS = { granted: 'consent-already-granted', refused: 'consent-already-refused' } as const;

const mustAllow = (consent: Consent, act: ConsentAct, deskId: DeskId): void => {
  if (consent.originatorDeskId !== deskId) throw refuse('consent-not-yours');
  if (nextState(consentMachine, consent.state, act) === undefined && consent.state !== 'asked')
    throw refuse(REFUSALS[consent.state]);
};

/** @throws DomainError consent-not-yours, consent-already-granted, consent-already-refused, consent-until-passed */
export const grantConsent = (
  consent: Consent,
  by: { readonly deskId: DeskId; readonly userId: UserId },
  answer: { readonly until: Instant | null; readonly words: string | null },
  now: Instant,
): ConsentEvent[] => {
  mustAllow(consent, 'grant', by.deskId);
  if (answer.until !== null && answer.until <= now) throw refuse('consent-until-passed', {}, '/until');
  return [{ type: 'consent.granted', v: 1, at: now, data: { ...partiesOf(consent), ...answer, by: by.userId } }];
};

/** @throws DomainError consent-not-yours, consent-already-granted, consent-already-refused */
export const refuseConsent = (
  consent: Consent,
  by: { readonly deskId: DeskId; readonly userId: UserId },
  words: string,
  now: Instant,
): ConsentEvent[] => {
  mustAllow(consent, 'refuse', by.deskId);
  return [{ type: 'consent.refused', v: 1, at: now, data: { ...partiesOf(consent), words, by: by.userId } }];
};
