import type { DeskId, Instant, UserId } from '#kernel';
import type { Audience, Notice } from './notice.js';

/** One notice for each desk that is named. */
export const to = (
  desks: readonly (DeskId | null | undefined)[],
  audience: Audience = 'desk',
  more: { readonly dueAt?: Instant | null | undefined; readonly act?: string | undefined; readonly mustReach?: boolean } = {},
): Notice[] =>
  desks
    .filter((deskId): deskId is DeskId => Boolean(deskId))
    .map((deskId) => ({
      deskId,
      audience,
      dueAt: more.dueAt ?? null,
      act: more.act ?? null,
      mustReach: more.mustReach ?? false,
      atHome: false,
    }));

/** To these very people at the desk that each is named with, on duty or not, and to nobody else there. */
export const toEachAlone = (people: readonly { readonly deskId: DeskId; readonly personId: UserId }[]): Notice[] =>
  people.flatMap(({ deskId, personId }) => to([deskId]).map((notice) => ({ ...notice, only: personId })));

/** To the desk of each, and to these very people, on duty or not. */
export const toPeople = (people: readonly { readonly deskId: DeskId; readonly personId: UserId }[]): Notice[] =>
  to([...new Set(people.map(({ deskId }) => deskId))], 'desk', { mustReach: true }).map((notice) => ({
    ...notice,
    people: people.filter(({ deskId }) => deskId === notice.deskId).map(({ personId }) => personId),
  }));
