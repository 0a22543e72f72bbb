import { sameBytes, type Sha256 } from './encoding.js';
import { COSIGNATURE, readVerifierKey, type VerifierKey } from './signed-note.js';

interface Named {
  readonly key: VerifierKey;
  readonly url: string | null;
}

export interface PolicyWitness extends Named {
  /** What groups and quorum of this policy call it; outside of the policy it has the name of its key. */
  readonly name: string;
}

interface Group {
  readonly least: number;
  readonly members: readonly string[];
}

/** Whose signatures make a checkpoint evidence: the log's, and cosignatures of a quorum of its witnesses (C2SP tlog-policy). */
export interface Policy {
  readonly logs: readonly Named[];
  readonly witnesses: readonly PolicyWitness[];
  readonly groups: ReadonlyMap<string, Group>;
  /** A witness, a group, or `none`. */
  readonly quorum: string;
}

const NONE = 'none';
const MOST_LINES = 1_000;

const leastOf = (rule: string | undefined, members: number): number => {
  const least = rule === 'all' ? members : rule === 'any' ? 1 : /^[1-9]\d{0,3}$/.test(rule ?? '') ? Number(rule) : 0;
  if (members < 1 || least < 1 || least > members)
    throw new RangeError('a group has members, and a threshold among all, any and their number');
  return least;
};

/** Reads line by line: a name must have been defined before it is used, which also rules out circles. */
class PolicyReader {
  private readonly logs: Named[] = [];
  private readonly witnesses: PolicyWitness[] = [];
  private readonly groups = new Map<string, Group>();
  private readonly free = new Set<string>();
  private readonly names = new Set([NONE]);
  private quorum: string | null = null;

  constructor(private readonly sha256: Sha256) {}

  line(words: readonly string[]): void {
    const [what, ...rest] = words;
    if (what === 'log') this.log(rest);
    else if (what === 'witness') this.witness(rest);
    else if (what === 'group') this.group(rest);
    else if (what === 'quorum') this.end(rest);
    else throw new RangeError(`"${what}" is no line of a policy`);
  }

  finish(): Policy {
    if (this.quorum === null) throw new RangeError('a policy has a quorum line');
    return { logs: this.logs, witnesses: this.witnesses, groups: this.groups, quorum: this.quorum };
  }

  private log([vkey = '', url, ...more]: readonly string[]): void {
    if (more.length > 0) throw new RangeError('a log has a key and an address');
    this.logs.push({ key: this.once(this.logs, readVerifierKey(this.sha256, vkey)), url: url ?? null });
  }

  private witness([name = '', vkey = '', url, ...more]: readonly string[]): void {
    if (more.length > 0) throw new RangeError('a witness has a name, a key and an address');
    const key = this.once(this.witnesses, readVerifierKey(this.sha256, vkey, COSIGNATURE));
    this.define(name);
    this.witnesses.push({ name, key, url: url ?? null });
  }

  private group([name = '', rule, ...members]: readonly string[]): void {
    const least = leastOf(rule, members.length);
    for (const member of members)
      if (!this.free.delete(member)) throw new RangeError(`${member} is not defined before, or is a member already`);
    this.define(name);
    this.groups.set(name, { least, members });
  }

  private end([name = '', ...more]: readonly string[]): void {
    if (this.quorum !== null || more.length > 0 || !this.names.has(name))
      throw new RangeError('one quorum line names one witness, group or none that is defined before');
    this.quorum = name;
  }

  private define(name: string): void {
    if (name === '' || this.names.has(name)) throw new RangeError(`the name "${name}" is empty or taken`);
    this.names.add(name);
    this.free.add(name);
  }

  private once(known: readonly Named[], key: VerifierKey): VerifierKey {
    if (known.some((other) => sameBytes(other.key.publicKey, key.publicKey)))
      throw new RangeError(`the key of ${key.name} comes twice`);
    return key;
  }
}

/** @throws RangeError when the text is no policy of C2SP tlog-policy. */
export const readPolicy = (sha256: Sha256, text: string): Policy => {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) throw new RangeError('too long a policy');
  const reader = new PolicyReader(sha256);
  for (const line of lines) {
    const words = line.split(/[ \t]+/).filter(Boolean);
    if (words.length > 0 && !words[0]!.startsWith('#')) reader.line(words);
  }
  return reader.finish();
};

/** Whether these witnesses, by their names in the policy, are enough. */
export const isQuorum = ({ groups, quorum }: Policy, cosigned: (name: string) => boolean): boolean => {
  const holds = (name: string): boolean => {
    const group = groups.get(name);
    return group ? group.members.filter(holds).length >= group.least : name === NONE || cosigned(name);
  };
  return holds(quorum);
};

/** When enough witnesses had cosigned, given the time of each who did; null while they are not enough, and of a policy that asks none. */
export const quorumTime = (policy: Policy, times: ReadonlyMap<string, number>): number | null =>
  [...new Set(times.values())]
    .sort((one, other) => one - other)
    .find((time) => isQuorum(policy, (name) => (times.get(name) ?? Infinity) <= time)) ?? null;
