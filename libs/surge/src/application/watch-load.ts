import { LIVE } from '#kernel';
import { Injectable } from '@nestjs/common';
import { calls, overThreshold, readLoad, THRESHOLDS } from '../domain/load-index.js';
import { isIn, scopeKey } from '../domain/scopes.js';
import { DeskLoads } from './desk-loads.js';
import { SurgeProposals } from './surge-proposals.js';
import { SurgeSetting } from './surge-setting.js';
import { LoadReadings, SurgesQueries } from './surges.queries.js';

/** Reads the load of the live border, keeps it, and proposes a surge where it calls for one. It declares nothing. */
@Injectable()
export class WatchLoad {
  constructor(
    private readonly loads: DeskLoads,
    private readonly readings: LoadReadings,
    private readonly queries: SurgesQueries,
    private readonly setting: SurgeSetting,
    private readonly proposals: SurgeProposals,
  ) {}

  async round(): Promise<void> {
    const loads = await this.loads.now();
    const desks = this.setting.desks();
    const read = this.setting.scopes().map((scope) => {
      const own = desks.filter((desk) => isIn(scope, desk)).map(({ id }) => loads.get(id)!);
      return { scope, key: scopeKey(scope), reading: readLoad(own) };
    });
    await this.readings.keep(
      LIVE,
      read.map(({ key, reading }) => ({ scope: key, reading })),
    );
    const latest = await this.readings.latest(LIVE, THRESHOLDS.proposes.readings);
    const { surges } = await this.queries.open(LIVE);
    for (const { scope, key, reading } of read) {
      const open = surges.find(({ surge }) => scopeKey(surge.scope) === key);
      if (!open && calls(latest.get(key) ?? [])) await this.proposals.make(scope, reading);
      const quiet = (latest.get(key) ?? []).every((one) => overThreshold(one).length === 0);
      if (open?.surge.state === 'proposed' && quiet) await this.proposals.drop(open.id);
    }
  }
}
