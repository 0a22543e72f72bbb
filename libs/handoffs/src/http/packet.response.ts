import type { HandoffId } from '#kernel';
import { shown } from '#reads';
import type { KeptPacket } from '../application/handoffs.queries.js';
import type { Packet } from '../domain/packet.js';

export interface PacketResponse {
  readonly handoffId: HandoffId;
  readonly packetVersion: number;
  /** SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of `packet`. */
  readonly packetHash: string;
  readonly packet: Packet;
  /** How many things were taken out of `packet` since it was offered: while it is 0, the hash covers it. */
  readonly takenOut: number;
}

export const packetResponse = ({ handoffId, version, hash, text, takenOut }: KeptPacket): PacketResponse =>
  shown(
    'packet',
    { relation: 'released' },
    {
      handoffId,
      packetVersion: version,
      packetHash: hash,
      packet: JSON.parse(text) as Packet,
      takenOut,
    },
  );
