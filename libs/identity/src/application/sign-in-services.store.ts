import type { AgencyId, Bilingual, DeskId, Instant, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { SignInService } from '../domain/sign-in-service.js';

/** A service as anybody may see it who has not signed in. */
export interface OfferedService {
  readonly id: string;
  readonly agencyId: AgencyId;
  readonly name: Bilingual;
  /** Desks of the agency: by them a user name tells, without asking whether anybody bears it, where its bearer would sign in. */
  readonly deskIds: readonly DeskId[];
}

export interface BoundAccount {
  readonly personId: UserId;
  readonly subject: string;
  readonly boundAt: Instant;
}

/** Somebody whom the service knew and nobody here is bound to. */
export interface Stranger {
  readonly subject: string;
  readonly called: string;
  readonly seenAt: Instant;
}

/** Whom a service ended the session of: a session of theirs, or all. */
export interface EndedThere {
  readonly subject: string | null;
  readonly session: string | null;
}

/** Sign-in services of agencies, and whose accounts there are whose here. */
export abstract class SignInServicesStore {
  /** Those in use. */
  abstract offered(): Promise<OfferedService[]>;
  /** In use; null when there is none of that id. */
  abstract find(id: string): Promise<SignInService | null>;
  abstract ofAgency(agencyId: AgencyId): Promise<(SignInService & { readonly addedAt: Instant }) | null>;
  /** By which the person can prove two factors; null when there is none. */
  abstract ofPerson(personId: UserId): Promise<SignInService | null>;
  /** False when the agency has one in use. */
  abstract add(tx: Tx, service: SignInService, by: UserId): Promise<boolean>;
  /** The service that was in use; null when it was not, or is another agency's. */
  abstract disable(tx: Tx, agencyId: AgencyId, id: string): Promise<SignInService | null>;

  /** Whose account it is, while the person serves at a desk of the agency; null when nobody is bound to it. */
  abstract personOf(tx: Tx, serviceId: string, subject: string): Promise<UserId | null>;
  /** False when the account or the person is bound already. */
  abstract bind(tx: Tx, serviceId: string, account: Omit<BoundAccount, 'boundAt'>, by: UserId): Promise<boolean>;
  /** The person's account there, locked until the transaction ends; null when none is bound. */
  abstract subjectOf(tx: Tx, serviceId: string, personId: UserId): Promise<string | null>;
  abstract unbind(tx: Tx, serviceId: string, personId: UserId): Promise<void>;
  abstract accountsOf(serviceId: string): Promise<BoundAccount[]>;
  /** The latest hundred are kept, for a week. */
  abstract rememberStranger(tx: Tx, serviceId: string, stranger: Omit<Stranger, 'seenAt'>): Promise<void>;
  abstract strangersOf(serviceId: string): Promise<Stranger[]>;

  /** Ends sessions that the service opened, all where nothing narrower is said. Whose they were. */
  abstract endSessions(tx: Tx, serviceId: string, which: EndedThere): Promise<UserId[]>;
}
