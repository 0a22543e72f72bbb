import type { DeskId, Instant } from '#kernel';
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
