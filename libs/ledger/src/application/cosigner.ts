import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { cosignedAt } from '../domain/cosignature.js';
import { consistencySpans } from '../domain/merkle-tree.js';
import { isQuorum, type Policy } from '../domain/policy.js';
import { readNote, readSignatures, signatureLine, type VerifierKey } from '../domain/signed-note.js';
import { spanHash, tilesForSpans } from '../domain/tile.js';
import { type Cosigned, CosignaturesStore, type Head } from '../persistence/cosignatures.store.js';
import { verifyEd25519 } from './ed25519.js';
import { sha256 } from './sha256.js';
import { type WitnessAnswer, WitnessClient } from './witness-client.js';
import { WitnessEvidence } from './witness-evidence.js';
import { type ReachableWitness, WitnessPolicy } from './witness-policy.js';

/** A witness that did not answer is left alone for a while, so that it does not slow the others down. */
const REST_MILLIS = 15_000;

export interface CosignerReport {
  /** Why the newest head is not cosigned by all: witnesses by the names of their keys, or the policy itself. */
  readonly missing: readonly string[];
  /** Proof that the stored log is not the one that was cosigned before. */
  readonly contradiction: string | null;
}

interface Refusal {
  readonly why: string;
  readonly contradiction: string | null;
}

const goodLine = (note: string, lines: string, key: VerifierKey): string | null => {
  try {
    const own = readSignatures(lines).filter(({ name }) => name === key.name);
    const line = own.map(signatureLine).join('');
    return line !== '' && cosignedAt(readNote(note + line), key, verifyEd25519) !== null ? line : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/**
 * Has the newest head cosigned by the witnesses of the policy and seals it when a quorum did. Off the path of every act: whatever witnesses
 * do, entries are written, sequenced and signed meanwhile.
 */
@Injectable()
export class Cosigner {
  private readonly resting = new Map<string, { readonly until: number; readonly because: string }>();

  constructor(
    private readonly env: Env,
    private readonly store: CosignaturesStore,
    private readonly policy: WitnessPolicy,
    private readonly client: WitnessClient,
    private readonly evidence: WitnessEvidence,
  ) {}

  /** One round over all witnesses at once. @throws DomainError store-unavailable */
  async round(): Promise<CosignerReport> {
    const read = this.policy.read();
    if (read.fault !== null) return { missing: [read.fault], contradiction: null };
    const { text, policy, witnesses } = read;
    if ((await this.store.policy()) !== text) await this.store.keepPolicy(text, !isQuorum(policy, () => false));
    const head = witnesses.length > 0 ? await this.store.head() : null;
    if (!head) return { missing: [], contradiction: null };
    const lines = [...head.lines];
    await this.sealIfEnough(policy, head, lines);
    const lacking = witnesses.filter(({ key }) => !lines.some(({ witness }) => witness === key.name));
    const refusals = await Promise.all(
      lacking.map(async (witness) => {
        const answer = await this.ask(witness, head);
        if ('why' in answer) return answer;
        lines.push(answer);
        await this.sealIfEnough(policy, head, lines);
        return null;
      }),
    );
    const told = refusals.filter((refusal) => refusal !== null);
    const contradiction = told.find((refusal) => refusal.contradiction !== null)?.contradiction ?? null;
    if (contradiction !== null) await this.store.freeze(this.env.ENLACE_LEDGER_ORIGIN, contradiction);
    return { missing: told.map(({ why }) => why), contradiction };
  }

  private async ask(witness: ReachableWitness, head: Head): Promise<Cosigned | Refusal> {
    const { name } = witness.key;
    const refusal = (why: string, contradiction: string | null = null): Refusal => ({ why: `${name}: ${why}`, contradiction });
    const rest = this.resting.get(name);
    if (rest && performance.now() < rest.until) return refusal(rest.because);
    let answer = await this.send(witness, head, Math.min(await this.store.cosignedBy(name), head.size));
    if (answer.is === 'conflict' && answer.size <= head.size) answer = await this.send(witness, head, answer.size);
    if (answer.is === 'cosigned') {
      const line = goodLine(head.note, answer.lines, witness.key);
      if (line === null) return refusal('its cosignature is not good');
      await this.store.keep(head.size, { witness: name, line });
      return { witness: name, line };
    }
    if (answer.is === 'unreachable') {
      this.resting.set(name, { until: performance.now() + REST_MILLIS, because: answer.because });
      return refusal(answer.because);
    }
    const why = answer.is === 'conflict' ? `it has a head of ${answer.size} entries` : answer.because;
    return refusal(why, await this.evidence.of(witness));
  }

  private async send(witness: ReachableWitness, { size, note }: Head, oldSize: number): Promise<WitnessAnswer> {
    const spans = oldSize > 0 && oldSize < size ? consistencySpans(oldSize, size) : [];
    const find = await this.store.tiles(tilesForSpans(spans));
    return this.client.addCheckpoint(witness, { oldSize, note, proof: spans.map((span) => spanHash(sha256, span, find)) });
  }

  private async sealIfEnough(policy: Policy, { size, sealed }: Head, lines: readonly Cosigned[]): Promise<void> {
    const names = new Map(policy.witnesses.map(({ name, key }) => [name, key.name]));
    const enough = isQuorum(policy, (name) => lines.some(({ witness }) => witness === names.get(name)));
    if (enough && !sealed) await this.store.seal(size);
  }
}
