import { DomainError, type DrillId, type RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { mustBeAllowed } from '../domain/drill.js';
import type { RosterPlace } from '../domain/drill.events.js';
import type { DrillAct } from '../domain/roles.js';
import { realmOf } from './drill-context.js';
import { DrillsQueries, type DrillSeen, type InjectSeen } from './drills.queries.js';

/** Reads of a drill, by the reader's role in it. */
@Injectable()
export class DrillReader {
  constructor(private readonly queries: DrillsQueries) {}

  /** @throws DomainError not-found */
  async one(id: DrillId): Promise<DrillSeen> {
    const found = await this.queries.get(id);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** The drill, if the reader's role has the right. @throws DomainError not-found, drill-role-may-not */
  async for(ctx: RequestContext, id: DrillId, act: DrillAct): Promise<DrillSeen & { readonly place: RosterPlace }> {
    const seen = await this.one(id);
    return { ...seen, place: mustBeAllowed(seen.drill, ctx.actor.userId, act) };
  }

  injects(id: DrillId): Promise<InjectSeen[]> {
    return this.queries.injects(realmOf(id));
  }

  /** By its number or its id. @throws DomainError not-found */
  async inject(id: DrillId, name: string): Promise<InjectSeen> {
    const found = (await this.injects(id)).find((one) => one.id === name || String(one.inject.number) === name);
    if (!found) throw new DomainError('not-found');
    return found;
  }
}
