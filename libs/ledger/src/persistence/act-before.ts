import type { ActBefore, Actor, AgencyId, DeskId, DomainError, Instant, UserId } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import type { Doubted } from '../application/unit.js';

const LAST = sql(
  'ledger.last-act-of-streams',
  `select distinct on (e.stream) e.stream, e.type, e.at, convert_from(e.body, 'utf8') as body
   from ledger_entry e where e.stream = any ($2) and e.realm = $1 order by e.stream, e.sseq desc`,
);

interface LastRow {
  readonly stream: string;
  readonly type: string;
  readonly at: Instant;
  readonly body: string;
}

const byWhom = (body: string): ActBefore['by'] => {
  const { u, d, a } = (JSON.parse(body) as { actor: { u: UserId; d: DeskId | null; a: AgencyId | null } }).actor;
  return d && a ? { userId: u, deskId: d, agencyId: a } : null;
};

/**
 * The newest act on what a refusal may be about, of several done at once that on what was locked last. None where the actor's desk may not
 * know of it, and none of the actor's own unless it made what was read stale.
 */
export const findActBefore = async (
  tx: Tx,
  doubted: readonly Doubted[],
  { code }: DomainError,
  actor: Actor,
): Promise<ActBefore | null> => {
  if (doubted.length === 0) return null;
  const rows = await tx.query<LastRow>(LAST, [tx.realm, doubted.map(({ stream }) => stream)]);
  const acts = doubted.flatMap(({ stream, tells }) => {
    const row = rows.find((one) => one.stream === stream);
    return row ? [{ type: row.type, at: row.at, by: byWhom(row.body), tells }] : [];
  });
  const newest = acts.reduce<(typeof acts)[number] | null>((last, act) => (last && last.at >= act.at ? last : act), null);
  if (!newest) return null;
  const { tells, ...act } = newest;
  if (code !== 'version-stale' && act.by?.userId === actor.userId) return null;
  return act.by?.deskId === actor.deskId || tells(act.type, actor.deskId) ? act : null;
};
