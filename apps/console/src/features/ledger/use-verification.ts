import { useQuery } from '@tanstack/react-query';
import { type EntryResponse, getInclusionProof, listLedgerEntries } from '../../shared/api/client';
import { gapIn } from './entry-body';
import type { LedgerHead } from './use-head';
import { type Verdict, verifyClaims } from './verify-entry';

const MOST_ENTRIES = 1_000;
/** Proofs asked for at a time: a browser opens no more connections, and the desks behind the same api work on. */
const AT_A_TIME = 4;

export interface Verification extends Verdict {
  /** Every entry asked for, also those that no checkpoint covers yet. */
  readonly shown: readonly EntryResponse[];
  readonly waiting: number;
  readonly gap: ReturnType<typeof gapIn>;
}

const proofsOf = async (entries: readonly EntryResponse[], size: number) => {
  const proofs: (readonly string[])[] = [];
  for (let at = 0; at < entries.length; at += AT_A_TIME)
    proofs.push(
      ...(await Promise.all(
        entries
          .slice(at, at + AT_A_TIME)
          .map(async ({ leafIndex }) => (await getInclusionProof({ query: { seq: leafIndex, size } })).hashes),
      )),
    );
  return proofs;
};

export interface Asked {
  readonly caseId: string | null;
  readonly seq: number | null;
}

const entriesOf = async ({ caseId, seq }: Asked): Promise<readonly EntryResponse[]> => {
  const query = caseId !== null ? { case: caseId, limit: MOST_ENTRIES } : { after: (seq ?? 0) - 1, limit: 1 };
  const { items } = await listLedgerEntries({ query });
  return caseId !== null ? items : items.filter(({ leafIndex }) => leafIndex === seq);
};

const verify = async (asked: Asked, { checkpoint, key }: LedgerHead): Promise<Verification> => {
  const shown = await entriesOf(asked);
  const covered = shown.filter(({ leafIndex }) => leafIndex < checkpoint.size);
  const proofs = await proofsOf(covered, checkpoint.size);
  const claims = covered.map(({ leafIndex, body }, at) => ({ index: leafIndex, body, proof: proofs[at] ?? [] }));
  const verdict = await verifyClaims(claims, checkpoint, key);
  const own = shown.filter(({ stream }) => stream === `case:${asked.caseId}`);
  return { ...verdict, shown, waiting: shown.length - covered.length, gap: gapIn(own) };
};

/** Fetches what was asked for with its proofs, and checks it here against the checkpoint. */
export const useVerification = (asked: Asked, head: LedgerHead) =>
  useQuery({
    queryKey: ['ledger', 'verification', asked, head.checkpoint.size, head.key.name],
    queryFn: () => verify(asked, head),
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
