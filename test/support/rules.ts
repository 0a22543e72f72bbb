import type { DeskClient } from '../../apps/demo/src/desk-client.js';

interface Rule {
  readonly id: string;
  readonly when: { readonly kinds?: readonly string[] };
}

interface RuleSet {
  readonly owners: unknown;
  readonly roles: unknown;
  readonly instruments: unknown;
  readonly rules: readonly Rule[];
}

interface Answer extends Record<string, unknown> {
  readonly ruleVersion: number;
  readonly version: number;
}

/** Puts rules in force that do not know a kind: reports of it wait at the joint desk of who files them. One drafts, another approves. */
export const forgetKind = async (kind: string, drafting: DeskClient, approving: DeskClient): Promise<void> => {
  const { owners, roles, instruments, rules } = await drafting.read<RuleSet & Record<string, unknown>>('/routing/rules');
  const left = rules.filter(({ when }) => !when.kinds?.includes(kind));
  const body = { owners, roles, instruments, rules: left, note: `Nobody knows ${kind}` };
  const drafted = await drafting.act<Answer>('/routing/drafts', body);
  const path = `/routing/drafts/${drafted.ruleVersion}`;
  const approved = await approving.act<Answer>(`${path}/approve`, {}, { ifMatch: drafted.version });
  await approving.act(`${path}/publish`, {}, { ifMatch: approved.version });
};
