import { Env } from '#platform/config';
import { Egress } from '#platform/egress';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { readCheckpoint } from '../domain/checkpoint.js';
import { LONGEST_DER } from '../domain/der.js';
import { sameBytes, utf8 } from '../domain/encoding.js';
import { readNote } from '../domain/signed-note.js';
import {
  answersNonce,
  isStampDue,
  readStampReply,
  readStampToken,
  type TimeStamp,
  TIME_STAMP_QUERY,
  writeStampQuery,
} from '../domain/time-stamp.js';
import { SealsStore } from '../persistence/seals.store.js';
import { TimeStampsStore } from '../persistence/time-stamps.store.js';
import { sha256 } from './sha256.js';

const NONCE_BYTES = 16;
const TIMEOUT_MILLIS = 15_000;

/** What became of a round. */
export interface StamperReport {
  /** Size of the head that was stamped; null when none was. */
  readonly stamped: number | null;
  /** Why a head that is due has no stamp; null when all is well. */
  readonly trouble: string | null;
}

const NOTHING: StamperReport = { stamped: null, trouble: null };

/**
 * Has the head last sealed stamped by an authority that is neither country's (RFC 3161): each hour, and when a day of universal time ended.
 * Off the path of everything: an authority that is away costs a stamp and nothing else.
 */
@Injectable()
export class TimeStamper {
  constructor(
    private readonly env: Env,
    private readonly egress: Egress,
    private readonly seals: SealsStore,
    private readonly store: TimeStampsStore,
  ) {}

  /** One round: look whether a stamp is due, ask for it, check it, keep it. @throws DomainError store-unavailable */
  async round(): Promise<StamperReport> {
    const { ENLACE_TSA_URL: url, ENLACE_TSA_MINUTES: minutes } = this.env;
    if (url === undefined) return NOTHING;
    const last = await this.store.last();
    if (!isStampDue(last.at, last.now, minutes)) return NOTHING;
    const head = await this.seals.sealedHead();
    const size = head ? readCheckpoint(readNote(head.note).text).size : 0;
    if (!head || size <= last.size) return NOTHING;
    const asked = await this.ask(url, head.note);
    if (typeof asked === 'string') return { stamped: null, trouble: asked };
    await this.store.keep({ size, note: head.note, token: asked.token, stampedAt: asked.stamp.at });
    return { stamped: size, trouble: null };
  }

  private async ask(url: string, note: string): Promise<string | { readonly token: Uint8Array; readonly stamp: TimeStamp }> {
    const imprint = sha256(utf8(note));
    const nonce = randomBytes(NONCE_BYTES);
    const answer = await this.egress.exchange(url, {
      body: writeStampQuery(imprint, nonce),
      headers: { 'content-type': TIME_STAMP_QUERY },
      timeoutMillis: TIMEOUT_MILLIS,
      mostBytes: LONGEST_DER,
    });
    if (answer.kind === 'failed') return `the time-stamping authority: ${answer.fault} ${answer.detail}`.trim();
    if (answer.status !== 200) return `the time-stamping authority answered ${answer.status}`;
    try {
      const token = readStampReply(answer.body);
      const stamp = readStampToken(token);
      if (!sameBytes(stamp.imprint, imprint) || !answersNonce(stamp, nonce))
        return 'the time-stamping authority stamped something else';
      return { token, stamp };
    } catch (error) {
      if (error instanceof RangeError) return `the time-stamping authority’s answer is no token: ${error.message}`;
      throw error;
    }
  }
}
