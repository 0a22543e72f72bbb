import type { DomainEvent } from '#kernel';
import { Logger } from '#platform/observability';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { readPayload } from '../domain/disclosure.js';
import { rowDifference } from '../domain/row-difference.js';
import { ReconcilingStore, type ToldEntry } from '../persistence/reconciling.store.js';
import { ReplayedRows, type StoredRow } from './replayed-rows.js';

/** Rows of one kind that one night looks at; the next one goes on behind them. */
const MOST_OF_KIND = 5_000;
const BATCH = 50;

/** How a round ended. */
export type ReconcilingRound = 'nothing to do' | 'alike' | 'found';

/**
 * Holds stored rows against their own entries, each night after the log itself was verified: the log says what was done, and a row that says
 * something else was changed around the application. Reads and tells; it mends nothing, for what is right has to be seen by a person.
 */
@Injectable()
export class RowReconciliation {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly store: ReconcilingStore,
    private readonly logger: Logger,
  ) {}

  async round(): Promise<ReconcilingRound> {
    const cursors = await this.store.claim();
    if (!cursors) return 'nothing to do';
    const kinds = this.kinds();
    // What was found before is looked at again, wherever the night has got to.
    for (const { kind, ids } of idsOf(await this.store.found(), kinds))
      await this.look(kind, await this.store.byId(kind, ids), ids);
    const next: Record<string, string | null> = {};
    let looked = 0;
    for (const kind of kinds) {
      const { after, count } = await this.goOn(kind, cursors[kind.aggregate.name] ?? null);
      next[kind.aggregate.name] = after;
      looked += count;
    }
    await this.store.finish(next, looked);
    return (await this.store.count()) > 0 ? 'found' : 'alike';
  }

  /** From where the last night ended, until the share of the night or the table ends. */
  private async goOn(
    kind: ReplayedRows,
    from: string | null,
  ): Promise<{ readonly after: string | null; readonly count: number }> {
    let after = from;
    for (let count = 0; count < MOST_OF_KIND;) {
      // Streams first: a thing that is made meanwhile has its row by then.
      const streams = await this.store.streams(kind, after, BATCH);
      const rows = await this.store.rows(kind, after, BATCH);
      const ids = [...new Set([...streams, ...rows.map(({ id }) => id)])].sort().slice(0, BATCH);
      const last = ids.at(-1);
      if (last === undefined) return { after: null, count };
      await this.look(
        kind,
        rows.filter(({ id }) => id <= last),
        ids,
      );
      after = last;
      count += ids.length;
    }
    return { after, count: MOST_OF_KIND };
  }

  private async look(kind: ReplayedRows, rows: readonly StoredRow[], ids: readonly string[]): Promise<void> {
    const { name } = kind.aggregate;
    const entries = byStream(await this.store.entries(ids.map((id) => `${name}:${id}`)));
    const stored = new Map(rows.map((row) => [row.id, row]));
    const seen = ids.map((id) => ({
      stream: `${name}:${id}`,
      what: unlike(kind, stored.get(id), entries.get(`${name}:${id}`) ?? []),
    }));
    for (const { stream, what } of await this.store.keep(seen))
      this.logger.error({ stream, what }, 'a row is not what its entries say: it was changed around the application');
  }

  private kinds(): readonly ReplayedRows[] {
    return this.discovery.getProviders().flatMap(({ instance }) => (instance instanceof ReplayedRows ? [instance] : []));
  }
}

const byStream = (entries: readonly ToldEntry[]): ReadonlyMap<string, readonly ToldEntry[]> => {
  const streams = new Map<string, ToldEntry[]>();
  for (const entry of entries) streams.set(entry.stream, [...(streams.get(entry.stream) ?? []), entry]);
  return streams;
};

const idsOf = (streams: readonly string[], kinds: readonly ReplayedRows[]) =>
  kinds
    .map((kind) => ({
      kind,
      ids: streams
        .filter((stream) => stream.startsWith(`${kind.aggregate.name}:`))
        .map((stream) => stream.slice(kind.aggregate.name.length + 1)),
    }))
    .filter(({ ids }) => ids.length > 0);

const eventOf = ({ type, at, v, disclosures }: ToldEntry): DomainEvent =>
  ({ type, at, v, data: readPayload(disclosures) }) as DomainEvent;

/**
 * Where the row of a thing is not what its entries say, or null; also where that cannot be told for certain: of a stream whose beginning went to a
 * closed log, and of one of which values were erased. An entry that somebody took away is the verifier's to find.
 */
const unlike = (kind: ReplayedRows, row: StoredRow | undefined, all: readonly ToldEntry[]): string | null => {
  if (row === undefined) return all.length > 0 ? 'row-missing' : null;
  if (all.length === 0) return 'row-unheard-of';
  // The row was read before its entries: what came since is not in it.
  const entries = all.filter(({ sseq }) => sseq <= row.version);
  if (entries.some(({ sseq }, nth) => sseq !== nth + 1)) return null;
  if (entries.length !== row.version) return '/version';
  if (entries.some(({ said, disclosures }) => disclosures.length !== said)) return null;
  return rowDifference(kind.stored(row), kind.replay(entries.map(eventOf)));
};
