import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Bilingual, useSpeech } from '../i18n/speech';

const MORE = { en: 'Show more ({left} left)', es: 'Mostrar más (faltan {left})' } as const satisfies Bilingual;

export interface FirstOf<Item> {
  readonly shown: readonly Item[];
  /** The way to more of them; nothing when all are shown. */
  readonly more: ReactNode;
}

/** The first of a list that is there whole, and more on demand: so many at once. Paper has them all. */
export function useFirstOf<Item>(items: readonly Item[], atOnce: number): FirstOf<Item> {
  const { say, number } = useSpeech();
  const [shown, setShown] = useState(atOnce);
  useEffect(() => {
    const all = (): void => flushSync(() => setShown(Number.MAX_SAFE_INTEGER));
    const first = (): void => setShown(atOnce);
    window.addEventListener('beforeprint', all);
    window.addEventListener('afterprint', first);
    return () => {
      window.removeEventListener('beforeprint', all);
      window.removeEventListener('afterprint', first);
    };
  }, [atOnce]);
  const left = items.length - shown;
  return {
    shown: items.slice(0, shown),
    more:
      left > 0 ? (
        <Button variant="subtle" fullWidth className="no-print" onClick={() => setShown(shown + atOnce)}>
          {say(MORE, { left: number(left) })}
        </Button>
      ) : null,
  };
}
