import type { ActivationId } from '#kernel';
import type { Tx } from '#platform/persistence';

/** Orders of an activation as they are committed by now, for who follows them elsewhere. It locks nothing. */
export abstract class ActivationOrders {
  /** Whether nobody has lifted it: who hears of an order late asks before following it. */
  abstract stands(tx: Tx, id: ActivationId, orderId: string): Promise<boolean>;
}
