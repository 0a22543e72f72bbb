import type { Locale } from './bilingual.js';
import type { AgencyId, CountryCode, DeskId, UserId } from './ids.js';
import type { Permission, Role } from './permissions.js';
import type { Realm } from './realm.js';

/** Who acts: a person at a desk. Work and visibility hang on the desk, accountability on the person. */
export interface Actor {
  readonly userId: UserId;
  readonly username: string;
  readonly name: string;
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
}

/** The engine acting by itself (a ladder step, a policy). It belongs to no country and holds no permission. */
export interface SystemActor {
  readonly system: string;
}

/** A retry guard of a creating or changing command: the same key with the same fingerprint replays the first answer. */
export interface IdempotencyClaim {
  readonly key: string;
  /** SHA-256 over method, path and body: the same key with another request is refused. */
  readonly fingerprint: string;
  /** Called when the first answer was given again instead of acting twice. */
  readonly onReplay?: () => void;
}

/** What came beside an act that people vote on. */
export interface Voting {
  /** A program of the person's cannot sign: nobody is there. */
  readonly by: 'session' | 'token';
  /** The name under which this installation was called: keys are bound to one. */
  readonly host: string;
  /** What a key of the person's signed, as it came; null when nothing did. */
  readonly slip: string | null;
}

interface BaseContext {
  readonly realm: Realm;
  readonly locale: Locale;
  readonly correlationId: string;
  /** Ledger entry that caused this act, when it was not a person's request. */
  readonly causationId?: string;
  readonly idempotency?: IdempotencyClaim;
  /** How the act came, when it was not done in the product: the ledger says so beside the person. */
  readonly via?: 'mail';
}

/** Everything a command needs to know about the request that carries it. Passed as an argument, never ambient. */
export interface RequestContext extends BaseContext {
  readonly actor: Actor;
  /** Of acts that take two people; what a script plays has none. */
  readonly voting?: Voting;
}

export interface SystemContext extends BaseContext {
  readonly actor: SystemActor;
}

export type Context = RequestContext | SystemContext;

export const isPerson = (actor: Actor | SystemActor): actor is Actor => 'userId' in actor;
