import type { Desk } from '#directory';
import { PeopleQueries, type PersonView } from '#identity';
import { addMinutes, type DeskId, type DutyCalendar, type Instant, type RequestContext, type UserId } from '#kernel';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import { type CommonWindow, nextCommonWindow } from '../domain/common-window.js';
import { gapsIn } from '../domain/find-gaps.js';
import { type OwnTurn, turnsOf } from '../domain/my-turns.js';
import { type Covered, coverage } from '../domain/on-duty.js';
import type { Gap, Override, RosterPlan, Rotation } from '../domain/rotation.js';
import { RosterSetting } from './roster-setting.js';
import { RostersQueries } from './rosters.queries.js';

const DAY_MINUTES = 24 * 60;
/** How far ahead a person's own turns are shown. */
const OWN_DAYS = 28;

/** Somebody whom the roster names, or who may be named. */
export interface RosterPerson {
  readonly id: UserId;
  readonly name: string;
  /** In office at the desk, and of a role that does its work. */
  readonly atDesk: boolean;
}

export interface Outlook {
  readonly from: Instant;
  readonly until: Instant;
  readonly coverage: readonly Covered[];
  /** Hours in which the desk is open and nobody is on duty. */
  readonly gaps: readonly Gap[];
}

export interface RosterView extends Outlook {
  readonly desk: Desk;
  /** 0 while the desk has no roster, or one that nobody altered since it was laid. */
  readonly version: number;
  /** Whether the desk has a roster: without one everybody at the desk is reached, as always. */
  readonly exists: boolean;
  readonly now: Instant;
  readonly rotations: readonly Rotation[];
  readonly overrides: readonly Override[];
  readonly people: readonly RosterPerson[];
}

export interface Window {
  readonly from: Instant | undefined;
  readonly days: number;
}

/** Rosters, read. */
@Injectable()
export class ViewRoster {
  constructor(
    private readonly rosters: RostersQueries,
    private readonly setting: RosterSetting,
    private readonly people: PeopleQueries,
    private readonly clocks: RealmClocks,
  ) {}

  /** @throws DomainError not-found, duty-foreign-roster */
  async ofDesk(ctx: RequestContext, deskId: DeskId, window: Window): Promise<RosterView> {
    const desk = this.setting.deskOf(ctx, deskId);
    const [now, seen, atDesk] = await Promise.all([
      this.clocks.now(ctx.realm),
      this.rosters.of(ctx.realm, [deskId]),
      this.setting.atDesk(deskId),
    ]);
    const known = seen.get(deskId);
    const plan: RosterPlan = known?.roster ?? { rotations: [], overrides: [] };
    const outlook = outlookOf(plan, this.setting.calendar(desk), atDesk, window, now);
    const named = [...new Set([...atDesk, ...namedBy(plan)])];
    return {
      ...outlook,
      desk,
      version: known?.version ?? 0,
      exists: known !== undefined,
      now,
      rotations: plan.rotations,
      overrides: plan.overrides,
      people: (await this.named(named)).map(({ id, name }) => ({ id, name, atDesk: atDesk.has(id) })),
    };
  }

  /** What rotations would give, before they are set. @throws DomainError not-found, duty-foreign-roster */
  async foresee(ctx: RequestContext, deskId: DeskId, rotations: readonly Rotation[], window: Window): Promise<Outlook> {
    const desk = this.setting.deskOf(ctx, deskId);
    const [now, seen, atDesk] = await Promise.all([
      this.clocks.now(ctx.realm),
      this.rosters.of(ctx.realm, [deskId]),
      this.setting.atDesk(deskId),
    ]);
    const plan = { rotations, overrides: seen.get(deskId)?.roster.overrides ?? [] };
    return outlookOf(plan, this.setting.calendar(desk), atDesk, window, now);
  }

  /** The actor's own turns from now on, by desk. */
  async own(ctx: RequestContext): Promise<readonly (OwnTurn & { readonly deskId: DeskId; readonly rotation: string | null })[]> {
    const { userId } = ctx.actor;
    const [now, seen] = await Promise.all([this.clocks.now(ctx.realm), this.rosters.naming(ctx.realm, userId)]);
    const turns = seen.flatMap(({ roster }) => {
      const { deskId, rotations } = roster;
      const calendar = this.setting.calendar(this.setting.desk(deskId));
      const name = (id: string | null): string | null => rotations.find((one) => one.id === id)?.name ?? null;
      const until = addMinutes(now, OWN_DAYS * DAY_MINUTES);
      return turnsOf(userId, roster, calendar, now, until).map((turn) => ({ ...turn, deskId, rotation: name(turn.rotationId) }));
    });
    return turns.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  }

  /** When both desks are on duty next; null when never in a month. @throws DomainError not-found */
  async common(ctx: RequestContext, deskId: DeskId, withId: DeskId): Promise<CommonWindow | null> {
    const [one, other] = [deskId, withId].map((id) => this.setting.calendar(this.setting.desk(id))) as [
      DutyCalendar,
      DutyCalendar,
    ];
    return nextCommonWindow(one, other, await this.clocks.now(ctx.realm));
  }

  private async named(ids: readonly UserId[]): Promise<PersonView[]> {
    const views = await Promise.all(ids.map((id) => this.people.byId(id)));
    return views.filter((view): view is PersonView => view !== null).toSorted((one, other) => one.name.localeCompare(other.name));
  }
}

const namedBy = ({ rotations, overrides }: RosterPlan): UserId[] =>
  [
    ...rotations.flatMap(({ people }) => people),
    ...overrides.flatMap(({ personId, forPersonId }) => [personId, forPersonId]),
  ].filter((id): id is UserId => id !== null);

const outlookOf = (
  plan: RosterPlan,
  calendar: DutyCalendar,
  atDesk: ReadonlySet<UserId>,
  { from: asked, days }: Window,
  now: Instant,
): Outlook => {
  const from = asked ?? now;
  const until = addMinutes(from, days * DAY_MINUTES);
  const inOffice = (personId: UserId): boolean => atDesk.has(personId);
  const told = coverage(plan, calendar, from, until, inOffice);
  return { from, until, coverage: told, gaps: gapsIn(told) };
};
