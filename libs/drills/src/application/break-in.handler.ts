import type { DrillId, RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { mustBeAllowed, playedDesks } from '../domain/drill.js';
import { DrillReader } from './drill-reader.js';
import { DrillsQueries } from './drills.queries.js';
import { RunDrill } from './run-drill.handler.js';

/** A real event stops drills: one act for all that are on at the desks concerned. */
@Injectable()
export class BreakIn {
  constructor(
    private readonly run: RunDrill,
    private readonly reader: DrillReader,
    private readonly queries: DrillsQueries,
  ) {}

  /** This drill at once, then every other that is on at its players' desks. @throws DomainError not-found, drill-role-may-not, drill-not-now */
  async fromWithin(ctx: RequestContext, id: DrillId, reason: string): Promise<void> {
    const { drill } = await this.reader.one(id);
    mustBeAllowed(drill, ctx.actor.userId, 'break-in');
    await this.run.breakIn(ctx, { id }, reason);
    const others = (await this.queries.onAt(playedDesks(drill))).filter((other) => other !== id);
    for (const other of others) await this.run.suspend(ctx, other, reason);
  }
}
