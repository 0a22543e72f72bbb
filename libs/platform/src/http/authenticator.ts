import type { Actor } from '#kernel';

/** What a request shows to prove who sends it. */
export interface Credentials {
  /** Opaque session id from the cookie. */
  readonly session?: string;
  /** Opaque token from `Authorization: Bearer`. */
  readonly bearer?: string;
  /** Value of X-CSRF-Token; required with a session on unsafe methods. */
  readonly csrfToken?: string;
  /** True for POST, PUT, PATCH, DELETE. */
  readonly unsafe: boolean;
  /** Desk the person wants to act for, when they serve at several. */
  readonly deskId?: string;
  /** True when no person asked anything now (an open stream asks again by itself): it does not keep an idle session alive. */
  readonly passive?: boolean;
}

/** What a door asks of how strongly, and how lately, whoever comes has proved who they are. */
export interface Assurance {
  readonly asks: 'nothing' | 'step-up' | 'own-credentials';
  /** Open to whoever must have a second factor and still has none. */
  readonly isForEnrolling: boolean;
  /** Whoever has a passkey signs the act itself, further in and always: that is a proof. */
  readonly isVoted: boolean;
}

/** Port: identity implements it, the guard asks. Abstract class, so that it is its own injection token. */
export abstract class Authenticator {
  /**
   * Who sends the request, or null when nobody can be told.
   * @throws DomainError csrf-token-wrong when a session comes without its token on an unsafe method
   */
  abstract authenticate(credentials: Credentials): Promise<Actor | null>;

  /**
   * Lets somebody who was authenticated through a door, or says what is missing. Whoever knows of no levels lets all through.
   * @throws DomainError step-up-required, token-cannot-step-up, enrolment-required
   */
  checkAssurance(_credentials: Credentials, _door: Assurance): Promise<void> {
    return Promise.resolve();
  }
}
