import type { DrillId, Realm, SystemContext } from '#kernel';
import { newId } from '#platform/ids';

/** A drill's id is its realm's. */
export const realmOf = (id: DrillId): Realm => id as string as Realm;

/** Who acts when the clock does. */
export const drillContext = (id: DrillId): SystemContext => ({
  actor: { system: 'drills' },
  realm: realmOf(id),
  locale: 'en',
  correlationId: newId(),
});
