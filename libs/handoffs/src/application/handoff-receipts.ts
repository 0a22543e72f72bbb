import { DomainError, type CaseId, type DeskId, type HandoffId, type Instant, type RequestContext } from '#kernel';
import { type EntryProof, LedgerQueries } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { HandoffEvent } from '../domain/handoff.events.js';
import type { HandoffStateName } from '../domain/handoff.machine.js';
import { HandoffsQueries } from './handoffs.queries.js';

/** The act that brought a handoff into each state, which is what its receipt proves. */
const ACT: Readonly<Record<HandoffStateName, readonly HandoffEvent['type'][]>> = {
  offered: ['handoff.offered', 'handoff.reoffered', 'handoff.clarification-answered'],
  clarification_asked: ['handoff.clarification-asked'],
  accepted_with_conditions: ['handoff.accepted-with-conditions'],
  accepted: ['handoff.accepted'],
  confirmed: ['handoff.confirmed'],
  declined: ['handoff.declined'],
  withdrawn: ['handoff.withdrawn'],
  expired: ['handoff.expired'],
};

/** What each side keeps: who agreed to which briefing, by which entry of the ledger, and the proof that it is there. */
export interface HandoffReceipt {
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
  /** Its place in the log; null for the moment before it is sequenced. */
  readonly leafIndex: number | null;
  /** Null until a signed head covers the entry; sealed when witnesses cosigned that head. */
  readonly proof: EntryProof | null;
}

@Injectable()
export class HandoffReceipts {
  constructor(
    private readonly queries: HandoffsQueries,
    private readonly ledger: LedgerQueries,
  ) {}

  /** @throws DomainError not-found */
  async of(ctx: RequestContext, id: HandoffId): Promise<HandoffReceipt> {
    const { state: handoff } = await this.queries.get(ctx, id);
    const { caseId, fromDeskId, toDeskId } = handoff.offer;
    const entries = await this.ledger.timeline(ctx.realm, caseId);
    const types: readonly string[] = ACT[handoff.state];
    const entry = entries
      .filter(({ stream, type }) => stream === `handoff:${id}` && types.includes(type))
      .reduce<(typeof entries)[number] | null>((last, one) => (last && last.sseq > one.sseq ? last : one), null);
    if (!entry) throw new DomainError('not-found');
    const { leafIndex, stream, sseq, type, at } = entry;
    return {
      handoffId: id,
      caseId,
      fromDeskId,
      toDeskId,
      state: handoff.state,
      packetVersion: handoff.packet.version,
      packetHash: handoff.packet.hash,
      entry: { id: entry.id, stream, sseq, type, at },
      leafIndex,
      proof: leafIndex === null ? null : await this.ledger.proof(leafIndex),
    };
  }
}
