import type { Instant } from '#kernel';
import type { OfferForeseen } from '../application/preview-offer.js';
import type { Packet } from '../domain/packet.js';
import type { Urgency } from '../domain/response-limit.js';

export interface OfferPreviewResponse {
  readonly packetVersion: number;
  /** SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of `packet`; the offer has the same while the case stays as it is. */
  readonly packetHash: string;
  readonly packet: Packet;
  readonly urgency: Urgency;
  /** When the target's answer would be due if the offer were made now. */
  readonly respondBy: Instant;
}

export const offerPreviewResponse = ({ terms, sealed, respondBy }: OfferForeseen): OfferPreviewResponse => ({
  packetVersion: sealed.version,
  packetHash: sealed.hash,
  packet: JSON.parse(sealed.text) as Packet,
  urgency: terms.urgency,
  respondBy,
});
