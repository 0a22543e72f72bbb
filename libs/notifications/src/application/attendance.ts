import { calendarOf, type DirectorySnapshot, isDeskOnDuty, jointDesk } from '#directory';
import { onDuty as onRoster, type RosterSeen } from '#duty';
import { PeopleQueries } from '#identity';
import type { DeskId, Instant, Role, UserId } from '#kernel';
import type { Audience } from '../domain/notice.js';
import type { Duty } from '../domain/place-notices.js';

const ROLES_OF: Readonly<Record<Audience, readonly Role[]>> = {
  desk: ['liaison', 'supervisor', 'coordinator'],
  'duty-officer': ['liaison', 'supervisor', 'coordinator'],
  supervisor: ['supervisor', 'coordinator'],
};

/** Who is there at one moment. */
export interface Attendance {
  /**
   * People of the audience at the desk, while it keeps duty hours and answers its checks of presence. Where the desk has a roster, its duty
   * officers are those that it names for this very moment, in duty hours or not.
   */
  onDuty(deskId: DeskId, audience: Audience): readonly UserId[];
  /** People of the audience at the desk, on duty or not. */
  members(deskId: DeskId, audience: Audience): readonly UserId[];
}

/** Looks up who is at these desks, and at those that stand in for them. */
export const attendanceAt = async (
  deskIds: readonly DeskId[],
  {
    snapshot,
    people,
    now,
    silent,
    rosters,
  }: {
    readonly snapshot: DirectorySnapshot;
    readonly people: PeopleQueries;
    readonly now: Instant;
    readonly silent: ReadonlySet<DeskId>;
    readonly rosters: (deskIds: readonly DeskId[]) => Promise<ReadonlyMap<DeskId, RosterSeen>>;
  },
): Promise<Attendance> => {
  const candidates = [...new Set(deskIds.flatMap((id) => mayStandIn(id, snapshot)))];
  const kept = new Set(
    candidates.filter((deskId) => {
      const desk = snapshot.desks.get(deskId);
      return desk && !silent.has(deskId) && isDeskOnDuty(snapshot, desk, now);
    }),
  );
  const [found, drawnUp] = await Promise.all([people.membersOf(candidates), rosters(candidates)]);
  const known = new Map<string, readonly UserId[]>();
  const members = (deskId: DeskId, audience: Audience): readonly UserId[] => {
    const key = `${deskId} ${audience}`;
    const there =
      known.get(key) ??
      found
        .filter((member) => member.deskId === deskId && member.roles.some((role) => ROLES_OF[audience].includes(role)))
        .map(({ personId }) => personId);
    known.set(key, there);
    return there;
  };
  const officers = (deskId: DeskId): readonly UserId[] | null => {
    const [roster, desk] = [drawnUp.get(deskId)?.roster, snapshot.desks.get(deskId)];
    if (!roster?.rotations.length || !desk?.active || silent.has(deskId)) return null;
    const named = new Set(onRoster(roster, calendarOf(snapshot, desk), now).map(({ personId }) => personId));
    return members(deskId, 'duty-officer').filter((personId) => named.has(personId));
  };
  return {
    members,
    onDuty: (deskId, audience) =>
      (audience === 'duty-officer' ? officers(deskId) : null) ?? (kept.has(deskId) ? members(deskId, audience) : []),
  };
};

/** The desk, its alternates one after the other, and its country's joint desk. */
const mayStandIn = (deskId: DeskId, snapshot: DirectorySnapshot): DeskId[] => {
  const chain: DeskId[] = [];
  for (
    let next: DeskId | null = deskId;
    next !== null && !chain.includes(next);
    next = snapshot.desks.get(next)?.alternateDeskId ?? null
  )
    chain.push(next);
  const country = snapshot.desks.get(deskId)?.country;
  const joint = country === undefined ? undefined : jointDesk(snapshot, country);
  return joint ? [...chain, joint.id] : chain;
};

/** What placing notices asks of it. */
export const dutyOf = (snapshot: DirectorySnapshot, attendance: Attendance): Duty => ({
  isAttended: (deskId, audience) => attendance.onDuty(deskId, audience).length > 0,
  alternateOf: (deskId) => snapshot.desks.get(deskId)?.alternateDeskId ?? null,
  jointDeskOf: (deskId) => {
    const desk = snapshot.desks.get(deskId);
    return (desk && jointDesk(snapshot, desk.country)?.id) ?? null;
  },
});
