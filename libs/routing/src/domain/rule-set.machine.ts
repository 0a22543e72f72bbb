import { defineMachine } from '#kernel';

export type RuleSetStatus = 'draft' | 'approved' | 'published' | 'retired';
export type RuleSetAct = 'approve' | 'publish' | 'retire';

/** A rule set is written by one person, approved by another, published, and retired by its successor. Nothing leads back. */
export const ruleSetMachine = defineMachine<RuleSetStatus, RuleSetAct>({
  name: 'rule set',
  initial: ['draft', 'published'],
  final: ['retired'],
  table: {
    draft: { approve: 'approved' },
    approved: { publish: 'published' },
    published: { retire: 'retired' },
    retired: {},
  },
});
