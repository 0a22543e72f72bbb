import type { CaseId, DeskId, HandoffId, Instant } from '#kernel';
import type { HandoffReceipt } from '../application/handoff-receipts.js';
import type { HandoffStateName } from '../domain/handoff.machine.js';

/** Hashes in base64, as in the ledger's own proofs. */
export interface ReceiptResponse {
  readonly handoffId: HandoffId;
  readonly caseId: CaseId;
  readonly fromDeskId: DeskId;
  readonly toDeskId: DeskId | null;
  readonly state: HandoffStateName;
  readonly packetVersion: number;
  readonly packetHash: string;
  readonly entry: {
    readonly id: string;
    readonly stream: string;
    readonly sseq: number;
    readonly type: string;
    readonly at: Instant;
  };
  readonly leafIndex: number | null;
  /** True once a head covers the entry that witnesses sealed; before, ask again. */
  readonly sealed: boolean;
  readonly inclusion: { readonly size: number; readonly leafHash: string; readonly hashes: readonly string[] } | null;
  /** The signed note of the ledger's head, with the cosignatures it has. */
  readonly checkpoint: string | null;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const receiptResponse = (receipt: HandoffReceipt): ReceiptResponse => {
  const { proof } = receipt;
  return {
    handoffId: receipt.handoffId,
    caseId: receipt.caseId,
    fromDeskId: receipt.fromDeskId,
    toDeskId: receipt.toDeskId,
    state: receipt.state,
    packetVersion: receipt.packetVersion,
    packetHash: receipt.packetHash,
    entry: receipt.entry,
    leafIndex: receipt.leafIndex,
    sealed: proof?.sealed ?? false,
    inclusion: proof && { size: proof.size, leafHash: base64(proof.leafHash), hashes: proof.hashes.map(base64) },
    checkpoint: proof && proof.checkpoint,
  };
};
