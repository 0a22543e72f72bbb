import type { Instant } from '#kernel';
import { Injectable } from '@nestjs/common';
import { refuseFactor } from '../domain/identity.errors.js';
import { acceptedStep, TOTP_SECRET_BYTES, typedCode } from '../domain/totp.js';
import { TOTP_ENROLMENT } from './begin-totp.handler.js';
import { FactorKey } from './factor-key.js';
import { TOTP_SECRET, totpCodes } from './prove-factor.js';

/** Secrets of apps between proposal and first code. */
@Injectable()
export class TotpSeals {
  constructor(private readonly key: FactorKey) {}

  /** @throws DomainError factor-enrolment-over, factor-code-refused */
  confirmed(
    personId: string,
    { enrolment, code }: { readonly enrolment: string; readonly code: string },
    now: Instant,
  ): { secret: Buffer; lastStep: number } {
    const opened = this.key.open(TOTP_ENROLMENT, personId, Buffer.from(enrolment, 'base64url'));
    const until = opened?.subarray(TOTP_SECRET_BYTES).toString() ?? '';
    if (!opened || until <= now) return refuseFactor('factor-enrolment-over');
    const secret = opened.subarray(0, TOTP_SECRET_BYTES);
    const step = acceptedStep(typedCode(code) ?? '', { now, lastStep: null }, totpCodes(secret));
    if (step === null) return refuseFactor('factor-code-refused', {}, '/code');
    return { secret: this.key.seal(TOTP_SECRET, personId, secret), lastStep: step };
  }
}
