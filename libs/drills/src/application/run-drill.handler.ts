import { type Bilingual, type Context, type DrillId, type Instant, isPerson, LIVE, type RequestContext } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import { type Drill, mustBeAllowed } from '../domain/drill.js';
import type { DrillEvent } from '../domain/drill.events.js';
import type { DrillAct } from '../domain/roles.js';
import {
  type AfterStep,
  answerComms,
  breakIn,
  checkComms,
  chooseNaming,
  endDrill,
  goOn,
  pauseDrill,
  rescaleDrill,
  resumeDrill,
  type RunFacts,
  startDrill,
  suspend,
} from '../domain/run-drill.js';
import { realmOf } from './drill-context.js';
import { DrillsRepository } from './drills.repository.js';

/** Which drill, and the version that whoever acts has seen. */
export interface OfDrill {
  readonly id: DrillId;
  readonly expectedVersion?: number;
}

type Decide = (drill: Drill, facts: RunFacts, now: Unit['now']) => readonly DrillEvent[];

/** The life of a drill, act by act. The clock changes in the transaction of the act, under the drill's lock. */
@Injectable()
export class RunDrill {
  constructor(
    private readonly runner: CommandRunner,
    private readonly drills: DrillsRepository,
    private readonly clocks: RealmClocks,
  ) {}

  checkComms(ctx: RequestContext, of: OfDrill, text: Bilingual | null): Promise<void> {
    return this.over(ctx, of, 'run', (drill, facts, now) => checkComms(drill, text, facts, now));
  }

  answerComms(ctx: RequestContext, of: OfDrill): Promise<void> {
    return this.over(ctx, of, 'answer-check', answerComms);
  }

  /** Of the person who asks, in whichever role. */
  chooseNaming(ctx: RequestContext, of: OfDrill, named: boolean): Promise<void> {
    return this.over(ctx, of, 'be-named', (drill, facts, now) => chooseNaming(drill, named, facts, now));
  }

  start(ctx: RequestContext, of: OfDrill, scale: number): Promise<void> {
    return this.over(ctx, of, 'run', (drill, facts, now) => startDrill(drill, scale, facts, now));
  }

  pause(ctx: RequestContext, of: OfDrill, reason: string | null): Promise<void> {
    return this.over(ctx, of, 'control', (drill, facts, now) => pauseDrill(drill, reason, facts, now));
  }

  resume(ctx: RequestContext, of: OfDrill, scale: number | null): Promise<void> {
    return this.over(ctx, of, 'control', (drill, facts, now) => resumeDrill(drill, scale, facts, now));
  }

  rescale(ctx: RequestContext, of: OfDrill, scale: number): Promise<void> {
    return this.over(ctx, of, 'control', (drill, facts, now) => rescaleDrill(drill, scale, facts, now));
  }

  breakIn(ctx: RequestContext, of: OfDrill, reason: string): Promise<void> {
    return this.over(ctx, of, 'break-in', (drill, facts, now) => breakIn(drill, reason, facts, now));
  }

  /** By somebody who need not be in it: real life comes first. Nothing when it is over by now, or stands for it. @throws DomainError not-found */
  async suspend(ctx: Context, id: DrillId, event: { readonly reason: string; readonly since: Instant }): Promise<void> {
    const { idempotency: _ownAct, ...acting } = ctx;
    const realNow = await this.clocks.now(LIVE);
    const facts = { by: isPerson(ctx.actor) ? ctx.actor.userId : null, realNow };
    await this.change(acting, { id }, (drill, now) => suspend(drill, event, facts, now));
  }

  end(ctx: RequestContext, of: OfDrill): Promise<void> {
    return this.over(ctx, of, 'run', endDrill);
  }

  goOn(ctx: RequestContext, of: OfDrill, step: AfterStep): Promise<void> {
    const act = step === 'finalise-report' ? 'run' : 'report';
    return this.over(ctx, of, act, (drill, facts, now) => goOn(drill, step, facts, now));
  }

  /** @throws DomainError not-found, version-stale, drill-role-may-not, and what `decide` refuses */
  private async over(ctx: RequestContext, of: OfDrill, act: DrillAct, decide: Decide): Promise<void> {
    const facts = { by: ctx.actor.userId, realNow: await this.clocks.now(LIVE) };
    await this.change(ctx, of, (drill, now) => {
      mustBeAllowed(drill, facts.by, act);
      return decide(drill, facts, now);
    });
  }

  private async change(
    ctx: Context,
    { id, expectedVersion }: OfDrill,
    decide: (drill: Drill, now: Unit['now']) => readonly DrillEvent[],
  ): Promise<void> {
    await this.runner.run({ ...ctx, realm: realmOf(id) }, async (unit) => {
      const before = await unit.load(this.drills, id);
      const after = await unit.change(this.drills, id, (drill) => decide(drill, unit.now), expectedVersion);
      await this.follow(unit, before, after);
    });
  }

  /** The clock does what the drill does. */
  private async follow({ tx }: Unit, before: Stored<Drill>, after: Stored<Drill>): Promise<void> {
    const [was, is] = [paceOf(before.state), paceOf(after.state)];
    if (was !== is) await this.clocks.setScale(tx, is);
  }
}

const paceOf = ({ state, scale }: Drill): number => (state === 'running' ? scale : 0);
