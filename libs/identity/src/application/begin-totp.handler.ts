import { addMinutes, LIVE, type RequestContext } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { base32Of, keyUri, TOTP_SECRET_BYTES } from '../domain/totp.js';
import { FactorKey } from './factor-key.js';

/** What a secret that waits for its first code is sealed for. */
export const TOTP_ENROLMENT = 'totp enrolment';
const LIFE_MINUTES = 15;

/** The secret of an authenticator app that is to be added. */
export interface TotpEnrolment {
  /** In base 32, to be typed. */
  readonly secret: string;
  /** What the picture to be scanned says. */
  readonly uri: string;
  /** To be sent back with the first code; sealed, it can be read nowhere else. */
  readonly enrolment: string;
}

/** Proposes a secret. Nothing is kept before the app shows that it has it. */
@Injectable()
export class BeginTotp {
  constructor(
    private readonly database: Database,
    private readonly key: FactorKey,
  ) {}

  async execute({ actor }: RequestContext): Promise<TotpEnrolment> {
    const until = await this.database.transaction(LIVE, (tx) => Promise.resolve(addMinutes(tx.now, LIFE_MINUTES)));
    const secret = randomBytes(TOTP_SECRET_BYTES);
    const sealed = this.key.seal(TOTP_ENROLMENT, actor.userId, Buffer.concat([secret, Buffer.from(until)]));
    const shown = base32Of(secret);
    return { secret: shown, uri: keyUri(shown, actor.username), enrolment: sealed.toString('base64url') };
  }
}
