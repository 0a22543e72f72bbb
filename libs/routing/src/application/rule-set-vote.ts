import { canonicalJson } from '#kernel';
import type { Vote } from '#votes';
import { createHash } from 'node:crypto';
import type { RuleSetState } from '../domain/rule-set-life.js';

/** What somebody signs of a rule set: all of its rules, by the SHA-256 of their canonical form. */
export const ruleSetVote = (action: string, id: string, { ruleVersion, body }: RuleSetState): Vote => ({
  action,
  proposalId: `ruleset:${id}`,
  params: { ruleVersion, contentHash: createHash('sha256').update(canonicalJson(body)).digest('hex') },
});
