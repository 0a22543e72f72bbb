import type { CaseId, DeskId, HandoffId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import { handoffAggregate, type Handoff } from '../domain/handoff.js';
import type { HandoffEvent } from '../domain/handoff.events.js';
import type { SealedPacket } from '../domain/packet.js';

interface KeptText {
  readonly handoffId: HandoffId;
  readonly version: number;
  readonly text: string;
}

/** Port to the rows of handoffs. Abstract class, so that it is its own injection token. */
export abstract class HandoffsRepository extends AggregateStore<Handoff, HandoffEvent> {
  readonly aggregate = handoffAggregate;

  /** The case of a handoff, read without a lock: the case's lock comes first. @throws DomainError not-found */
  abstract caseOf(tx: Tx, id: HandoffId): Promise<CaseId>;

  /** The handoff of this case that is open by its own state, whatever the case thinks of it. */
  abstract openOf(tx: Tx, caseId: CaseId): Promise<HandoffId | null>;

  abstract keepPacket(tx: Tx, id: HandoffId, packet: SealedPacket): Promise<void>;

  /** Every briefing that was offered with the case, in every version. */
  abstract packetsOf(tx: Tx, caseId: CaseId): Promise<readonly KeptText[]>;

  /** What is left of a briefing's text after something was taken out of it. */
  abstract keepRest(tx: Tx, id: HandoffId, version: number, text: string): void;

  /** Desks that declined an offer of this case. */
  abstract declinedDesks(tx: Tx, caseId: CaseId): Promise<DeskId[]>;
}
