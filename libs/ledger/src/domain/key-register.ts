import { canonicalText } from './canonical-json.js';
import { readPayload } from './disclosure.js';
import type { SignedVote } from './signed-vote.js';

/**
 * How a key stands to a person at one place of a log. `bound`: the log gave it to that person before, and did not take it away. `unbound`: the log
 * cannot tell, because it did not name keys yet when this one may have been added. `unknown`: it never gave that key to that person. `removed`: it
 * took it away before.
 */
export type KeyStanding = 'bound' | 'unbound' | 'unknown' | 'removed';

interface HeldKey {
  readonly jwk: string;
  standing: Exclude<KeyStanding, 'unknown'>;
}

interface KeysOfPerson {
  /** By what the authenticator calls them. */
  readonly named: Map<string, HeldKey>;
  /** Whether the person may hold keys that the log does not name. */
  mayHoldOthers: boolean;
}

/** An entry as far as it may tell of keys, with the values that belong to it. */
export interface TellingEntry {
  readonly stream: string;
  readonly type: string;
  readonly disclosures: readonly string[];
  /** All of its values are there. */
  readonly isWhole: boolean;
}

const ADDED = 'factor.added';
const REMOVED = 'factor.removed';
const RESET = 'person.factors-reset';
const TELLING: ReadonlySet<string> = new Set([ADDED, REMOVED, RESET]);
const PERSON = 'person:';

const idIn = (key: unknown): string | null => {
  const { id } = (key ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : null;
};

const jwkIn = (key: unknown): string => {
  try {
    return canonicalText((key as SignedVote['key']).jwk);
  } catch {
    return '';
  }
};

/** Whether entries of this type tell who holds which keys: asked of each of millions. */
export const tellsOfKeys = (type: string): boolean => TELLING.has(type);

/** Who holds which keys, told from the entries of a log alone, in the order in which it has them. */
export class KeyRegister {
  private readonly people: Map<string, KeysOfPerson>;

  private constructor(
    before: KeyRegister | null,
    private readonly beganUntold: boolean,
  ) {
    const copied = [...(before?.people ?? [])].map(([person, { named, mayHoldOthers }]) => {
      const keys = [...named].map(([id, held]) => [id, { ...held }] as const);
      return [person, { named: new Map(keys), mayHoldOthers }] as const;
    });
    this.people = new Map(copied);
  }

  /** Of a log that begins with nobody. */
  static empty(): KeyRegister {
    return new KeyRegister(null, false);
  }

  /** Of a log that continues another one; null where that one was not read: what it told of anybody is not known then. */
  static after(before: KeyRegister | null): KeyRegister {
    return new KeyRegister(before, before === null || before.beganUntold);
  }

  /** Takes what an entry tells of keys. */
  entry({ stream, type, disclosures, isWhole }: TellingEntry): void {
    if (!tellsOfKeys(type) || !stream.startsWith(PERSON)) return;
    const keys = this.of(stream.slice(PERSON.length));
    if (type === RESET) return this.takeAll(keys);
    if (!isWhole) return void (keys.mayHoldOthers = true);
    const { kind, key } = readPayload(disclosures);
    if (kind !== 'passkey') return;
    if (type === ADDED) this.give(keys, key);
    else this.take(keys, key);
  }

  /** How the key that signed something at this place stands to whom the entry names as its actor. */
  standingOf(person: string, key: SignedVote['key']): KeyStanding {
    const { named, mayHoldOthers } = this.people.get(person) ?? {
      named: new Map<string, HeldKey>(),
      mayHoldOthers: this.beganUntold,
    };
    const held = named.get(key.id);
    if (held) return held.jwk === jwkIn(key) || held.standing === 'removed' ? held.standing : 'unknown';
    return mayHoldOthers ? 'unbound' : 'unknown';
  }

  private of(person: string): KeysOfPerson {
    const known = this.people.get(person);
    if (known) return known;
    const begun = { named: new Map<string, HeldKey>(), mayHoldOthers: this.beganUntold };
    this.people.set(person, begun);
    return begun;
  }

  private give(keys: KeysOfPerson, key: unknown): void {
    const id = idIn(key);
    if (id !== null) keys.named.set(id, { jwk: jwkIn(key), standing: 'bound' });
    // From before entries named them. Who would forge such an entry gains nothing that one with a key would not give.
    else keys.mayHoldOthers = true;
  }

  private take({ named }: KeysOfPerson, key: unknown): void {
    const id = idIn(key);
    if (id !== null) named.set(id, { jwk: named.get(id)?.jwk ?? '', standing: 'removed' });
    // From before entries said which one: any of them may be the one.
    else for (const held of named.values()) if (held.standing === 'bound') held.standing = 'unbound';
  }

  private takeAll(keys: KeysOfPerson): void {
    for (const held of keys.named.values()) held.standing = 'removed';
    keys.mayHoldOthers = false;
  }
}
