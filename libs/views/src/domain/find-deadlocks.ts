import type { CaseId, DeskId, Instant, ObligationId } from '#kernel';

/** One desk waits for another, and time alone will not end it: what is owed is overdue, or its clock stands. */
export interface Wait {
  readonly obligationId: ObligationId;
  /** What is owed, in the words of escalation. */
  readonly act: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The desk that waits. */
  readonly fromDeskId: DeskId;
  /** The desk that owes. */
  readonly toDeskId: DeskId;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly lifeSafety: boolean;
  /** When it was due, or when its clock stopped. */
  readonly since: Instant;
  readonly stands: boolean;
}

/** A waits for B, B for C, and C for A: nobody moves until one of them does. */
export interface Deadlock {
  /** Each waits for the next, and the last for the first. */
  readonly chain: readonly Wait[];
  /** The place in the chain whose debtor can act now, by itself. */
  readonly breaksAt: number;
}

/** More than these no supervisor reads; they are the oldest. */
const MOST = 10;

const oldestFirst = (one: Wait, other: Wait): number =>
  one.since < other.since ? -1 : one.since > other.since ? 1 : one.obligationId < other.obligationId ? -1 : 1;

/** What each desk waits for, one wait for each desk that it waits for: the oldest. */
const waitsByDesk = (waits: readonly Wait[]): ReadonlyMap<DeskId, readonly Wait[]> => {
  const byDesk = new Map<DeskId, Map<DeskId, Wait>>();
  for (const wait of waits.toSorted(oldestFirst)) {
    if (wait.fromDeskId === wait.toDeskId) continue;
    const own = byDesk.get(wait.fromDeskId) ?? new Map<DeskId, Wait>();
    if (!own.has(wait.toDeskId)) own.set(wait.toDeskId, wait);
    byDesk.set(wait.fromDeskId, own);
  }
  return new Map([...byDesk].map(([desk, own]) => [desk, [...own.values()]]));
};

/** The shortest way back from whom a wait waits for to who waits, breadth first; null when there is none. */
const shortestRound = (first: Wait, byDesk: ReadonlyMap<DeskId, readonly Wait[]>): readonly Wait[] | null => {
  const cameBy = new Map<DeskId, Wait>();
  const queue = [first.toDeskId];
  for (const desk of queue) {
    for (const wait of byDesk.get(desk) ?? []) {
      if (wait.toDeskId === first.fromDeskId) {
        const back = [wait];
        for (let at = desk; at !== first.toDeskId; at = back[0]!.fromDeskId) back.unshift(cameBy.get(at)!);
        return [first, ...back];
      }
      if (wait.toDeskId === first.toDeskId || cameBy.has(wait.toDeskId)) continue;
      cameBy.set(wait.toDeskId, wait);
      queue.push(wait.toDeskId);
    }
  }
  return null;
};

/** Whoever owes something whose clock runs can do it now; of those, the one that has been waited for longest. */
const breaksAt = (chain: readonly Wait[]): number => {
  const free = chain.filter(({ stands }) => !stands);
  const [best] = (free.length > 0 ? free : chain).toSorted(oldestFirst);
  return chain.indexOf(best!);
};

const desksIn = (chain: readonly Wait[]): string =>
  chain
    .map(({ fromDeskId }) => fromDeskId)
    .toSorted()
    .join(' ');

/** Begins with the desk that comes first by name, so that one round is told in one way. */
const turned = (chain: readonly Wait[]): readonly Wait[] => {
  const [first] = chain.map(({ fromDeskId }) => fromDeskId).toSorted();
  const at = chain.findIndex(({ fromDeskId }) => fromDeskId === first);
  return [...chain.slice(at), ...chain.slice(0, at)];
};

/**
 * Rounds of desks that wait for each other. Of the same desks one round is told, the one with the oldest waits; a longer round that only
 * goes over a shorter one's desks is not told besides. What is about life first, then the oldest.
 */
export const findDeadlocks = (waits: readonly Wait[]): readonly Deadlock[] => {
  const byDesk = waitsByDesk(waits);
  const rounds = new Map<string, readonly Wait[]>();
  for (const wait of [...byDesk.values()].flat().toSorted(oldestFirst)) {
    const round = shortestRound(wait, byDesk);
    if (round && !rounds.has(desksIn(round))) rounds.set(desksIn(round), turned(round));
  }
  const isAboutLife = (chain: readonly Wait[]): number => Number(chain.some(({ lifeSafety }) => lifeSafety));
  const oldest = (chain: readonly Wait[]): Wait => chain.toSorted(oldestFirst)[0]!;
  return [...rounds.values()]
    .toSorted((one, other) => isAboutLife(other) - isAboutLife(one) || oldestFirst(oldest(one), oldest(other)))
    .slice(0, MOST)
    .map((chain) => ({ chain, breaksAt: breaksAt(chain) }));
};
