import type { CaseId } from '#kernel';
import type { Vote } from '#votes';
import type { Conflict } from '../domain/case.js';

const voteOn = (action: string, caseId: CaseId, params: Vote['params']): Vote => ({
  action,
  proposalId: `case:${caseId}`,
  params,
});

/** What a joint desk signs when it proposes who shall lead: in which dispute, whom, and why. */
export const proposedVote = (caseId: CaseId, { id, proposal }: Conflict): Vote =>
  voteOn('arbitration.propose', caseId, { conflictId: id, leadDeskId: proposal?.deskId ?? '', reason: proposal?.reason ?? '' });

/** And the joint desk of the other country, to exactly that proposal. */
export const confirmedVote = (caseId: CaseId, { id, proposal }: Conflict): Vote =>
  voteOn('arbitration.confirm', caseId, {
    conflictId: id,
    leadDeskId: proposal?.deskId ?? '',
    reason: proposal?.reason ?? '',
    proposedBy: proposal?.byDeskId ?? '',
    proposedAt: proposal?.at ?? '',
  });
