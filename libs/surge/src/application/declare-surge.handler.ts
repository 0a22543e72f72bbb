import type { RequestContext, SurgeId } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { declareSurge, type DeclareSurge } from '../domain/declare-surge.js';
import { authorityOf, SurgeSetting } from './surge-setting.js';
import { SurgesRepository } from './surges.repository.js';

@Injectable()
export class DeclareSurgeHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly surges: SurgesRepository,
    private readonly setting: SurgeSetting,
  ) {}

  /**
   * Declares one for the scope, or follows the proposal that is open for it.
   * @throws DomainError surge-corridor-unknown, and what `declareSurge` refuses
   */
  execute(ctx: RequestContext, command: DeclareSurge): Promise<{ readonly id: SurgeId }> {
    this.setting.mustKnow(command.scope);
    const facts = { authority: authorityOf(ctx), deskIds: this.setting.toldOf(command.scope) };
    return this.runner.run(ctx, async (unit) => {
      const open = await this.surges.openOf(unit.tx, command.scope);
      if (open) await unit.change(this.surges, open.id, (surge) => declareSurge(surge, command, facts, unit.now));
      const id = open?.id ?? newId<'Surge'>();
      if (!open) await unit.create(this.surges, id, declareSurge(null, command, facts, unit.now));
      return { id: id as SurgeId };
    });
  }
}
