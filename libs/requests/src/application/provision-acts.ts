import type { RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { acknowledgeProvision, returnProvision, withdrawProvision } from '../domain/give-provision.js';
import type { Provision } from '../domain/provision.js';
import { ProvisionSurroundings, type ProvisionTarget } from './provision-surroundings.js';
import { ProvisionsRepository } from './provisions.repository.js';
import { officerOf } from './request-setting.js';

/** What is done to a provision that exists, beside letting it cross. */
@Injectable()
export class ProvisionActs {
  constructor(
    private readonly runner: CommandRunner,
    private readonly provisions: ProvisionsRepository,
    private readonly around: ProvisionSurroundings,
  ) {}

  /** @throws DomainError not-found, version-stale, request-not-yours-to-answer, request-provision-over */
  acknowledge(ctx: RequestContext, target: ProvisionTarget): Promise<Stored<Provision>> {
    return this.runner.run(ctx, async (unit) => {
      await this.around.hold(unit, target);
      const after = await unit.change(this.provisions, target.id, (state) =>
        acknowledgeProvision(state, officerOf(ctx), unit.now),
      );
      await this.around.acknowledged(unit, target.id);
      return after;
    });
  }

  /** Sends what waits back to its author; what was written stays, for the desk alone. @throws DomainError as `withdraw` */
  sendBack(
    ctx: RequestContext,
    { reason, ...target }: ProvisionTarget & { readonly reason: string },
  ): Promise<Stored<Provision>> {
    return this.runner.run(ctx, async (unit) => {
      await this.around.hold(unit, target);
      const after = await unit.change(this.provisions, target.id, (state) => returnProvision(state, officerOf(ctx), unit.now));
      await this.provisions.sayWhyReturned(unit.tx, target.id, reason);
      await this.around.sentBack(unit, target.id);
      return after;
    });
  }

  /** @throws DomainError not-found, version-stale, request-not-yours, request-provision-over */
  withdraw(
    ctx: RequestContext,
    { reason, ...target }: ProvisionTarget & { readonly reason: string | null },
  ): Promise<Stored<Provision>> {
    return this.runner.run(ctx, async (unit) => {
      await this.around.hold(unit, target);
      await this.provisions.dropPrepared(unit.tx, target.id);
      await this.around.withdrawn(unit, target.id);
      return unit.change(this.provisions, target.id, (state) => withdrawProvision(state, reason, officerOf(ctx), unit.now));
    });
  }
}
