import type { DeskMove, Effect, Made } from '#drills';
import { type ActivationId, assertNever, type Instant, type RequestContext, type SystemContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { AnswerByScript, Answers } from './answer-by-script.js';
import { MakeReports } from './make-reports.js';
import { SimulationCell } from './simulation-cell.js';
import { ThingsOfInjects } from './things-of-injects.js';

/** One effect of an inject that was fired then, on the drill's clock. */
export interface ToMake {
  readonly effect: number;
  readonly said: Effect;
  readonly at: Instant;
}

/** Each effect of an inject, as the ordinary command of the context that owns the thing. The same key makes it once. */
@Injectable()
export class EffectsOfInjects {
  constructor(
    private readonly cell: SimulationCell,
    private readonly reports: MakeReports,
    private readonly makes: Answers,
    private readonly script: AnswerByScript,
    private readonly things: ThingsOfInjects,
  ) {}

  /** @throws DomainError what the command refuses */
  async make(ctx: SystemContext, { effect, said, at }: ToMake, key: string): Promise<Made[]> {
    const as = (): RequestContext => this.cell.at(ctx, 'desk' in said ? said.desk : ('' as never), key);
    switch (said.do) {
      case 'file':
        return this.reports.file(as(), effect, said);
      case 'offer':
        return this.reports.offer(as(), effect, said);
      case 'request':
        return this.makes.requests.ask(as(), effect, said);
      case 'reading':
        await this.things.mustCarryReadings(ctx.realm, at);
        return this.makes.crisis.read({ ...ctx, idempotency: { key, fingerprint: key } }, effect, said);
      case 'crossing':
        return this.makes.crisis.say(as(), effect, said);
      case 'raise':
        return this.makes.crisis.raise(as(), effect, said);
      case 'turn-key': {
        const id = (await this.things.of(ctx.realm, said.about, 'activation')) as ActivationId;
        const acting = as();
        return this.makes.crisis.turn(acting, effect, id, said.joins ? null : (said.reason?.[acting.locale] ?? ''));
      }
      // The script of the desk is deaf from the firing on: nothing else is made.
      case 'silence':
        return [{ effect, kind: 'silence', id: said.desk, label: String(said.minutes) }];
      // What comes by it from the firing on is refused (a feed) or not delivered (an inbox, mail): nothing else is made.
      case 'channel-out':
        return [{ effect, kind: 'outage', id: said.channel, label: String(said.minutes) }];
      default:
        return assertNever(said);
    }
  }

  /** @throws DomainError what the command refuses */
  async answer(ctx: SystemContext, move: DeskMove, key: string): Promise<Made[]> {
    await this.script.do(this.cell.at(ctx, move.desk, key), move);
    return [{ effect: 0, kind: 'answer', id: move.about, label: move.does }];
  }
}
