import { useEffect, useState } from 'react';

const TURN_MILLIS = 20_000;

/** Counts up while pages turn; it rests when somebody holds the page, and where there is nothing to turn to. */
export function useTurn(turns: boolean): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!turns) return;
    const timer = setInterval(() => setTurn((before) => before + 1), TURN_MILLIS);
    return () => clearInterval(timer);
  }, [turns]);
  return turn;
}
