import type { ActivationId } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ActivationOrders } from '../application/activation-orders.js';

const STANDS = sql(
  'activation.order-stands',
  `select from activation a, jsonb_array_elements(a.body -> 'orders') o
   where a.realm = $1 and a.id = $2 and o ->> 'id' = $3 and o -> 'lifted' = 'null'`,
);

@Injectable()
export class ActivationOrdersSql extends ActivationOrders {
  async stands(tx: Tx, id: ActivationId, orderId: string): Promise<boolean> {
    return (await tx.query(STANDS, [tx.realm, id, orderId])).length > 0;
  }
}
