import type { Context, DeskId, DrillId, Instant, RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { mustBeAllowed, playedDesks } from '../domain/drill.js';
import type { PlayerAt } from '../domain/real-event.js';
import { DrillReader } from './drill-reader.js';
import { DrillsQueries, type DrillSeen } from './drills.queries.js';
import { RunDrill } from './run-drill.handler.js';
import { TellRealEvent } from './tell-real-event.handler.js';

/** How much a break-in stops. Which drills they are is told to nobody who is not in them. */
export interface Affected {
  readonly drills: number;
  readonly players: number;
}

/** A real event stops drills: one act for all that are on at the desks concerned, and those who play are told in live work. */
@Injectable()
export class BreakIn {
  constructor(
    private readonly run: RunDrill,
    private readonly reader: DrillReader,
    private readonly queries: DrillsQueries,
    private readonly told: TellRealEvent,
  ) {}

  /** This drill at once, then every other that is on at its players' desks. @throws DomainError not-found, drill-role-may-not, drill-not-now */
  async fromWithin(ctx: RequestContext, id: DrillId, reason: string): Promise<void> {
    const { drill } = await this.reader.one(id);
    mustBeAllowed(drill, ctx.actor.userId, 'break-in');
    await this.run.breakIn(ctx, { id }, reason);
    const { idempotency } = ctx;
    const telling = { ...ctx, ...(idempotency && { idempotency: { ...idempotency, key: `${idempotency.key}:tell` } }) };
    await this.fromOutside(telling, playedDesks(drill), reason);
  }

  /** Every drill that is on at one of the desks. Whoever does it need not be in any. Where none is, nothing is told. @throws DomainError drill-desk-unknown */
  async fromOutside(ctx: Context, deskIds: readonly DeskId[], reason: string): Promise<Affected> {
    this.told.mustKnow(deskIds);
    const drills = await this.onAt(deskIds);
    const players = playersOf(drills);
    if (drills.length === 0) return { drills: 0, players: 0 };
    const { toldAt } = await this.told.execute(ctx, { deskIds, players, reason });
    await this.suspendAt(ctx, deskIds, { reason, since: toldAt });
    return { drills: drills.length, players: players.length };
  }

  /** The half of it before which a process may have died. */
  async suspendAt(
    ctx: Context,
    deskIds: readonly DeskId[],
    event: { readonly reason: string; readonly since: Instant },
  ): Promise<void> {
    for (const id of await this.queries.onAt(deskIds)) await this.run.suspend(ctx, id, event);
  }

  async affected(deskIds: readonly DeskId[]): Promise<Affected> {
    const drills = await this.onAt(deskIds);
    return { drills: drills.length, players: playersOf(drills).length };
  }

  private async onAt(deskIds: readonly DeskId[]): Promise<DrillSeen[]> {
    return Promise.all((await this.queries.onAt(deskIds)).map((id) => this.reader.one(id)));
  }
}

/** Everybody once, at each desk that they play. */
const playersOf = (drills: readonly DrillSeen[]): PlayerAt[] => {
  const all = drills.flatMap(({ drill }) =>
    drill.roster.flatMap(({ personId, role, deskId }) => (role === 'player' && deskId !== null ? [{ personId, deskId }] : [])),
  );
  return [...new Map(all.map((one) => [`${one.personId} ${one.deskId}`, one])).values()];
};
