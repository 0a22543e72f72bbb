import { type EditionAct, editionMachine, type EditionStatus } from '#kernel';

export type RuleSetStatus = EditionStatus;
export type RuleSetAct = EditionAct;

/** The first rule set comes with the installation, published. */
export const ruleSetMachine = editionMachine('rule set', ['draft', 'published']);
