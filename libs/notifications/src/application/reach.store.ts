import type { Instant, Locale, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { AddressState } from '../domain/address.js';
import type { Fault } from '../domain/delivery.js';
import type { PersonalChannel, QuietHours, ReachRules } from '../domain/personal-rules.js';

/** What a person chose. What is null is taken from the desk that is told. */
export interface ReachWishes {
  readonly locale: Locale | null;
  readonly zone: string | null;
  readonly rules: ReachRules;
  readonly quietHours: QuietHours | null;
}

/** How a person is to be reached. */
export interface ReachProfile extends ReachWishes {
  readonly personId: UserId;
  /** 0 while nothing was set up. */
  readonly version: number;
  /** Verified addresses alone. */
  readonly addresses: Readonly<Partial<Record<PersonalChannel, string>>>;
}

/** An address with the code that was to go to it. */
export interface ReachAddress extends AddressState {
  readonly personId: UserId;
  readonly channel: PersonalChannel;
  readonly codeSentAt: Instant | null;
  readonly codeFault: Fault | null;
}

/** How people are reached. Everybody has a profile: the defaults, until they set up their own. */
export abstract class ReachStore {
  abstract profilesOf(people: readonly UserId[]): Promise<ReadonlyMap<UserId, ReachProfile>>;
  /** Writes over version `expected`; false when it has moved on. */
  abstract save(tx: Tx, personId: UserId, wishes: ReachWishes, expected: number): Promise<boolean>;

  abstract addressesOf(personId: UserId): Promise<readonly ReachAddress[]>;
  /** The address, locked. */
  abstract lockAddress(tx: Tx, personId: UserId, channel: PersonalChannel): Promise<ReachAddress | null>;
  /** Sets the address down as one to be verified, in place of what was there, and has a code sent to it. */
  abstract askAddress(tx: Tx, personId: UserId, channel: PersonalChannel, next: { address: string; asks: number }): Promise<void>;
  abstract countTry(tx: Tx, personId: UserId, channel: PersonalChannel): Promise<void>;
  abstract verify(tx: Tx, personId: UserId, channel: PersonalChannel): Promise<void>;
  /** False when there was none. */
  abstract forgetAddress(tx: Tx, personId: UserId, channel: PersonalChannel): Promise<boolean>;

  /** Takes a code that is to be sent, for as long as a message may be on its way; null when there is none. */
  abstract claimCode(channels: readonly PersonalChannel[]): Promise<ReachAddress | null>;
  /** What came of it; a code asked for meanwhile is another one. `again`: null when it is not tried again. */
  abstract settleCode(code: ReachAddress, fault: Fault | null, againInSeconds: number | null): Promise<void>;
}
