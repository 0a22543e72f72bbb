import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  COSIGNATURE,
  isSignedBy,
  readNote,
  readVerifierKey,
  type Sign,
  type VerifierKey,
  verifierKey,
  writeVerifierKey,
} from '../../../libs/ledger/src/domain/signed-note.js';
import { readCheckpoint } from '../../../libs/ledger/src/domain/checkpoint.js';
import { publicKeyOf, readSecret, sha256, signEd25519, verifyEd25519 } from './cryptography.js';
import { Memory } from './memory.js';
import { writeWholeFile } from './whole-file.js';

/** The folder of one witness: its key, its name, the logs that it was told of, and its memory. Nothing else is kept anywhere. */
export class Home {
  constructor(private readonly folder: string) {}

  /** Makes key, name and an empty memory, once: of a folder that has a key nothing is made again. Returns the witness's public key. */
  begin(name: string): string {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    if (!existsSync(this.path('key'))) {
      const secret = generateKeyPairSync('ed25519').privateKey;
      Memory.begin(this.path('memory'));
      writeWholeFile(
        this.path('verifier-key'),
        `${writeVerifierKey(verifierKey(sha256, name, publicKeyOf(secret), COSIGNATURE))}\n`,
        0o644,
      );
      // Last: a folder with a key is a whole one, and one without is begun again.
      writeWholeFile(this.path('key'), String(secret.export({ format: 'pem', type: 'pkcs8' })));
    }
    return writeVerifierKey(this.identity().key);
  }

  /** @throws Error when key or name cannot be read, or do not belong together */
  identity(): { readonly key: VerifierKey; readonly sign: Sign } {
    const key = readVerifierKey(sha256, readFileSync(this.path('verifier-key'), 'utf8').trim(), COSIGNATURE);
    const secret = readSecret(readFileSync(this.path('key'), 'utf8'));
    if (!Buffer.from(publicKeyOf(secret)).equals(key.publicKey)) throw new Error('key and verifier-key do not belong together');
    return { key, sign: signEd25519(secret) };
  }

  /** The logs that the people who keep this witness decided to witness: a verifier key a line; `#` begins a remark. */
  logs(): VerifierKey[] {
    const lines = readFileSync(this.path('logs'), 'utf8').split('\n');
    return lines
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => readVerifierKey(sha256, line));
  }

  /** @throws Error when there is none: a witness that forgot would cosign a second history, so it does not work without it */
  memory(): Memory {
    if (!existsSync(this.path('memory')))
      throw new Error(
        `${this.path('memory')} is lost. A witness without memory would cosign any history. Put back this witness's own latest copy, or ` +
          'have both countries agree on its last cosigned checkpoint and give it with: witness reseed FILE',
      );
    return new Memory(this.path('memory'), this.identity().key);
  }

  /**
   * Gives a witness that lost its memory a checkpoint that it cosigned itself, as others kept it.
   * @throws Error when it has a memory, or when the note is not signed by a known log and by this witness
   */
  reseed(note: string): number {
    if (existsSync(this.path('memory'))) throw new Error('this witness has its memory; nothing is put in its place');
    const signed = readNote(note);
    const { origin, size } = readCheckpoint(signed.text);
    const log = this.logs().find(({ name }) => name === origin);
    if (!log || !isSignedBy(signed, log, verifyEd25519)) throw new Error('the checkpoint is not signed by a log of this witness');
    const begun = this.path('memory.reseeded');
    Memory.begin(begun);
    const kept = new Memory(begun, this.identity().key).keep(origin, note);
    writeWholeFile(this.path('memory'), readFileSync(begun, 'utf8'));
    return Math.max(kept.size, size);
  }

  private path(name: string): string {
    return join(this.folder, name);
  }
}
