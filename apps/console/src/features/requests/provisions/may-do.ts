import type { ProvisionResponse } from '../../../shared/api/client';

export interface Reader {
  readonly deskId: string;
  readonly userId: string;
  readonly answers: boolean;
}

export type ProvisionAct = 'release' | 'return' | 'rewrite' | 'withdraw' | 'acknowledge';

type Of = Pick<ProvisionResponse, 'state' | 'fromDeskId' | 'toDeskId' | 'preparedBy'>;

/** What a reader can do about it now; nobody lets out what they wrote themselves, and its writer takes it back by writing it anew. */
export const mayDo = (
  { state, fromDeskId, toDeskId, preparedBy }: Of,
  { deskId, userId, answers }: Reader,
): Readonly<Record<ProvisionAct, boolean>> => {
  const gives = answers && deskId === fromDeskId;
  const isSecond = gives && state === 'prepared' && userId !== preparedBy;
  const rewrites = gives && (state === 'returned' || (state === 'prepared' && !isSecond));
  return {
    release: isSecond,
    return: isSecond,
    rewrite: rewrites,
    withdraw: gives && (state === 'prepared' || state === 'returned'),
    acknowledge: answers && state === 'given' && deskId === toDeskId,
  };
};
