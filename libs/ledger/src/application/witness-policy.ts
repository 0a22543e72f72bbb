import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { sameBytes } from '../domain/encoding.js';
import { type Policy, type PolicyWitness, readPolicy } from '../domain/policy.js';
import { OperatorKey } from './operator-key.js';
import { sha256 } from './sha256.js';

/** The policy of an installation that names no witness. */
const NOBODY = 'quorum none\n';

/** A witness that can be asked. */
export interface ReachableWitness extends PolicyWitness {
  readonly url: string;
}

/** A policy as it was read, or why it could not be. */
export type ReadPolicy =
  | { readonly fault: null; readonly text: string; readonly policy: Policy; readonly witnesses: readonly ReachableWitness[] }
  | { readonly fault: string };

/** Who seals this installation's log, as its policy file says. Read when it is first needed; another file needs another start. */
@Injectable()
export class WitnessPolicy {
  private known: ReadPolicy | null = null;

  constructor(
    private readonly env: Env,
    private readonly key: OperatorKey,
  ) {}

  /** A file that is wrong is told and not thrown: it leaves the log unsealed, and stops nothing else. */
  read(): ReadPolicy {
    this.known ??= this.fromFile();
    return this.known;
  }

  private fromFile(): ReadPolicy {
    const path = this.env.ENLACE_WITNESSES;
    try {
      const text = path ? readFileSync(path, 'utf8') : NOBODY;
      const policy = readPolicy(sha256, text);
      if (!this.admitsUs(policy)) return { fault: `the policy in ${path} names another key for this log` };
      const witnesses = policy.witnesses.flatMap((one) => (one.url === null ? [] : [{ ...one, url: one.url }]));
      return { fault: null, text, policy, witnesses };
    } catch (error) {
      return { fault: `the policy in ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}` };
    }
  }

  /** One that lists no log leaves it open whose it is. */
  private admitsUs({ logs }: Policy): boolean {
    const own = this.key.verifier;
    return logs.length === 0 || logs.some(({ key }) => key.name === own.name && sameBytes(key.publicKey, own.publicKey));
  }
}
