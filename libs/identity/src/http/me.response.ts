import type { Actor, AgencyId, Bilingual, CorridorId, CountryCode, DeskId, Locale, Permission, Role, UserId } from '#kernel';
import type { DeskHeader } from '../application/desk-headers.js';

export interface UserResponse {
  readonly id: UserId;
  readonly username: string;
  readonly name: string;
  readonly desk: DeskId;
  readonly agency: AgencyId;
  readonly country: CountryCode;
  readonly roles: readonly Role[];
}

/** The desk that one acts for. */
export interface OwnDesk {
  readonly id: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
  readonly name: Bilingual;
  /** IANA zone of its wall clock. */
  readonly zone: string;
  /** Null for a desk that serves the whole border. */
  readonly corridorId: CorridorId | null;
  /** Preferred first. */
  readonly languages: readonly Locale[];
}

export interface MeResponse {
  readonly user: UserResponse;
  readonly desk: OwnDesk;
  readonly permissions: readonly Permission[];
  /** Present when the request came with a session: after a reload the page has no other way to it. */
  readonly csrfToken?: string;
  /** Present when a second factor is required of the person and there is none: nothing else is open before there is. */
  readonly mustEnrol?: boolean;
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

export const meResponse = (actor: Actor, header: DeskHeader, csrfToken?: string): MeResponse => ({
  user: userResponse(actor),
  desk: { id: actor.deskId, agencyId: actor.agencyId, country: actor.country, ...header },
  permissions: [...actor.permissions].sort(),
  ...(csrfToken && { csrfToken }),
});
