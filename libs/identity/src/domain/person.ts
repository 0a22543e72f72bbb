import type { AgencyId, Aggregate, CountryCode, DeskId, DomainEvent, Instant, Role, UserId } from '#kernel';
import type { Handed } from './holdings.js';

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
  /** The colleague who took over; null while in office, and where the desk did. */
  readonly succeededBy: UserId | null;
  /** First is the desk at which the person acts unless the request names another. */
  readonly memberships: readonly Membership[];
}

/** Who hears of it: the person, and who supervises at their desks. */
interface Told {
  readonly tells: readonly { readonly deskId: DeskId; readonly personId: UserId }[];
  readonly deskIds: readonly DeskId[];
}

/** Whose account at which service opens as whom. */
interface AccountData extends Told {
  readonly serviceId: string;
  readonly issuer: string;
  readonly subject: string;
}

/** What one may have besides a password. */
export type FactorKind = 'totp' | 'passkey' | 'recovery-codes';

/** A passkey, as anybody may know it. */
export interface PublicKey {
  /** What authenticators call it. */
  readonly id: string;
  /** JSON Web Key. */
  readonly jwk: Readonly<Record<string, string>>;
}

export type PersonEvent =
  | DomainEvent<'person.added', { readonly username: string; readonly name: string; readonly memberships: readonly Membership[] }>
  | DomainEvent<'person.password-set', Record<string, never>>
  | DomainEvent<
      'person.disabled',
      {
        readonly reason: string;
        /** Null: what the person held went to the desk. */
        readonly toPersonId: UserId | null;
        /** What that was, in numbers. */
        readonly handed: readonly Handed[];
      }
    >
  | DomainEvent<'factor.added', { readonly kind: FactorKind; readonly label: string; readonly key?: PublicKey }>
  | DomainEvent<'factor.removed', { readonly kind: FactorKind; readonly label: string; readonly key?: Pick<PublicKey, 'id'> }>
  /** One administrator asks; a second confirms. */
  | DomainEvent<'person.factor-reset-asked', { readonly reason: string } & Told>
  | DomainEvent<'person.factors-reset', { readonly askedBy: UserId; readonly reason: string } & Told>
  /** On the stream of the administrator who decided it: an agency has none. */
  | DomainEvent<'agency.factor-required', { readonly agencyId: AgencyId; readonly required: boolean }>
  /** On the stream of the administrator too. The secret of the service is nowhere here. */
  | DomainEvent<
      'agency.sign-in-service-added',
      {
        readonly agencyId: AgencyId;
        readonly serviceId: string;
        readonly issuer: string;
        readonly clientId: string;
        readonly strongAcr: readonly string[];
        readonly strongAmr: readonly string[];
      }
    >
  | DomainEvent<
      'agency.sign-in-service-disabled',
      { readonly agencyId: AgencyId; readonly serviceId: string; readonly issuer: string }
    >
  | DomainEvent<'person.account-bound', AccountData>
  | DomainEvent<'person.account-unbound', AccountData>
  /** Somebody tries to sign in as the person, who alone is told. */
  | DomainEvent<'person.tries-noticed', { readonly tries: number; readonly tells: Told['tells'] }>
  | DomainEvent<'token.created', { readonly tokenId: string; readonly label: string; readonly expiresAt: Instant }>
  | DomainEvent<'token.revoked', { readonly tokenId: string }>;

const evolve = (state: Person | null, event: PersonEvent): Person => {
  if (event.type === 'person.added') return { ...event.data, disabledAt: null, succeededBy: null };
  if (state === null) throw new Error(`${event.type} without a person`);
  if (event.type !== 'person.disabled') return state;
  // Version 1 said nothing of what was held.
  return { ...state, disabledAt: event.at, succeededBy: event.data.toPersonId ?? null };
};

/** A person's access, as the ledger tells it: no password, no secret. Sign-ins are not acts on a case and stay out of the ledger. */
export const personAggregate: Aggregate<Person, PersonEvent> = {
  name: 'person',
  evolve,
  caseOf: () => null,
  tells: () => true,
};
