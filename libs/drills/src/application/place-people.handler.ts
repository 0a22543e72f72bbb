import { type DrillId, DomainError, type Instant, LIVE, type RequestContext, type UserId } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { RealmClocks } from '#platform/realm';
import { PeopleQueries } from '#identity';
import { Injectable } from '@nestjs/common';
import { refuseDrill } from '../domain/drill.errors.js';
import type { DrillEvent, RosterPlace } from '../domain/drill.events.js';
import { type Drill, mustBeAllowed } from '../domain/drill.js';
import { answerInvitation, changeRole, invite, inviteAgain } from '../domain/plan-drill.js';
import { realmOf } from './drill-context.js';
import { DrillsRepository } from './drills.repository.js';

interface ByNow {
  readonly by: UserId;
  readonly realNow: Instant;
}

/** Who takes part: invitations and their answers, roles, leaving. */
@Injectable()
export class PlacePeople {
  constructor(
    private readonly runner: CommandRunner,
    private readonly drills: DrillsRepository,
    private readonly clocks: RealmClocks,
    private readonly people: PeopleQueries,
  ) {}

  /** @throws DomainError drill-role-may-not, drill-person-unknown, and what `invite` refuses */
  async invite(ctx: RequestContext, drillId: DrillId, place: RosterPlace, expiresAt: Instant): Promise<{ readonly id: string }> {
    if (!(await this.people.byId(place.personId))) throw refuseDrill('drill-person-unknown', {}, '/personId');
    const id = newId();
    return this.over(ctx, drillId, (drill, facts, now) => {
      mustBeAllowed(drill, facts.by, 'people');
      return invite(drill, { id, place, expiresAt }, facts, now);
    }).then(() => ({ id }));
  }

  /** The same place once more, until another time. @throws DomainError not-found, drill-role-may-not, and what `invite` refuses */
  async inviteAgain(ctx: RequestContext, drillId: DrillId, before: string, expiresAt: Instant): Promise<{ readonly id: string }> {
    const id = newId();
    await this.over(ctx, drillId, (drill, facts, now) => {
      mustBeAllowed(drill, facts.by, 'people');
      const again = drill.invitations.find((one) => one.id === before);
      if (!again) throw new DomainError('not-found');
      return inviteAgain(drill, { id, again, expiresAt }, facts, now);
    });
    return { id };
  }

  /** The invited person alone answers; to others there is no invitation. @throws DomainError not-found, drill-invitation-* */
  answer(ctx: RequestContext, drillId: DrillId, id: string, answer: 'accepted' | 'declined'): Promise<void> {
    return this.over(ctx, drillId, (drill, facts, now) => {
      const mine = drill.invitations.some((one) => one.id === id && one.place.personId === facts.by);
      if (!mine) throw new DomainError('not-found');
      return answerInvitation(drill, { id, answer }, facts, now);
    });
  }

  withdraw(ctx: RequestContext, drillId: DrillId, id: string): Promise<void> {
    return this.over(ctx, drillId, (drill, facts, now) => {
      mustBeAllowed(drill, facts.by, 'people');
      return answerInvitation(drill, { id, answer: 'withdrawn' }, facts, now);
    });
  }

  changeRole(ctx: RequestContext, drillId: DrillId, place: RosterPlace): Promise<void> {
    return this.over(ctx, drillId, (drill, facts, now) => {
      mustBeAllowed(drill, facts.by, 'people');
      return changeRole(drill, place, facts, now);
    });
  }

  /** A person leaves, or is sent away by the director. */
  leave(ctx: RequestContext, drillId: DrillId, personId: UserId): Promise<void> {
    return this.over(ctx, drillId, (drill, facts, now) => {
      if (personId !== facts.by) mustBeAllowed(drill, facts.by, 'people');
      return changeRole(drill, { personId, leaves: true }, facts, now);
    });
  }

  private async over(
    ctx: RequestContext,
    id: DrillId,
    decide: (drill: Drill, facts: ByNow, now: Unit['now']) => readonly DrillEvent[],
  ): Promise<void> {
    const facts = { by: ctx.actor.userId, realNow: await this.clocks.now(LIVE) };
    await this.runner.run({ ...ctx, realm: realmOf(id) }, async (unit) => {
      await unit.change(this.drills, id, (drill) => decide(drill, facts, unit.now));
    });
  }
}
