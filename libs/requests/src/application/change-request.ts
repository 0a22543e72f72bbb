import type { Instant, RequestContext } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Request } from '../domain/request.js';
import type { Officer, RequestEvent } from '../domain/request.events.js';
import { RequestClocks } from './request-clocks.js';
import { officerOf, RequestSetting, type RequestTarget } from './request-setting.js';
import { RequestsRepository } from './requests.repository.js';

/** What a decision on a request is given besides its state. */
export interface Deciding {
  readonly unit: Unit;
  readonly officer: Officer;
  readonly now: Instant;
}

type Decide = (state: Request, deciding: Deciding) => readonly RequestEvent[];
/** What else the act does in the same transaction. */
type Also = (after: Request, before: Request, deciding: Deciding) => Promise<void>;

/** The common course of an act on one request: lock it, see that the desk may know of it, decide, move the clocks. */
@Injectable()
export class ChangeRequest {
  constructor(
    private readonly runner: CommandRunner,
    private readonly requests: RequestsRepository,
    private readonly setting: RequestSetting,
    private readonly clocks: RequestClocks,
  ) {}

  /** @throws DomainError not-found, version-stale, and whatever `decide` throws */
  run(ctx: RequestContext, target: RequestTarget, decide: Decide, also?: Also): Promise<Stored<Request>> {
    return this.runner.run(ctx, (unit) => this.within(unit, target, decide, also));
  }

  /** Locks the request. @throws DomainError not-found, version-stale */
  hold(unit: Unit, target: RequestTarget): Promise<Stored<Request>> {
    return this.setting.hold(unit, target);
  }

  /** The same, where the transaction is open already. */
  async within(unit: Unit, target: RequestTarget, decide: Decide, also?: Also): Promise<Stored<Request>> {
    const { state: before } = await this.setting.hold(unit, target);
    const deciding = { unit, officer: officerOf(unit.ctx), now: unit.now };
    const after = await unit.change(this.requests, target.id, (state) => decide(state, deciding));
    if (before.acknowledged === null && after.state.acknowledged !== null) await this.clocks.acknowledged(unit, target.id);
    await also?.(after.state, before, deciding);
    return after;
  }

  /**
   * The same for an act that stops the clock or lets it run on. It is decided before the clock is touched, to see whether it may be done,
   * and again at the very moment at which the clock turned, so that both records tell one time.
   */
  clocked(
    ctx: RequestContext,
    target: RequestTarget,
    turn: (unit: Unit, state: Request) => Promise<Instant | void>,
    decide: (state: Request, dueAt: Instant, deciding: Deciding) => readonly RequestEvent[],
  ): Promise<Stored<Request>> {
    return this.runner.run(ctx, async (unit) => {
      const { state } = await this.setting.hold(unit, target);
      const officer = officerOf(ctx);
      decide(state, unit.now, { unit, officer, now: unit.now });
      const dueAt = await turn(unit, state);
      return this.within(unit, target, (held, deciding) => decide(held, dueAt ?? unit.now, deciding));
    });
  }
}
