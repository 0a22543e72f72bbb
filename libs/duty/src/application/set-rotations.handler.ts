import { DomainError, type DeskId, type RequestContext, type RosterId } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { Rotation } from '../domain/rotation.js';
import { setRotations } from '../domain/set-rotations.js';
import { RosterSetting } from './roster-setting.js';
import { RostersRepository } from './rosters.repository.js';

export interface SetRotationsCommand {
  readonly deskId: DeskId;
  readonly rotations: readonly Rotation[];
  readonly reason: string;
  readonly expectedVersion: number | undefined;
}

/** Draws up a desk's roster, or alters its rotations. */
@Injectable()
export class SetRotations {
  constructor(
    private readonly runner: CommandRunner,
    private readonly rosters: RostersRepository,
    private readonly setting: RosterSetting,
  ) {}

  /** @throws DomainError not-found, duty-foreign-roster, version-stale, and what `setRotations` refuses */
  async execute(ctx: RequestContext, command: SetRotationsCommand): Promise<{ readonly version: number }> {
    const { deskId, rotations, reason, expectedVersion } = command;
    this.setting.deskOf(ctx, deskId);
    const atDesk = await this.setting.atDesk(deskId);
    const by = ctx.actor.userId;
    return this.runner.run(ctx, async (unit) => {
      const known = await this.rosters.ofDesk(unit.tx, deskId);
      const decide = () => setRotations({ deskId, rotations, reason, by }, atDesk, unit.now);
      if (known) return { version: (await unit.change(this.rosters, known.id, decide, expectedVersion)).version };
      if (expectedVersion) throw new DomainError('version-stale', { expected: expectedVersion, actual: 0 });
      return { version: (await unit.create(this.rosters, newId<'Roster'>() satisfies RosterId, decide())).version };
    });
  }
}
