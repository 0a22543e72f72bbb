import { useSearch } from '@tanstack/react-router';

export const RAISABLE = ['watch', 'elevated', 'crisis'] as const;
export type RaisedLevel = (typeof RAISABLE)[number];

/** What somebody is led to an activation with: a wait or an alert that proposes it. People read it, change it, and raise. */
export interface Proposed {
  readonly level: RaisedLevel;
  readonly crossingIds: readonly string[];
  readonly reason: string;
  /** The proposal of the board that is answered with it. */
  readonly proposalId: string | null;
}

/** As an address has it, so that a link opens it and a reload keeps it. */
export interface ProposedSearch {
  readonly raise: RaisedLevel;
  readonly at: string;
  readonly because: string;
  readonly proposal?: string;
}

export const searchOf = ({ level, crossingIds, reason, proposalId }: Proposed): ProposedSearch => ({
  raise: level,
  at: crossingIds.join(','),
  because: reason,
  ...(proposalId ? { proposal: proposalId } : {}),
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** @returns null where the address proposes nothing; what was garbled in it is left out */
export const proposedIn = (search: Readonly<Record<string, unknown>>): Proposed | null => {
  const level = RAISABLE.find((one) => one === search['raise']);
  if (level === undefined) return null;
  return {
    level,
    crossingIds: text(search['at'])
      .split(',')
      .filter((id) => id !== ''),
    reason: text(search['because']),
    proposalId: text(search['proposal']) || null,
  };
};

export const useProposed = (): Proposed | null => proposedIn(useSearch({ strict: false }));
