import { Env, readOrMakeKey } from '#platform/config';
import { openSealed, seal } from '#platform/sealing';
import { Injectable } from '@nestjs/common';
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseLedger } from '../domain/ledger.errors.js';

/** By whose key data keys are wrapped: the country of the desk that acts, and the installation for what no desk did. */
export const HOLDERS = ['us', 'mx', 'system'] as const;
export type Holder = (typeof HOLDERS)[number];

const SETTINGS = { us: 'ENLACE_VALUES_KEY_US', mx: 'ENLACE_VALUES_KEY_MX', system: 'ENLACE_VALUES_KEY_SYSTEM' } as const;
const fileOf = (holder: Holder): string => `values-${holder}.key`;
const FINGERPRINT = 16;

interface WrappingKey {
  /** Its fingerprint. */
  readonly kek: string;
  readonly key: Buffer;
}

/** A data key as it is stored; without `wrapped` it was destroyed. */
export interface WrappedKey {
  readonly kid: string;
  readonly holder: string;
  readonly kek: string;
  readonly wrapped: Uint8Array | null;
}

/** The holder of an act of this country. */
export const holderOf = (country: string | null | undefined): Holder =>
  HOLDERS.find((holder) => holder === country?.toLowerCase()) ?? 'system';

const makeKey = (): string => randomBytes(32).toString('base64url');

const linesOf = (text: string): string[] => text.split(/\s+/).filter((line) => line !== '');

const ringOf = (holder: Holder, text: string): readonly WrappingKey[] =>
  linesOf(text).map((line) => {
    const key = Buffer.from(hkdfSync('sha256', Buffer.from(line, 'base64url'), '', `enlace values ${holder}`, 32));
    return { key, kek: createHash('sha256').update(key).digest('hex').slice(0, FINGERPRINT) };
  });

/**
 * The keys of the countries, which wrap data keys. Each is a setting or a file of ENLACE_DATA, one key a line: the first wraps, the others only
 * open what was wrapped before. A file is read again when it changed, so a key that was replaced is used no longer.
 */
@Injectable()
export class WrappingKeys {
  private readonly rings = new Map<Holder, { readonly seen: string; readonly ring: readonly WrappingKey[] }>();

  constructor(private readonly env: Env) {}

  /** Fingerprints of a holder's keys: of the one that wraps, then of former ones. */
  fingerprints(holder: Holder): readonly string[] {
    return this.ring(holder).map(({ kek }) => kek);
  }

  wrap(holder: Holder, kid: string, dataKey: Uint8Array): WrappedKey & { readonly wrapped: Buffer } {
    const [first] = this.ring(holder);
    if (!first) throw refuseLedger('ledger-values-locked', { holder, key: '' });
    return { kid, holder, kek: first.kek, wrapped: seal(first.key, kid, dataKey) };
  }

  /** Null for a key that was destroyed. @throws DomainError ledger-values-locked, when the key that wrapped it is not here */
  unwrap(row: WrappedKey): Buffer | null {
    const { kid, holder, kek, wrapped } = row;
    if (wrapped === null) return null;
    const wrapping = this.wrapperOf(row);
    const opened = wrapping && openSealed(wrapping.key, kid, wrapped);
    if (!opened) throw refuseLedger('ledger-values-locked', { holder, key: kek });
    return opened;
  }

  /** Whether the key that wrapped it is here. */
  opens(row: WrappedKey): boolean {
    return this.wrapperOf(row) !== undefined;
  }

  /** Whether the keys are files here, so that another can be put before them. */
  isFile(holder: Holder): boolean {
    return this.env[SETTINGS[holder]] === undefined;
  }

  /** A new key for the holder's file; `putFirst` puts it there. */
  draft(holder: Holder): { readonly line: string; readonly kek: string } {
    const line = makeKey();
    return { line, kek: ringOf(holder, line)[0]!.kek };
  }

  /** From here on it wraps; the present ones only open. */
  putFirst(holder: Holder, line: string): void {
    this.write(holder, [line, ...linesOf(this.text(holder))]);
  }

  /** Leaves none but the one that wraps. */
  forgetFormer(holder: Holder): void {
    this.write(holder, linesOf(this.text(holder)).slice(0, 1));
  }

  private write(holder: Holder, lines: readonly string[]): void {
    const path = join(this.env.ENLACE_DATA, fileOf(holder));
    writeFileSync(`${path}.new`, `${lines.join('\n')}\n`, { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }

  private wrapperOf({ holder, kek }: WrappedKey): WrappingKey | undefined {
    const known = HOLDERS.find((one) => one === holder);
    return known && this.isHere(known) ? this.ring(known).find((one) => one.kek === kek) : undefined;
  }

  private isHere(holder: Holder): boolean {
    return !this.isFile(holder) || existsSync(join(this.env.ENLACE_DATA, fileOf(holder)));
  }

  private text(holder: Holder): string {
    return this.env[SETTINGS[holder]] ?? readOrMakeKey(this.env.ENLACE_DATA, fileOf(holder), makeKey);
  }

  private ring(holder: Holder): readonly WrappingKey[] {
    const seen = this.isFile(holder) ? this.mark(holder) : 'given';
    const known = this.rings.get(holder);
    if (known && seen !== null && known.seen === seen) return known.ring;
    const ring = ringOf(holder, this.text(holder));
    this.rings.set(holder, { seen: seen ?? this.mark(holder) ?? '', ring });
    return ring;
  }

  /** What tells one writing of the file from another; null while there is none. */
  private mark(holder: Holder): string | null {
    const stat = statSync(join(this.env.ENLACE_DATA, fileOf(holder)), { throwIfNoEntry: false });
    return stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : null;
  }
}
