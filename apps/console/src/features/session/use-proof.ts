import { useEffect, useState } from 'react';
import { onProofAsked } from '../../shared/api/transport';

/** Several acts that are refused at once are asked for by one dialog. */
export function useProof(): { readonly isAsked: boolean; readonly answer: (proved: boolean) => void } {
  const [waiting, setWaiting] = useState<readonly ((proved: boolean) => void)[]>([]);
  useEffect(() => onProofAsked(() => new Promise((resolve) => setWaiting((others) => [...others, resolve]))), []);
  const answer = (proved: boolean): void => {
    for (const resolve of waiting) resolve(proved);
    setWaiting([]);
  };
  return { isAsked: waiting.length > 0, answer };
}
