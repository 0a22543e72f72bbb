import type { DeskId, Realm } from '#kernel';
import { LedgerQueries, type TimelineEntry } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { DrillEntry } from '../domain/judge-thread.js';

/** What a policy does for a desk names the desk in what it did. */
const deskOf = ({ actor, payload }: TimelineEntry): DeskId | null =>
  (actor.deskId ?? (payload['byDeskId'] as string | undefined) ?? null) as DeskId | null;

const entryOf = (entry: TimelineEntry): DrillEntry => ({
  id: entry.id,
  type: entry.type,
  at: entry.at,
  stream: entry.stream,
  caseId: entry.caseId,
  deskId: deskOf(entry),
  country: entry.actor.country,
  data: entry.payload,
  ...(entry.leafIndex !== null && { leafIndex: entry.leafIndex }),
});

/** A drill as the ledger has it. */
@Injectable()
export class EntriesOfDrill {
  constructor(private readonly ledger: LedgerQueries) {}

  async of(realm: Realm): Promise<DrillEntry[]> {
    return (await this.ledger.ofDrill(realm)).map(entryOf);
  }
}
