import { addMinutes, type DrillId, DomainError, type Instant, minutesBetween, type RequestContext, type UserId } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { fireInject, holdInject, releaseInject, rescheduleInject, skipInject } from '../domain/control-inject.js';
import { type Drill, mustBeAllowed, mustBeOn, mustBeOpen, playedDesks } from '../domain/drill.js';
import type { Inject, InjectContent } from '../domain/inject.js';
import type { InjectEvent } from '../domain/inject.events.js';
import { planInject } from '../domain/plan-drill.js';
import type { ScenarioInject } from '../domain/scenario.js';
import { CheckAdded } from './check-added.js';
import { realmOf } from './drill-context.js';
import { DrillsRepository, type HeldInject, InjectsRepository } from './drills.repository.js';
import { Firing } from './firing.js';

/** An inject of a drill, by its number or its id. */
export interface OfInject {
  readonly id: DrillId;
  readonly inject: string;
}

export type AddedInject = Omit<ScenarioInject, 'number' | 'at'>;

/** What controllers do to injects, under the lock of the drill and only while it is open to that. */
@Injectable()
export class ControlInjects {
  constructor(
    private readonly runner: CommandRunner,
    private readonly drills: DrillsRepository,
    private readonly injects: InjectsRepository,
    private readonly firing: Firing,
    private readonly check: CheckAdded,
  ) {}

  /** Now, also while the clock stands. */
  fire(ctx: RequestContext, of: OfInject): Promise<void> {
    return this.runner.run({ ...ctx, realm: realmOf(of.id) }, async (unit) => {
      const { drill, held } = await this.hold(unit, of, ctx.actor.userId);
      mustBeOn(drill);
      const events = fireInject(held.stored.state, { ...held.content, played: playedDesks(drill) }, ctx.actor.userId, unit.now);
      const after = await unit.changeMany(this.injects, [{ stored: held.stored, events }]);
      await this.firing.follow(unit, drill, after);
    });
  }

  holdBack(ctx: RequestContext, of: OfInject): Promise<void> {
    return this.change(ctx, of, holdInject);
  }

  release(ctx: RequestContext, of: OfInject): Promise<void> {
    return this.change(ctx, of, releaseInject);
  }

  skip(ctx: RequestContext, of: OfInject): Promise<void> {
    return this.change(ctx, of, skipInject);
  }

  /** To another minute of the drill. */
  reschedule(ctx: RequestContext, of: OfInject, minute: number): Promise<void> {
    return this.change(ctx, of, (inject, by, now, drill) =>
      rescheduleInject(inject, addMinutes(drill.scenario.startsAt, minute), by, now),
    );
  }

  /** A copy under the next number, at a minute or now. @throws DomainError not-found, drill-not-now */
  repeat(ctx: RequestContext, of: OfInject, minute: number | null): Promise<{ readonly number: number }> {
    return this.runner.run({ ...ctx, realm: realmOf(of.id) }, async (unit) => {
      const { drill, held } = await this.hold(unit, of, ctx.actor.userId);
      const { number } = held.stored.state;
      if (number === null) throw new DomainError('not-found');
      const { after: _after, if: _if, ...content } = held.content;
      return this.plan(unit, of.id, drill, { content, minute, origin: 'repeat', of: number, by: ctx.actor.userId });
    });
  }

  /** One that the scenario does not have, at a minute or now. @throws DomainError not-found, drill-not-now, drill-inject-faulty */
  add(ctx: RequestContext, id: DrillId, inject: AddedInject, minute: number | null): Promise<{ readonly number: number }> {
    return this.runner.run({ ...ctx, realm: realmOf(id) }, async (unit) => {
      const { state: drill } = await unit.load(this.drills, id);
      mustBeAllowed(drill, ctx.actor.userId, 'control');
      await this.check.mustMake(await this.drills.scenarioOf(unit.tx), await this.injects.numbered(unit.tx), inject);
      return this.plan(unit, id, drill, { content: inject, minute, origin: 'ad-hoc', of: null, by: ctx.actor.userId });
    });
  }

  private async plan(
    unit: Unit,
    id: DrillId,
    drill: Drill,
    wanted: {
      readonly content: InjectContent;
      readonly minute: number | null;
      readonly origin: 'repeat' | 'ad-hoc';
      readonly of: number | null;
      readonly by: UserId;
    },
  ): Promise<{ readonly number: number }> {
    mustBeOpen(drill);
    const { content, minute, origin, of, by } = wanted;
    const number = drill.numbers + 1;
    const at = minute ?? minutesInto(drill, unit.now);
    const inject = { ...content, number, at };
    const injectId = newId();
    await unit.change(this.drills, id, () => [{ type: 'drill.number-given', v: 1, at: unit.now, data: { number, by } }]);
    this.injects.keepContent(unit.tx, [{ id: injectId, content }]);
    await unit.create(this.injects, injectId, planInject(inject, drill.scenario.startsAt, { origin, of, by, at: unit.now }));
    return { number };
  }

  private change(
    ctx: RequestContext,
    of: OfInject,
    decide: (inject: Inject, by: UserId, now: Instant, drill: Drill) => readonly InjectEvent[],
  ): Promise<void> {
    return this.runner.run({ ...ctx, realm: realmOf(of.id) }, async (unit) => {
      const { drill, held } = await this.hold(unit, of, ctx.actor.userId);
      mustBeOpen(drill);
      const events = decide(held.stored.state, ctx.actor.userId, unit.now, drill);
      await unit.changeMany<Inject, InjectEvent>(this.injects, [{ stored: held.stored, events }]);
    });
  }

  /** @throws DomainError not-found, drill-role-may-not */
  private async hold(unit: Unit, { id, inject }: OfInject, by: UserId): Promise<{ drill: Drill; held: HeldInject }> {
    const { state: drill }: Stored<Drill> = await unit.load(this.drills, id);
    mustBeAllowed(drill, by, 'control');
    const held = await this.injects.named(unit.tx, inject);
    if (!held) throw new DomainError('not-found');
    unit.regard<Inject, InjectEvent>(this.injects, held.stored);
    return { drill, held };
  }
}

const minutesInto = ({ scenario }: Drill, now: Instant): number => minutesBetween(scenario.startsAt, now);
