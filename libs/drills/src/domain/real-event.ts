import type { Aggregate, DeskId, DomainEvent, Instant, UserId } from '#kernel';

/** Somebody who plays, and where. */
export interface PlayerAt {
  readonly personId: UserId;
  readonly deskId: DeskId;
}

/** A real event that somebody told to those who play: live, urgent, and with nothing of any drill but whom it has to reach. */
export interface RealEvent {
  readonly reason: string;
  /** Whose drills were to stop. */
  readonly deskIds: readonly DeskId[];
  readonly players: readonly PlayerAt[];
  readonly toldAt: Instant;
}

export type RealEventTold = DomainEvent<
  'real-event.told',
  Omit<RealEvent, 'toldAt'> & { readonly by: UserId | null; readonly urgency: 'urgent' }
>;

export const tellRealEvent = (told: Omit<RealEvent, 'toldAt'>, by: UserId | null, now: Instant): [RealEventTold] => [
  { type: 'real-event.told', v: 1, at: now, data: { ...told, by, urgency: 'urgent' } },
];

const evolve = (_: RealEvent | null, { at, data }: RealEventTold): RealEvent => {
  const { reason, deskIds, players } = data;
  return { reason, deskIds, players, toldAt: at };
};

/** Of no case. */
export const realEventAggregate: Aggregate<RealEvent, RealEventTold> = { name: 'real-event', evolve, caseOf: () => null };
