import type { BundleValues, BundleWaiting } from './bundle.js';
import { isCanonical, MAX_ENTRY_BYTES } from './canonical-json.js';
import { ErasureAccount, erasedBy } from './erasure-account.js';
import { fromUtf8 } from './encoding.js';
import type { EntryPlace, Erased, Findings } from './finding.js';
import { KeyRegister, tellsOfKeys } from './key-register.js';
import { goodVote, isVote } from './signed-vote.js';
import { type Predecessor, readPredecessor } from './succession.js';
import type { VerifierTools } from './verifier-options.js';
import type { SealChecks } from './verify-seals.js';
import type { SuccessionChecks } from './verify-succession.js';

/** What a verifier reads of an entry's body. */
interface EntryFacts {
  readonly id: string;
  readonly log: string;
  readonly stream: string;
  readonly sseq: number;
  readonly type: string;
  readonly ts: string;
  readonly env: string;
  readonly actor: unknown;
  readonly objects: readonly unknown[];
  readonly digests: readonly string[];
  readonly predecessor: Predecessor | undefined;
}

const readFacts = (value: unknown): EntryFacts | null => {
  if (typeof value !== 'object' || value === null) return null;
  const {
    v,
    id,
    log,
    ts,
    env,
    stream,
    sseq,
    type,
    actor,
    obj,
    pred,
    _sd_alg: algorithm,
    _sd: digests,
  } = value as Readonly<Record<string, unknown>>;
  if (v !== 1 || typeof id !== 'string' || typeof log !== 'string' || typeof stream !== 'string') return null;
  if (typeof sseq !== 'number' || !Number.isSafeInteger(sseq) || sseq < 1 || algorithm !== 'sha-256') return null;
  if (typeof type !== 'string' || !Array.isArray(obj) || !Array.isArray(digests)) return null;
  if (typeof ts !== 'string' || Number.isNaN(Date.parse(ts)) || typeof env !== 'string') return null;
  return {
    id,
    log,
    ts,
    env,
    stream,
    sseq,
    type,
    actor,
    objects: obj,
    digests: digests.map(String),
    predecessor: readPredecessor(pred),
  };
};

const actingIn = ({ actor }: EntryFacts): string => {
  const { u } = (actor ?? {}) as { readonly u?: unknown };
  return typeof u === 'string' ? u : '';
};

/** Which entries of which log are to be checked. */
export interface EntryScope {
  readonly log: string;
  /** All of one case; null for all of the log. */
  readonly onlyCase: string | null;
  readonly values: BundleValues;
  /** Entries were picked by whoever hands them over: those between them are not missing. */
  readonly picked?: boolean;
}

/** Checks what an entry says: its form, its log, its place in its stream, its values. Streams are followed over the whole bundle. */
export class EntryChecks {
  valuesChecked = 0;
  valuesWithheld = 0;
  /** Acts that a person's own key signed, each signature checked. */
  votesChecked = 0;
  /** Those of them whose key could not be held against the log. */
  votesUnbound = 0;
  private readonly heads = new Map<string, number>();
  private readonly erasures = new ErasureAccount();
  private keys = KeyRegister.empty();
  /** Where streams come to with what waits. */
  private readonly waitingHeads = new Map<string, number>();

  constructor(
    private readonly tools: Pick<VerifierTools, 'sha256' | 'digest' | 'verifyByJwk'>,
    private readonly scope: EntryScope,
    private readonly findings: Findings,
    private readonly seals: SealChecks,
    private readonly succession: SuccessionChecks,
  ) {}

  /** Values that an act on record erased; known when the account was closed. */
  get valuesErased(): number {
    return this.erasures.erased;
  }

  /** Which acts erased them. */
  get erasingActs(): readonly Erased[] {
    return this.erasures.acts;
  }

  /** The last number of each stream under the signed head. */
  get streamHeads(): ReadonlyMap<string, number> {
    return this.heads;
  }

  /** Who holds which keys where the signed head ends. */
  get keyRegister(): KeyRegister {
    return this.keys;
  }

  get streams(): number {
    return this.heads.size;
  }

  /** What the body says of its own place; empty when it cannot be read. */
  nameOf(body: Uint8Array): EntryPlace {
    try {
      const facts = readFacts(JSON.parse(fromUtf8(body)));
      return facts ? { id: facts.id, stream: facts.stream, sseq: facts.sseq } : {};
    } catch {
      return {};
    }
  }

  check(leafIndex: number, body: Uint8Array, values: readonly string[] | undefined): void {
    const facts = this.read(leafIndex, body);
    if (!facts) return;
    const place = { leafIndex, id: facts.id, stream: facts.stream, sseq: facts.sseq };
    this.succession.entry(place, facts.predecessor);
    if (facts.predecessor && leafIndex === 0) this.keys = KeyRegister.after(this.succession.keysBefore);
    const carried = this.succession.carries(leafIndex, facts.log);
    if (facts.log !== this.scope.log && !carried) this.findings.add('entry-other-log', place, { log: facts.log });
    if (!this.isOfCase(facts)) this.findings.add('entry-other-case', place, { case: this.scope.onlyCase ?? '' });
    if (!carried) this.seals.entry(place, facts);
    this.follow(facts, place);
    this.checkValues(facts, values, place);
  }

  /** An entry that has no place yet must still continue its stream: else one before it was taken away. */
  checkWaiting({ waiting }: BundleWaiting): void {
    this.erasures.name(waiting.erased ?? [], null);
    const head = this.waitingHeads.get(waiting.stream) ?? this.headOf(waiting.stream);
    if (head === undefined && !this.startsAtOne(waiting.stream)) return void this.waitingHeads.set(waiting.stream, waiting.sseq);
    if (waiting.sseq !== (head ?? 0) + 1) this.findings.add('waiting-gap', waiting, { expected: (head ?? 0) + 1 });
    this.waitingHeads.set(waiting.stream, waiting.sseq);
  }

  /** Closes the account of values that are missing. */
  finish(): void {
    this.erasures.finish(this.findings);
  }

  private read(leafIndex: number, body: Uint8Array): EntryFacts | null {
    let text: string;
    let value: unknown;
    try {
      text = fromUtf8(body);
      value = JSON.parse(text);
    } catch {
      this.findings.add('entry-unreadable', { leafIndex });
      return null;
    }
    const facts = readFacts(value);
    if (!facts) this.findings.add('entry-unreadable', { leafIndex });
    else if (body.length > MAX_ENTRY_BYTES || !isCanonical(value, text))
      this.findings.add('entry-not-canonical', { leafIndex, id: facts.id, stream: facts.stream, sseq: facts.sseq });
    return facts;
  }

  private follow({ stream, sseq }: EntryFacts, place: EntryPlace): void {
    const head = this.headOf(stream);
    const expected = head === undefined && !this.startsAtOne(stream) ? sseq : (head ?? 0) + 1;
    if (sseq > expected && !this.scope.picked) this.findings.add('stream-gap', place, { expected });
    if (sseq < expected) this.findings.add('stream-repeated', place, { expected });
    this.heads.set(stream, Math.max(sseq, head ?? 0));
  }

  private headOf(stream: string): number | undefined {
    return this.heads.get(stream) ?? this.succession.headOf(stream);
  }

  /** In the bundle of one case, other streams may have begun before they belonged to it; in a log that continues another, any. */
  private startsAtOne(stream: string): boolean {
    if (this.succession.log !== null) return false;
    return (this.scope.onlyCase === null && !this.scope.picked) || stream === `case:${this.scope.onlyCase}`;
  }

  private isOfCase({ stream, objects }: EntryFacts): boolean {
    const name = `case:${this.scope.onlyCase}`;
    return this.scope.onlyCase === null || stream === name || objects.includes(name);
  }

  private checkValues(facts: EntryFacts, values: readonly string[] | undefined, place: EntryPlace): void {
    const missing = new Set(facts.digests);
    const own: string[] = [];
    for (const disclosure of values ?? []) {
      const digest = this.tools.digest(disclosure);
      if (missing.delete(digest)) own.push(disclosure);
      else this.findings.add('value-altered', place, { digest });
    }
    this.valuesChecked += own.length;
    if (tellsOfKeys(facts.type)) this.keys.entry({ ...facts, disclosures: own, isWhole: missing.size === 0 });
    for (const vote of own.filter(isVote)) this.checkVote(facts, vote, place);
    this.erasures.name(erasedBy(facts.type, own), place.leafIndex ?? null);
    if (!this.owesValues(facts) && values === undefined) this.valuesWithheld += missing.size;
    else for (const digest of missing) this.erasures.miss(place, digest);
  }

  private checkVote(facts: EntryFacts, disclosure: string, place: EntryPlace): void {
    const vote = goodVote(this.tools, disclosure, facts);
    if (!vote) return this.findings.add('vote-bad', place);
    this.votesChecked += 1;
    const standing = this.hasPeople ? this.keys.standingOf(actingIn(facts), vote.key) : 'unbound';
    if (standing === 'unbound') this.votesUnbound += 1;
    if (standing === 'unknown') this.findings.add('vote-key-unknown', place, { key: vote.key.id });
    if (standing === 'removed') this.findings.add('vote-key-removed', place, { key: vote.key.id });
  }

  /** Who holds which keys stands on the streams of people: what leaves these out, or their values, cannot tell. */
  private get hasPeople(): boolean {
    const { onlyCase, picked = false, values } = this.scope;
    return onlyCase === null && !picked && values === 'all';
  }

  private owesValues({ stream, objects }: EntryFacts): boolean {
    const { values } = this.scope;
    return values === 'all' || (values !== 'none' && (stream === values || objects.includes(values)));
  }
}
