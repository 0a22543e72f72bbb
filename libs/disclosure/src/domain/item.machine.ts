import { defineMachine, type TransitionTable } from '#kernel';

export const ITEM_STATES = ['held', 'expired', 'recalled', 'erased'] as const;
export type ItemStateName = (typeof ITEM_STATES)[number];

export type ItemAct = 'share' | 'correct' | 'review' | 'expire' | 'recall' | 'erase';

/** What is erased comes back by no way; what is recalled may only be erased. */
const table: TransitionTable<ItemStateName, ItemAct> = {
  held: { share: 'held', correct: 'held', review: 'held', expire: 'expired', recall: 'recalled', erase: 'erased' },
  expired: { review: 'expired', recall: 'recalled', erase: 'erased' },
  recalled: { erase: 'erased' },
  erased: {},
};

export const itemMachine = defineMachine<ItemStateName, ItemAct>({
  name: 'item',
  initial: ['held'],
  final: ['erased'],
  table,
});
