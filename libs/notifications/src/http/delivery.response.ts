import type { DeliverySeen } from '../application/deliveries.store.js';

/** What became of one notice for one recipient by one channel. Each time is a fact of its own; none is inferred from another. */
export interface DeliveryResponse extends Omit<DeliverySeen, 'noticeId' | 'recipientId'> {}

export const deliveryResponse = ({ noticeId: _notice, recipientId: _recipient, ...seen }: DeliverySeen): DeliveryResponse => seen;
