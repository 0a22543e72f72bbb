import { KeepNotices, KeepReadings } from '#border';
import { isPerson, type Context, type FeedImportId } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readImport, type FeedImport, type FeedWay } from '../domain/feed-import.js';
import type { FeedReport } from '../domain/feed-report.js';
import { readFeed } from '../domain/read-feed.js';
import { FedCrossings } from './fed-crossings.js';
import { FeedImportsRepository } from './feed-imports.repository.js';
import { splitBytes } from './read-bytes.js';

const SOURCE = 'cbp-wait-times';
const LONGEST_NAME = 200;

export interface ImportFileCommand {
  readonly bytes: Uint8Array;
  readonly way: FeedWay;
  readonly name: string | null;
}

export interface Imported extends Stored<FeedImport> {
  readonly report: FeedReport;
}

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((all, one) => all + one, 0);

/** Reads a file of wait times: readings, what they propose, and the account of it are one transaction. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly runner: CommandRunner,
    private readonly imports: FeedImportsRepository,
    private readonly crossings: FedCrossings,
    private readonly readings: KeepReadings,
    private readonly notices: KeepNotices,
  ) {}

  /** @throws DomainError feed-* */
  async execute(ctx: Context, { bytes, way, name }: ImportFileCommand): Promise<Imported> {
    const file = splitBytes(bytes);
    const crossings = this.crossings.byNumber();
    const digest = createHash('sha256').update(bytes).digest('hex');
    const { actor } = ctx;
    const by = isPerson(actor) ? { byDeskId: actor.deskId, by: actor.userId } : { byDeskId: null, by: null };
    return this.runner.run(ctx, async (unit) => {
      const id = newId<'FeedImport'>() satisfies FeedImportId;
      const { readings, notices, report } = readFeed(file, crossings, unit.now);
      const { fresh, proposed } = await this.readings.keep(unit, SOURCE, id, readings);
      await this.notices.keep(unit, SOURCE, notices);
      const counts = { corrected: sum(report.corrected.counts), parked: sum(report.parked.counts), fresh, proposed };
      const known = { source: SOURCE, way, name: name?.slice(0, LONGEST_NAME) ?? null, digest, bytes: bytes.length } as const;
      const facts = { ...known, ...counts, ...by, format: report.format, ports: report.ports, readings: report.readings };
      const stored = await unit.create(this.imports, id, readImport(facts, unit.now));
      this.imports.keepReport(unit.tx, id, report);
      return { ...stored, report };
    });
  }
}
