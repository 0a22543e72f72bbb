import type { Vote } from '#votes';
import { createHash } from 'node:crypto';
import type { Redaction } from '../domain/redaction.js';

/** What somebody signs of a redaction: which paper of which case goes, on which ground; the words by their hash, as they stay in the case alone. */
export const redactionVote = (
  action: string,
  proposalId: string,
  { caseId, paper, ground, words }: Pick<Redaction, 'caseId' | 'paper' | 'ground' | 'words'>,
): Vote => ({
  action,
  proposalId,
  params: { caseId, paper: paper.kind, paperId: paper.id, ground, words: createHash('sha256').update(words).digest('hex') },
});
