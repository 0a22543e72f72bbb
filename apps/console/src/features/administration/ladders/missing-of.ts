import type { EditionRead } from '../../../shared/api/client';

export type Missing = 'missOwn' | 'missOtherSide' | 'missHere' | 'missApproval' | 'missPublish';

interface Reader {
  readonly userId: string;
  readonly country: string;
}

/** What still has to happen before a version times anything, as far as the reader is the one for it; the api decides again. */
export const missingOf = (
  { status, scope, drafted }: Pick<EditionRead, 'status' | 'scope' | 'drafted'>,
  { userId, country }: Reader,
): Missing | null => {
  if (!drafted || (status !== 'draft' && status !== 'approved')) return null;
  const isForeign = scope !== 'all' && drafted.country !== country;
  if (isForeign) return 'missHere';
  if (status === 'approved') return 'missPublish';
  if (drafted.by === userId) return 'missOwn';
  return scope === 'all' && drafted.country === country ? 'missOtherSide' : 'missApproval';
};
