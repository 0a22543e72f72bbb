import type { CaseResponse, ObligationResponse } from '../../../shared/api/client';

/** One thing that keeps a case from closing, and the part of the page where it is settled. */
export type Blocker =
  | { readonly kind: 'offer' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'task'; readonly title: string; readonly deskId: string }
  | { readonly kind: 'correction'; readonly deskId: string }
  | { readonly kind: 'obligation'; readonly deskId: string; readonly act: string };

type Held = Pick<CaseResponse, 'openHandoffId' | 'conflict' | 'tasks' | 'corrections' | 'obligations'>;

/** An acknowledgement that a correction asks for is told once, as the correction. */
const isOfCorrection = ({ corrections }: Held, owed: Pick<ObligationResponse, 'subject'> | undefined): boolean =>
  corrections.some(({ id }) => id === owed?.subject.id);

/** What the page shows to hold the case open; the api has the last word when it is asked to close. */
export const blockersOf = (held: Held, owed: readonly Pick<ObligationResponse, 'id' | 'subject'>[] = []): readonly Blocker[] => {
  const subjects = new Map(owed.map((one) => [one.id, one]));
  return [
    ...(held.openHandoffId ? [{ kind: 'offer' } as const] : []),
    ...(held.conflict ? [{ kind: 'conflict' } as const] : []),
    ...held.obligations
      .filter(({ id }) => !isOfCorrection(held, subjects.get(id)))
      .map(({ deskId, act }) => ({ kind: 'obligation', deskId, act }) as const),
    ...held.tasks
      .filter(({ mandatory, doneAt }) => mandatory && !doneAt)
      .map(({ title, deskId }) => ({ kind: 'task', title, deskId }) as const),
    ...held.corrections
      .flatMap(({ recipients }) => recipients)
      .filter(({ acknowledgedAt }) => !acknowledgedAt)
      .map(({ deskId }) => ({ kind: 'correction', deskId }) as const),
  ];
};

/** Where on the page a blocker is settled. */
export const PLACE_OF = {
  offer: 'handoff',
  conflict: 'conflict',
  task: 'tasks',
  correction: 'corrections',
  obligation: 'clocks',
} as const satisfies Record<Blocker['kind'], string>;
