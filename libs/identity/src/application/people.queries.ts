import type { AgencyId, CountryCode, DeskId, Instant, Role, UserId } from '#kernel';

export interface PersonView {
  readonly id: UserId;
  readonly username: string;
  readonly name: string;
  readonly memberships: readonly {
    readonly deskId: DeskId;
    readonly agencyId: AgencyId;
    readonly country: CountryCode;
    readonly roles: readonly Role[];
  }[];
  readonly disabledAt: Instant | null;
  readonly lockedUntil: Instant | null;
  readonly lastSeenAt: Instant | null;
  readonly version: number;
}

/** Reads of people. */
export abstract class PeopleQueries {
  /** People with a desk of the agency, by user name after `after`. */
  abstract ofAgency(agencyId: AgencyId, after: string, limit: number): Promise<PersonView[]>;
  abstract byId(id: UserId): Promise<PersonView | null>;
  abstract idOf(username: string): Promise<UserId | null>;
  /** People in office at each of these desks, first member first. */
  abstract membersOf(deskIds: readonly DeskId[]): Promise<{ deskId: DeskId; personId: UserId; roles: readonly Role[] }[]>;

  /** What these people are called. */
  async named(ids: readonly UserId[]): Promise<{ readonly id: UserId; readonly name: string }[]> {
    const found = await Promise.all(ids.map((id) => this.byId(id)));
    return found.flatMap((one) => (one ? [{ id: one.id, name: one.name }] : []));
  }
}
