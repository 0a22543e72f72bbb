import { AggregateStore, type Stored } from '#ledger';
import type { Tx } from '#platform/persistence';
import { waitProposalAggregate, type WaitProposal, type WaitProposalEvent } from '../domain/wait-proposal.js';

/** Port to the rows of proposals. */
export abstract class WaitProposalsRepository extends AggregateStore<WaitProposal, WaitProposalEvent> {
  readonly aggregate = waitProposalAggregate;

  /** Those that are open, locked, and those that were dismissed within the last hours. */
  abstract atHand(tx: Tx, dismissedWithinHours: number): Promise<readonly Stored<WaitProposal>[]>;
}
