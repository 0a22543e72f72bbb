import type { Actor, AgencyId, CountryCode, DeskId, Permission, Role, UserId } from '#kernel';

export interface UserResponse {
  readonly id: UserId;
  readonly username: string;
  readonly name: string;
  readonly desk: DeskId;
  readonly agency: AgencyId;
  readonly country: CountryCode;
  readonly roles: readonly Role[];
}

export interface MeResponse {
  readonly user: UserResponse;
  readonly desk: { readonly id: DeskId; readonly agencyId: AgencyId; readonly country: CountryCode };
  readonly permissions: readonly Permission[];
  /** Present when the request came with a session: after a reload the page has no other way to it. */
  readonly csrfToken?: string;
}

export interface SignInResponse {
  readonly user: UserResponse;
  readonly csrfToken: string;
}

export const userResponse = ({ userId, username, name, deskId, agencyId, country, roles }: Actor): UserResponse => ({
  id: userId,
  username,
  name,
  desk: deskId,
  agency: agencyId,
  country,
  roles,
});

export const meResponse = (actor: Actor, csrfToken?: string): MeResponse => ({
  user: userResponse(actor),
  desk: { id: actor.deskId, agencyId: actor.agencyId, country: actor.country },
  permissions: [...actor.permissions].sort(),
  ...(csrfToken && { csrfToken }),
});
