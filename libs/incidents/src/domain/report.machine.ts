import { defineMachine } from '#kernel';

export type TriageState = 'filed' | 'referred' | 'opened' | 'linked' | 'returned' | 'rejected';
export type TriageAct = 'open' | 'link' | 'return' | 'reject' | 'refer' | 'amend';

const triage = { open: 'opened', link: 'linked', return: 'returned', reject: 'rejected', refer: 'referred' } as const;

/** What becomes of a report. A returned report that its agency amends waits for triage again. */
export const reportMachine = defineMachine<TriageState, TriageAct>({
  name: 'report',
  initial: ['filed'],
  final: ['opened', 'linked', 'rejected'],
  table: {
    filed: triage,
    referred: triage,
    returned: { amend: 'filed' },
    opened: {},
    linked: {},
    rejected: {},
  },
});
