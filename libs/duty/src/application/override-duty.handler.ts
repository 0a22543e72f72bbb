import type { DeskId, Instant, RequestContext, UserId } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { refuseDuty } from '../domain/duty.errors.js';
import { endOverride, overrideDuty } from '../domain/override-duty.js';
import type { Roster } from '../domain/roster.js';
import { RosterSetting } from './roster-setting.js';
import { RostersRepository } from './rosters.repository.js';

export interface OverrideDutyCommand {
  readonly deskId: DeskId;
  readonly personId: UserId;
  readonly forPersonId: UserId | null;
  readonly from: Instant;
  readonly until: Instant;
  readonly reason: string;
}

/** One takes another's turns for a while, or hours that nobody has; and gives them back. */
@Injectable()
export class OverrideDuty {
  constructor(
    private readonly runner: CommandRunner,
    private readonly rosters: RostersRepository,
    private readonly setting: RosterSetting,
  ) {}

  /** @throws DomainError not-found, duty-foreign-roster, duty-roster-absent, and what `overrideDuty` refuses */
  async add(
    ctx: RequestContext,
    { deskId, ...asked }: OverrideDutyCommand,
  ): Promise<{ readonly id: string; readonly version: number }> {
    const calendar = this.setting.calendar(this.setting.deskOf(ctx, deskId));
    const facts = { calendar, atDesk: await this.setting.atDesk(deskId), mayEdit: mayEdit(ctx) };
    return this.runner.run(ctx, async (unit) => {
      const { id } = await this.held(unit, deskId);
      const override = { ...asked, id: newId(), by: ctx.actor.userId };
      const { version } = await unit.change(this.rosters, id, (roster) => overrideDuty(roster, override, facts, unit.now));
      return { id: override.id, version };
    });
  }

  /** @throws DomainError not-found, duty-foreign-roster, duty-roster-absent, and what `endOverride` refuses */
  async end(
    ctx: RequestContext,
    { deskId, ...asked }: { readonly deskId: DeskId; readonly overrideId: string; readonly reason: string },
  ): Promise<{ readonly version: number }> {
    this.setting.deskOf(ctx, deskId);
    const command = { ...asked, by: ctx.actor.userId, mayEdit: mayEdit(ctx) };
    return this.runner.run(ctx, async (unit) => {
      const { id } = await this.held(unit, deskId);
      const { version } = await unit.change(this.rosters, id, (roster) => endOverride(roster, command, unit.now));
      return { version };
    });
  }

  private async held(unit: Unit, deskId: DeskId): Promise<Stored<Roster>> {
    const known = await this.rosters.ofDesk(unit.tx, deskId);
    if (!known) throw refuseDuty('duty-roster-absent');
    return known;
  }
}

const mayEdit = ({ actor }: RequestContext): boolean => actor.permissions.has('roster.edit');
