import { useEffect, useState } from 'react';
import { type AskedBallot, onProofAsked } from '../../shared/api/transport';

interface Waiting {
  readonly ballot: AskedBallot | null;
  readonly resolve: (given: string | null) => void;
}

/** Several acts that want a proof at once are asked for by one dialog; each that is to be signed has one of its own. */
export function useProof(): { readonly asked: Waiting | null; readonly answer: (given: string | null) => void } {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  useEffect(
    () => onProofAsked((ballot) => new Promise((resolve) => setWaiting((others) => [...others, { ballot, resolve }]))),
    [],
  );
  const asked = waiting[0] ?? null;
  const answer = (given: string | null): void => {
    const answered = waiting.filter((one) => one === asked || (one.ballot === null && asked?.ballot === null));
    for (const { resolve } of answered) resolve(given);
    setWaiting((all) => all.filter((one) => !answered.includes(one)));
  };
  return { asked, answer };
}
