import type { HandoffId } from '#kernel';
import type { KeptPacket } from '../application/handoffs.queries.js';
import type { Packet } from '../domain/packet.js';

export interface PacketResponse {
  readonly handoffId: HandoffId;
  readonly packetVersion: number;
  /** SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of `packet`. */
  readonly packetHash: string;
  readonly packet: Packet;
}

export const packetResponse = ({ handoffId, version, hash, text }: KeptPacket): PacketResponse => ({
  handoffId,
  packetVersion: version,
  packetHash: hash,
  packet: JSON.parse(text) as Packet,
});
