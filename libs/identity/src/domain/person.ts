import type { AgencyId, Aggregate, CountryCode, DeskId, DomainEvent, Instant, Role } from '#kernel';

/** A place at a desk and what it lets the person do there. Agency and country are those of the desk. */
export interface Membership {
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
  readonly roles: readonly Role[];
}

export interface Person {
  readonly username: string;
  readonly name: string;
  readonly disabledAt: Instant | null;
  /** First is the desk at which the person acts unless the request names another. */
  readonly memberships: readonly Membership[];
}

export type PersonEvent =
  | DomainEvent<'person.added', { readonly username: string; readonly name: string; readonly memberships: readonly Membership[] }>
  | DomainEvent<'person.password-set', Record<string, never>>
  | DomainEvent<'person.disabled', Record<string, never>>
  | DomainEvent<'token.created', { readonly tokenId: string; readonly label: string; readonly expiresAt: Instant }>
  | DomainEvent<'token.revoked', { readonly tokenId: string }>;

const evolve = (state: Person | null, event: PersonEvent): Person => {
  if (event.type === 'person.added') return { ...event.data, disabledAt: null };
  if (state === null) throw new Error(`${event.type} without a person`);
  return event.type === 'person.disabled' ? { ...state, disabledAt: event.at } : state;
};

/** A person's access, as the ledger tells it: no password, no secret. Sign-ins are not acts on a case and stay out of the ledger. */
export const personAggregate: Aggregate<Person, PersonEvent> = { name: 'person', evolve, caseOf: () => null };
