import { FollowOrder } from '#border';
import type { SystemContext } from '#kernel';
import { type Envelope, Subscriber } from '#platform/messaging';
import { type ActivationEventOf, orderedLanes } from '#procedures';
import { Injectable } from '@nestjs/common';

type Ordered = ActivationEventOf<'activation.ordered'>['data'];

/** What a desk orders in a crisis room stands on the border board too, where the desk runs the lanes. */
@Injectable()
export class ShowOrderOnBoardPolicy extends Subscriber {
  readonly name = 'policies.show-order-on-board';
  readonly on = ['activation.ordered'] as const;

  constructor(private readonly followOrder: FollowOrder) {
    super();
  }

  override concerns({ data }: Envelope): boolean {
    const { order, crossingIds } = data as Ordered;
    return orderedLanes(order, crossingIds) !== null;
  }

  async handle({ data }: Envelope, ctx: SystemContext): Promise<void> {
    const { order, crossingIds } = data as Ordered;
    const lanes = orderedLanes(order, crossingIds);
    if (lanes) await this.followOrder.execute(ctx, { ...lanes, deskId: order.by.deskId, userId: order.by.userId });
  }
}
