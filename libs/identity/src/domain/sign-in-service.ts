import { addMinutes, earliest, type AgencyId, type Instant, type UserId } from '#kernel';
import type { Authority } from './add-person.js';
import type { Level } from './assurance.js';
import { checkAdministered } from './disable-person.js';
import { refusePerson } from './identity.errors.js';
import type { Person, PersonEvent } from './person.js';

/** An agency's own service that proves who its people are (OpenID Connect). */
export interface SignInService {
  readonly id: string;
  readonly agencyId: AgencyId;
  readonly issuer: string;
  readonly clientId: string;
  readonly hasSecret: boolean;
  /** What the service says (`acr`, `amr`) where it asked for two factors. Both empty: its word counts as one. */
  readonly strongAcr: readonly string[];
  readonly strongAmr: readonly string[];
}

/** What a service says of somebody whom it let in. */
export interface ServiceProof {
  readonly subject: string;
  readonly acr: string | null;
  readonly amr: readonly string[];
  /** When the person proved it there, which may be long before they came here. */
  readonly provedAt: Instant;
  /** The session there; null where the service names none. */
  readonly session: string | null;
  /** What it calls the person: shown to administrators and believed by nobody. */
  readonly called: string;
}

type Strength = Pick<SignInService, 'strongAcr' | 'strongAmr'>;

/** Whether anything that the service can say counts as two factors. */
export const provesTwoFactors = ({ strongAcr, strongAmr }: Strength): boolean => strongAcr.length + strongAmr.length > 0;

/** Only what the agency wrote down counts: services are known to name a strength that nobody asked for. */
export const levelProved = ({ acr, amr }: Pick<ServiceProof, 'acr' | 'amr'>, { strongAcr, strongAmr }: Strength): Level =>
  (acr !== null && strongAcr.includes(acr)) || amr.some((way) => strongAmr.includes(way)) ? 2 : 1;

/** A service whose clock runs ahead makes no proof fresher than one of this moment. */
export const provedHere = (provedAt: Instant, now: Instant): Instant => earliest(provedAt, now);

/** For how long a proof at the service lets somebody in without another one. */
export const SERVICE_PROOF_MINUTES = 12 * 60;

/** How long whom nobody is bound to is shown to the administrators. */
export const strangersSince = (now: Instant): Instant => addMinutes(now, -7 * 24 * 60);

interface Binding {
  readonly personId: UserId;
  readonly by: UserId;
  readonly authority: Authority;
  readonly service: Pick<SignInService, 'id' | 'issuer'>;
  readonly subject: string;
}

const toldOf = ({ memberships }: Person, personId: UserId) => {
  const deskIds = memberships.map(({ deskId }) => deskId);
  return { tells: deskIds.slice(0, 1).map((deskId) => ({ deskId, personId })), deskIds };
};

const checkOther = (person: Person, { personId, by, authority }: Binding): void => {
  checkAdministered(person, authority);
  if (personId === by) refusePerson('person-binds-self');
};

const dataOf = (person: Person, { personId, service, subject }: Binding) => ({
  serviceId: service.id,
  issuer: service.issuer,
  subject,
  ...toldOf(person, personId),
});

/**
 * From now on the account at the service opens as this person. Never by what the service says of a mail address or a name: an administrator, who is
 * somebody else, says so.
 * @throws DomainError person-unknown, person-binds-self, person-already-disabled
 */
export const bindAccount = (person: Person, binding: Binding, now: Instant): readonly PersonEvent[] => {
  checkOther(person, binding);
  if (person.disabledAt !== null)
    refusePerson('person-already-disabled', { username: person.username, since: person.disabledAt });
  return [{ type: 'person.account-bound', v: 1, at: now, data: dataOf(person, binding) }];
};

/** @throws DomainError person-unknown, person-binds-self */
export const unbindAccount = (person: Person, binding: Binding, now: Instant): readonly PersonEvent[] => {
  checkOther(person, binding);
  return [{ type: 'person.account-unbound', v: 1, at: now, data: dataOf(person, binding) }];
};
