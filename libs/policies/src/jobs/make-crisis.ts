import { KeepReadings, SetLaneStatus } from '#border';
import type { Effect, Made } from '#drills';
import type { ActivationId, RequestContext, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { AnswerStandingAsk, RaiseActivationHandler } from '#procedures';
import { Injectable } from '@nestjs/common';

type EffectOf<Name extends Effect['do']> = Extract<Effect, { readonly do: Name }>;

/** The source by which the board knows the wait-time feed. */
const WAIT_TIMES = 'cbp-wait-times';

/** What injects do to the border board and to crisis rooms. */
@Injectable()
export class MakeCrisis {
  constructor(
    private readonly runner: CommandRunner,
    private readonly readings: KeepReadings,
    private readonly status: SetLaneStatus,
    private readonly raising: RaiseActivationHandler,
    private readonly key: AnswerStandingAsk,
  ) {}

  /** As the feed itself would bring it: nobody's act. */
  async read(ctx: SystemContext, effect: number, { crossing, lane, saying, minutes }: EffectOf<'reading'>): Promise<Made[]> {
    await this.runner.run(ctx, (unit) => {
      const reading = {
        crossingId: crossing,
        lane,
        saying,
        minutes: minutes ?? null,
        lanesOpen: null,
        observedAt: unit.now,
        method: null,
        raw: {},
      };
      return this.readings.keep(unit, WAIT_TIMES, null, [reading]);
    });
    return [{ effect, kind: 'reading', id: crossing, label: lane }];
  }

  async say(ctx: RequestContext, effect: number, { crossing, lanes, status, reason }: EffectOf<'crossing'>): Promise<Made[]> {
    const said = { lanes, status, until: null, reason, released: false };
    await this.status.execute(ctx, { crossingId: crossing, expectedVersion: undefined, said });
    return [{ effect, kind: 'status', id: crossing, label: status }];
  }

  async raise(ctx: RequestContext, effect: number, said: EffectOf<'raise'>): Promise<Made[]> {
    const { id } = await this.raising.execute(ctx, {
      procedureId: said.procedure,
      level: said.level,
      emergency: said.level === 'crisis',
      reason: said.reason[ctx.locale],
      crossingIds: said.crossings,
      corridorId: null,
      answers: {},
      caseIds: [],
      proposalIds: [],
    });
    return [{ effect, kind: 'activation', id, label: said.procedure }];
  }

  async turn(ctx: RequestContext, effect: number, id: ActivationId, reason: string | null): Promise<Made[]> {
    await this.key.execute(ctx, { id }, reason);
    return [{ effect, kind: 'activation', id, label: null }];
  }
}
