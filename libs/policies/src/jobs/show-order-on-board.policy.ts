import { FollowOrder } from '#border';
import type { ActivationId, SystemContext } from '#kernel';
import { type Envelope, Subscriber } from '#platform/messaging';
import { ActivationOrders, type ActivationEventOf, orderedLanes } from '#procedures';
import { Injectable } from '@nestjs/common';

type Told = ActivationEventOf<'activation.ordered' | 'activation.order-lifted'>;

/**
 * What a desk orders in a crisis room stands on the border board too, where the desk runs the lanes; what it lifts before its time does not come,
 * also where the board hears of the lifting before it hears of the order.
 */
@Injectable()
export class ShowOrderOnBoardPolicy extends Subscriber {
  readonly name = 'policies.show-order-on-board';
  readonly on = ['activation.ordered', 'activation.order-lifted'] as const;

  constructor(
    private readonly followOrder: FollowOrder,
    private readonly orders: ActivationOrders,
  ) {
    super();
  }

  override concerns({ data }: Envelope): boolean {
    const { order, crossingIds } = data as Told['data'];
    return orderedLanes(order, crossingIds) !== null;
  }

  async handle({ type, stream, data }: Envelope, ctx: SystemContext): Promise<void> {
    const { order, crossingIds } = data as Told['data'];
    const lanes = orderedLanes(order, crossingIds);
    if (lanes === null) return;
    const followed = { ...lanes, orderId: order.id, deskId: order.by.deskId, userId: order.by.userId };
    const activationId = stream.slice(stream.indexOf(':') + 1) as ActivationId;
    if (type === 'activation.ordered')
      return this.followOrder.execute(ctx, followed, ({ tx }) => this.orders.stands(tx, activationId, order.id));
    const { by, reason } = data as ActivationEventOf<'activation.order-lifted'>['data'];
    await this.followOrder.lift(ctx, followed, { userId: by.userId, reason });
  }
}
