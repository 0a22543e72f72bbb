import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { AlignClocks } from '../application/align-clocks.js';
import { AlignGroups } from '../application/align-groups.js';
import { ExpireSurge } from '../application/expire-surge.js';
import { SurgesQueries } from '../application/surges.queries.js';
import { WatchLoad } from '../application/watch-load.js';

/** Surges that one round ends. */
const BATCH = 20;

/** Reads the load and proposes. */
@Injectable()
export class WatchLoadDuty extends Duty {
  readonly name = 'surge.watch-load';
  readonly everyMillis = 20_000;

  constructor(private readonly watch: WatchLoad) {
    super();
  }

  async round(): Promise<boolean> {
    await this.watch.round();
    return false;
  }
}

/** Ends what has run out, and keeps clocks in line with what is declared. */
@Injectable()
export class AlignClocksDuty extends Duty {
  readonly name = 'surge.align-clocks';
  readonly everyMillis = 1_000;

  constructor(
    private readonly align: AlignClocks,
    private readonly queries: SurgesQueries,
    private readonly expire: ExpireSurge,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    for (const { id, realm } of await this.queries.runOut(BATCH)) await this.expire.execute(realm, id);
    return this.align.round();
  }
}

/** Groups look-alikes while a surge says so, and parts what no surge covers any more. */
@Injectable()
export class AlignGroupsDuty extends Duty {
  readonly name = 'surge.align-groups';
  readonly everyMillis = 3_000;

  constructor(private readonly align: AlignGroups) {
    super();
  }

  round(): Promise<boolean> {
    return this.align.round();
  }
}
