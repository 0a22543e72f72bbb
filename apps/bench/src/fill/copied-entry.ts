import { canonicalJson } from '#kernel';
import { type Holder, holderOf, readPayload, type SubjectKeys } from '#ledger';
import { createHash, randomFillSync } from 'node:crypto';
import type { Filling, Pattern, Replaced } from './pattern.js';
import type { StoryEntry } from './story-rows.js';

const SALT_BYTES = 16;
const POOL = Buffer.alloc(SALT_BYTES * 4_096);
let used = POOL.length;

const salt = (): string => {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  used += SALT_BYTES;
  return POOL.toString('base64url', used - SALT_BYTES, used);
};

const digest = (disclosure: string): string => createHash('sha256').update(disclosure).digest('base64url');

/** Stand in the canonical body where each copy has a nonce and digests of its own. */
const [NONCE, DIGESTS] = ['xq-nonce', '"xq-digests"'];

/** A line of an entry in the text form of COPY, and what goes with it. */
export interface EntryLines {
  readonly entry: string;
  readonly pending: string;
  readonly disclosure: string;
}

export const ENTRY_COLUMNS = ['id', 'realm', 'stream', 'sseq', 'type', 'case_id', 'at', 'body'] as const;
export const PENDING_COLUMNS = ['entry_id', 'stream', 'sseq'] as const;
export const DISCLOSURE_COLUMNS = ['entry_id', 'sealed'] as const;

/** A ledger entry that is built anew for each copy: its commitments are those of the copy's own values, with salts of its own. */
export class CopiedEntry {
  private readonly place: Pattern;
  private readonly body: Pattern;
  /** Disclosures without their salts. */
  private readonly disclosed: readonly Pattern[];
  private readonly id: Pattern;
  private readonly holder: Holder;

  constructor(
    private readonly entry: StoryEntry,
    replaced: Replaced,
  ) {
    const { id, realm, stream, sseq, type, caseId, at, body } = entry;
    this.id = replaced.pattern(id);
    this.holder = holderOf((body['actor'] as { n: string | null }).n);
    this.place = replaced.pattern([realm, stream, sseq, type, caseId ?? '\\N', at].join('\t'));
    this.body = replaced.pattern(Buffer.from(canonicalJson({ ...body, n: NONCE, _sd: ['xq-digests'] } as never)).toString());
    this.disclosed = entry.disclosures.map((disclosure) => {
      const [, ...rest] = JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as unknown[];
      return replaced.pattern(JSON.stringify(rest).slice(1));
    });
  }

  /** @param keys of the copy: what one case is sealed with seals nothing of another */
  fill(filling: Filling, keys: SubjectKeys): EntryLines {
    const disclosures = this.disclosed.map((rest) => Buffer.from(`["${salt()}",${rest.fill(filling)}`).toString('base64url'));
    const digests = disclosures.map((disclosure) => `"${digest(disclosure)}"`).toSorted();
    const body = this.body.fill(filling).replace(NONCE, salt()).replace(DIGESTS, digests.join(','));
    const id = this.id.fill(filling);
    const place = this.place.fill(filling);
    const [, stream, , , caseId] = place.split('\t') as [string, string, string, string, string];
    const { type } = this.entry;
    const act = { id, type, stream, caseId: caseId === '\\N' ? null : caseId, payload: readPayload(disclosures) };
    const sealed = keys.seal({ ...act, disclosures, holder: this.holder });
    return {
      entry: `${id}\t${place}\t\\\\x${Buffer.from(body).toString('hex')}`,
      pending: `${id}\t${stream}\t${this.entry.sseq}`,
      disclosure: `${id}\t${JSON.stringify(sealed)}`,
    };
  }
}
