import { useQuery } from '@tanstack/react-query';
import {
  getConsistencyProof,
  getLedgerCheckpoint,
  getLedgerKey,
  getLedgerSealing,
  listLedgerEntries,
  type SealingResponse,
} from '../../shared/api/client';
import { serverNow } from '../../shared/api/transport';
import { fromBase64 } from './bytes';
import { factsOf } from './entry-body';
import { type Continuity, continuityOf, firstKey, lastSeen, remember, type Seen, type SeenKey } from './memory';
import {
  type Checkpoint,
  checkSignature,
  readCheckpoint,
  readVerifierKey,
  type SignatureVerdict,
  type VerifierKey,
} from './note';
import { checkWitnesses, isQuorum, type Witnessed } from './witnesses';

export interface LedgerHead {
  readonly checkpoint: Checkpoint;
  /** The key by which the signature was checked: the one this browser saw first, whatever the server says today. */
  readonly key: VerifierKey;
  readonly keyText: string;
  readonly seenKey: SeenKey;
  readonly keyChanged: boolean;
  readonly signature: SignatureVerdict;
  /** How far the server says that the log is sealed. */
  readonly sealing: SealingResponse;
  /** Whose cosignatures under the checkpoint were found good in this browser. */
  readonly witnesses: readonly Witnessed[];
  readonly before: Seen | null;
  readonly continuity: Continuity;
  /** When the newest entry that it covers was made; null of one of a drill, whose clock is another. */
  readonly newestAt: string | null;
}

const EVERY_MILLIS = 30_000;

/** The newest head is sealed a second or two after it was signed: till then the one before it is shown, unless witnesses stay away. */
const STALE_MILLIS = 60_000;
const isFresh = ({ sealedSize, waitingSince }: SealingResponse, now: Date): boolean =>
  sealedSize > 0 && (waitingSince === null || now.getTime() - Date.parse(waitingSince) < STALE_MILLIS);

const readHead = async (): Promise<LedgerHead> => {
  const now = new Date(serverNow());
  const sealing = await getLedgerSealing();
  const [note, keyText] = await Promise.all([
    getLedgerCheckpoint({ query: { sealed: isFresh(sealing, now) } }) as Promise<string>,
    getLedgerKey() as Promise<string>,
  ]);
  const checkpoint = readCheckpoint(note);
  const seenKey = firstKey(keyText, now);
  const key = await readVerifierKey(seenKey.key);
  const [signature, witnesses, newest] = await Promise.all([
    checkSignature(checkpoint, key),
    checkWitnesses(checkpoint, sealing.policy ?? ''),
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
    sealing,
    witnesses,
    before,
    continuity,
    newestAt: newest.items.find((entry) => !factsOf(entry).drill)?.at ?? null,
  };
};

/** Enough witnesses cosigned it by the policy in force, each cosignature found good in this browser. */
export const isSealed = ({ sealing: { policy }, witnesses }: LedgerHead): boolean =>
  policy !== null && isQuorum(policy, new Set(witnesses.filter(({ at }) => at !== null).map(({ name }) => name)));

/** The newest checkpoint, checked: its signature, and that it goes on from what this browser saw before. */
export const useHead = () =>
  useQuery({
    queryKey: ['ledger', 'head'],
    queryFn: readHead,
    staleTime: EVERY_MILLIS,
    refetchInterval: EVERY_MILLIS,
    refetchOnWindowFocus: false,
  });
