import { DrillsQueries, type InjectSeen, type Made, ReportInject } from '#drills';
import type { SystemContext } from '#kernel';
import { isRefusal } from '#phrases';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { EffectsOfInjects } from './effects-of-injects.js';

/** What an inject that was fired makes is made by the ordinary commands, one by one; what came of it is said of the inject. */
@Injectable()
export class MakeInjectPolicy extends Subscriber {
  readonly name = 'policies.make-inject';
  readonly on = ['drill.inject-fired'] as const;

  constructor(
    private readonly drills: DrillsQueries,
    private readonly effects: EffectsOfInjects,
    private readonly report: ReportInject,
  ) {
    super();
  }

  async handle({ id, realm, stream }: Envelope, { idempotency: _guard, ...ctx }: SystemContext): Promise<void> {
    const injectId = stream.slice('drill-inject:'.length);
    const seen = await this.drills.inject(realm, injectId);
    if (!seen || seen.inject.state !== 'fired') return;
    const made: Made[] = [];
    const acts = this.acts(seen);
    for (const [effect, act] of acts.entries()) {
      try {
        made.push(...(await act(ctx, effect, `${id}:${effect}`)));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        return this.report.failed(ctx, injectId, { effect, code: error.code, made });
      }
    }
    await this.report.made(ctx, injectId, made);
  }

  private acts({ content: { answers, does = [] }, inject: { firedAt } }: InjectSeen) {
    if (answers) return [(ctx: SystemContext, _: number, key: string) => this.effects.answer(ctx, answers, key)];
    return does.map(
      (said) => (ctx: SystemContext, effect: number, key: string) => this.effects.make(ctx, { effect, said, at: firedAt! }, key),
    );
  }
}
