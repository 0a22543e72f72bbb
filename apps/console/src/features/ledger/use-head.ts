import { useQuery } from '@tanstack/react-query';
import { getConsistencyProof, getLedgerCheckpoint, getLedgerKey, listLedgerEntries } from '../../shared/api/client';
import { serverNow } from '../../shared/api/transport';
import { fromBase64 } from './bytes';
import { type Continuity, continuityOf, firstKey, lastSeen, remember, type Seen, type SeenKey } from './memory';
import {
  type Checkpoint,
  checkSignature,
  readCheckpoint,
  readVerifierKey,
  type SignatureVerdict,
  type VerifierKey,
} from './note';

export interface LedgerHead {
  readonly checkpoint: Checkpoint;
  /** The key by which the signature was checked: the one this browser saw first, whatever the server says today. */
  readonly key: VerifierKey;
  readonly keyText: string;
  readonly seenKey: SeenKey;
  readonly keyChanged: boolean;
  readonly signature: SignatureVerdict;
  readonly before: Seen | null;
  readonly continuity: Continuity;
  /** When the newest entry that it covers was made. */
  readonly newestAt: string | null;
}

const EVERY_MILLIS = 30_000;

const readHead = async (): Promise<LedgerHead> => {
  const [note, keyText] = await Promise.all([getLedgerCheckpoint() as Promise<string>, getLedgerKey() as Promise<string>]);
  const now = new Date(serverNow());
  const checkpoint = readCheckpoint(note);
  const seenKey = firstKey(keyText, now);
  const key = await readVerifierKey(seenKey.key);
  const [signature, newest] = await Promise.all([
    checkSignature(checkpoint, key),
    listLedgerEntries({ query: { after: checkpoint.size - 2, limit: 1 } }),
  ]);
  const before = lastSeen();
  const continuity = await continuityOf(before, checkpoint, async (from, to) =>
    (await getConsistencyProof({ query: { from, to } })).hashes.map(fromBase64),
  );
  // What does not go on from what was seen, or was not signed, is not what to measure the next one by.
  if (signature === 'good' && ['first', 'grown', 'same'].includes(continuity)) remember(checkpoint, now);
  return {
    checkpoint,
    key,
    keyText,
    seenKey,
    keyChanged: seenKey.key !== keyText,
    signature,
    before,
    continuity,
    newestAt: newest.items[0]?.at ?? null,
  };
};

/** The newest checkpoint, checked: its signature, and that it goes on from what this browser saw before. */
export const useHead = () =>
  useQuery({
    queryKey: ['ledger', 'head'],
    queryFn: readHead,
    staleTime: EVERY_MILLIS,
    refetchInterval: EVERY_MILLIS,
    refetchOnWindowFocus: false,
  });
