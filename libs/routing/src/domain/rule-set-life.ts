import { nextState, type Aggregate, type DomainEvent, type Instant, type UserId } from '#kernel';
import { sayAny } from './words.js';
import { refuseRuleSet } from './rule-set.errors.js';
import { ruleSetMachine, type RuleSetAct, type RuleSetStatus } from './rule-set.machine.js';
import type { RuleSetBody } from './rule-set.js';

/** A person's part in a rule set; null for the first one, which came with the installation. */
export interface Signature {
  readonly by: UserId | null;
  readonly at: Instant;
}

export interface RuleSetState {
  readonly ruleVersion: number;
  readonly status: RuleSetStatus;
  readonly body: RuleSetBody;
  /** Why it was drafted, in the writer's words. */
  readonly note: string;
  readonly drafted: Signature;
  readonly approved: Signature | null;
  readonly published: Signature | null;
  readonly retired: Signature | null;
}

interface Opening {
  readonly ruleVersion: number;
  readonly body: RuleSetBody;
  readonly note: string;
}
interface Act {
  readonly ruleVersion: number;
  readonly by: UserId;
}

export type RuleSetEvent =
  | DomainEvent<'ruleset.founded', Opening>
  | DomainEvent<'ruleset.drafted', Opening & Act>
  | DomainEvent<'ruleset.approved', Act>
  | DomainEvent<'ruleset.published', Act>
  | DomainEvent<'ruleset.retired', Act & { readonly replacedBy: number }>;

const opened = (
  event: Extract<RuleSetEvent, { readonly type: 'ruleset.founded' | 'ruleset.drafted' }>,
): Omit<RuleSetState, 'status' | 'published'> => ({
  ruleVersion: event.data.ruleVersion,
  body: event.data.body,
  note: event.data.note,
  drafted: { by: 'by' in event.data ? event.data.by : null, at: event.at },
  approved: null,
  retired: null,
});

export const ruleSetLife: Aggregate<RuleSetState, RuleSetEvent> = {
  name: 'ruleset',
  caseOf: () => null,
  tells: () => true,
  evolve: (state, event) => {
    if (event.type === 'ruleset.drafted') return { ...opened(event), status: 'draft', published: null };
    if (event.type === 'ruleset.founded') return { ...opened(event), status: 'published', published: { by: null, at: event.at } };
    if (!state) throw new Error(`${event.type} before a rule set was drafted`);
    const signature = { by: event.data.by, at: event.at };
    switch (event.type) {
      case 'ruleset.approved':
        return { ...state, status: 'approved', approved: signature };
      case 'ruleset.published':
        return { ...state, status: 'published', published: signature };
      case 'ruleset.retired':
        return { ...state, status: 'retired', retired: signature };
    }
  },
};

/** @throws DomainError rule-set-state */
export const requireAct = ({ status, ruleVersion }: RuleSetState, act: RuleSetAct): void => {
  if (!nextState(ruleSetMachine, status, act))
    refuseRuleSet('rule-set-state', { ruleVersion, state: sayAny(`rule-set.${status}`, status) });
};
