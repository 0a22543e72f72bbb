import type { Instant, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { Guesses } from '../domain/lockout.js';

/** A name that somebody gives, and from which network. */
export interface Attempt {
  readonly username: string;
  readonly network: string;
}

/** What a sign-in needs to know about a name, known or not. `now` is the database's clock. */
export interface SignInRecord {
  readonly person: {
    readonly id: UserId;
    readonly passwordHash: string;
    readonly disabled: boolean;
    /** There is an authenticator app or a passkey. */
    readonly isEnrolled: boolean;
    /** The service of an agency proves two factors of the person. */
    readonly isProvedElsewhere: boolean;
  } | null;
  readonly guesses: Guesses;
  readonly now: Instant;
}

/** Failed sign-ins, by name and network: whether anybody bears the name or not. */
export abstract class AttemptsStore {
  abstract record(attempt: Attempt): Promise<SignInRecord>;
  /** Counts one more failure; the row stays locked until the transaction ends. Returns how many there are now. */
  abstract countFailure(tx: Tx, attempt: Attempt): Promise<number>;
  abstract lockUntil(tx: Tx, attempt: Attempt, until: Instant): Promise<void>;
  /** Forgets the failures from there, and remembers that the person comes from there. Failures from elsewhere stay. */
  abstract succeeded(tx: Tx, personId: UserId, attempt: Attempt): Promise<void>;
  /** People who were not told of that many failures under their name, which no good sign-in from there made up for. */
  abstract tried(least: number, most: number): Promise<readonly UserId[]>;
  /** The person is told of all failures until now. Returns how many they had not been told of. */
  abstract tell(tx: Tx, personId: UserId): Promise<number>;
  /** Forgets all failures under the person's name, from anywhere. */
  abstract forgive(tx: Tx, personId: UserId): Promise<void>;
}
