import { readCheckpoint } from './checkpoint.js';
import { Findings, MOST_ERASING, type VerificationReport } from './finding.js';
import { leafHash, provesInclusion } from './merkle-tree.js';
import { type Policy, readPolicy } from './policy.js';
import { isSignedBy, readNote, readVerifierKey, type VerifierKey, writeVerifierKey } from './signed-note.js';
import { readTlogProof, type TlogProof } from './tlog-proof.js';
import { UnusableBundle, type VerifierTools } from './verifier-options.js';
import { EntryChecks } from './verify-entry.js';
import { SealChecks, type SealOptions } from './verify-seals.js';
import { SuccessionChecks } from './verify-succession.js';

export interface ProofOptions extends SealOptions {
  /** Verifier key of the log; a proof carries none. */
  readonly key?: string;
  /** Policy (C2SP tlog-policy) that names the log's key and whose quorum must have sealed each head. */
  readonly policy?: string;
  /** The proofs are said to be all of this case: every entry must be its own, and its acts count from one without a gap. */
  readonly onlyCase?: string;
}

interface OfOneLog {
  readonly key: VerifierKey;
  readonly seals: SealChecks;
  readonly entries: EntryChecks;
}

interface Read extends TlogProof {
  readonly name: string;
}

/**
 * Checks proofs of single entries (C2SP tlog-proof): signature and quorum of each head; the way from the entry to its root; canonical form;
 * log name; hour against the first sealed head among them; values against their digests; of a whole case, numbers without a gap. Keys come from the reader alone.
 */
export class ProofsVerifier {
  private readonly findings = new Findings();
  private readonly policy: Policy | null;
  private readonly keys: readonly VerifierKey[];
  private readonly logs = new Map<string, OfOneLog>();
  private readonly proofs: Read[] = [];
  private sealed: boolean | null = null;
  private size = 0;

  /** @throws UnusableBundle when neither key nor policy says who signs, or one of them cannot be read */
  constructor(
    private readonly tools: VerifierTools,
    private readonly options: ProofOptions,
  ) {
    try {
      this.policy = options.policy === undefined ? null : readPolicy(tools.sha256, options.policy);
      const named = this.policy?.logs.map(({ key }) => key) ?? [];
      this.keys = options.key === undefined ? named : [readVerifierKey(tools.sha256, options.key), ...named];
    } catch {
      throw new UnusableBundle('the policy or the verifier key cannot be read');
    }
    if (this.keys.length === 0)
      throw new UnusableBundle('proofs carry no key: a policy with a log line, or a key, must say who signs');
  }

  /** Takes the text of one file. Nothing that it says makes the verifier stop. */
  proof(name: string, text: string): void {
    try {
      this.proofs.push({ name, ...readTlogProof(text) });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.findings.add('proof-unreadable', {}, { name });
    }
  }

  /** Closes the account. */
  finish(): VerificationReport {
    const sorted = this.proofs.toSorted((one, other) => one.index - other.index);
    const led = sorted.flatMap((proof) => {
      const log = this.headOf(proof);
      return log ? [{ proof, log }] : [];
    });
    for (const { proof, log } of led) log.entries.check(proof.index, proof.body, proof.values ?? undefined);
    const counted = [...this.logs.values()];
    for (const { entries } of counted) entries.finish();
    const sum = (of: (log: OfOneLog) => number): number => counted.reduce((total, log) => total + of(log), 0);
    const [first = this.keys[0]!] = counted.map(({ key }) => key);
    return {
      of: 'proofs',
      ok: this.findings.count === 0,
      log: first.name,
      key: writeVerifierKey(first),
      keyPinned: true,
      sealed: this.sealed,
      policyPinned: this.options.policy !== undefined,
      timesVouched: sum(({ seals }) => seals.timesVouched),
      stampedSize: 0,
      stampedAt: null,
      size: this.size,
      onlyCase: this.options.onlyCase ?? null,
      values: 'none',
      entries: this.proofs.length,
      streams: sum(({ entries }) => entries.streams),
      valuesChecked: sum(({ entries }) => entries.valuesChecked),
      valuesWithheld: sum(({ entries }) => entries.valuesWithheld),
      valuesErased: sum(({ entries }) => entries.valuesErased),
      erasedUnder: counted.flatMap(({ entries }) => entries.erasingActs).slice(0, MOST_ERASING),
      votesChecked: sum(({ entries }) => entries.votesChecked),
      votesUnbound: sum(({ entries }) => entries.votesUnbound),
      waiting: 0,
      continues: null,
      carried: 0,
      findingCount: this.findings.count,
      findings: this.findings.list,
    };
  }

  /** Whose head the proof leads to; null when it leads to none that counts. */
  private headOf({ name, index, hashes, note: text, body }: Read): OfOneLog | null {
    const place = { leafIndex: index };
    try {
      const note = readNote(text);
      const { origin, size, root } = readCheckpoint(note.text);
      const log = this.logOf(origin);
      if (!log) return this.not('checkpoint-other-log', index, { log: origin });
      if (!isSignedBy(note, log.key, this.tools.verify)) return this.not('signature-bad', index);
      this.seal(log.seals, text, index);
      const leaf = leafHash(this.tools.sha256, body);
      if (!provesInclusion(this.tools.sha256, { index, size, leaf, root }, hashes))
        this.findings.add('proof-fails', { ...place, ...log.entries.nameOf(body) }, { size });
      this.size = Math.max(this.size, size);
      return log;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return this.not('proof-unreadable', index, { name });
    }
  }

  private not(code: 'checkpoint-other-log' | 'signature-bad' | 'proof-unreadable', leafIndex: number, facts = {}): null {
    this.findings.add(code, { leafIndex }, facts);
    return null;
  }

  private seal(seals: SealChecks, note: string, leafIndex: number): void {
    const sealed = seals.sealed(note);
    if (sealed) seals.line(note);
    if (sealed === false) this.findings.add('quorum-missing', { leafIndex });
    if (sealed !== null) this.sealed = (this.sealed ?? true) && sealed;
  }

  /** The log of this name, if the reader gave a key for it. */
  private logOf(origin: string): OfOneLog | null {
    const known = this.logs.get(origin);
    const key = this.keys.find(({ name }) => name === origin);
    if (known || !key) return known ?? null;
    const { onlyCase = null } = this.options;
    const seals = new SealChecks(this.tools, { log: origin, key, policy: this.policy }, this.findings, this.options);
    const scope = { log: origin, onlyCase, values: 'none', picked: onlyCase === null } as const;
    const succession = new SuccessionChecks(this.tools.verify, { policy: this.policy, before: null }, seals, this.findings);
    const opened = { key, seals, entries: new EntryChecks(this.tools, scope, this.findings, seals, succession) };
    this.logs.set(origin, opened);
    return opened;
  }
}
