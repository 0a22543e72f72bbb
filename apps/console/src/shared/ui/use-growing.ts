import { startTransition, useEffect, useState } from 'react';

/**
 * How many of many are drawn by now: a first piece, then one more whenever the page has drawn the last. All of them come, so that whoever searches, listens
 * or prints has the whole; but no key waits for them.
 */
export function useGrowing(whole: number, piece: number): number {
  const [drawn, setDrawn] = useState(piece);
  useEffect(() => {
    if (drawn < whole) startTransition(() => setDrawn((before) => before + piece));
  }, [drawn, whole, piece]);
  return Math.min(drawn, whole);
}
