import { useState } from 'react';
import type { TimelineResponse } from '../../../shared/api/client';

type Told = Pick<TimelineResponse, 'id' | 'userId' | 'text'>;

export interface News<Entry> {
  /** Acts of others that came after the page was opened, or after the last were read. */
  readonly fresh: readonly Entry[];
  readonly read: () => void;
}

const idsOf = (entries: readonly Told[]): ReadonlySet<string> => new Set(entries.map(({ id }) => id));

/** What changed under the reader. One's own acts are no news. */
export function useNews<Entry extends Told>(entries: readonly Entry[] | undefined, userId: string): News<Entry> {
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null);
  if (entries && !known) setKnown(idsOf(entries));
  const fresh = entries && known ? entries.filter((entry) => !known.has(entry.id) && entry.userId !== userId) : [];
  return { fresh, read: () => entries && setKnown(idsOf(entries)) };
}
