import type { RequestContext, SurgeId } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { dismissSurge, endSurge } from '../domain/end-surge.js';
import type { Surge } from '../domain/surge.js';
import { authorityOf, SurgeSetting } from './surge-setting.js';
import { SurgesRepository } from './surges.repository.js';

export interface EndSurgeCommand {
  readonly id: SurgeId;
  readonly reason: string;
  readonly expectedVersion: number | undefined;
}

/** A person of its country ends a surge, or does not follow a proposal. */
@Injectable()
export class EndSurgeHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly surges: SurgesRepository,
    private readonly setting: SurgeSetting,
  ) {}

  /** @throws DomainError not-found, version-stale, and what `endSurge` refuses */
  end(ctx: RequestContext, command: EndSurgeCommand): Promise<Stored<Surge>> {
    return this.over(ctx, command, endSurge);
  }

  /** @throws DomainError not-found, version-stale, and what `dismissSurge` refuses */
  dismiss(ctx: RequestContext, command: EndSurgeCommand): Promise<Stored<Surge>> {
    return this.over(ctx, command, dismissSurge);
  }

  private over(
    ctx: RequestContext,
    { id, reason, expectedVersion }: EndSurgeCommand,
    decide: typeof endSurge,
  ): Promise<Stored<Surge>> {
    return this.runner.run(ctx, (unit) =>
      unit.change(
        this.surges,
        id,
        (surge) => decide(surge, { reason, authority: authorityOf(ctx), deskIds: this.setting.toldOf(surge.scope) }, unit.now),
        expectedVersion,
      ),
    );
  }
}
