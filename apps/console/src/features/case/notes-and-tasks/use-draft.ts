import { useState } from 'react';
import { keptHere } from '../../../shared/realm/realm';

/** A text that survives a reload and a way back, in this tab only: on a shared computer nobody finds it in another one. */
export function useDraft(name: string): readonly [string, (text: string) => void] {
  const key = keptHere(name);
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const write = (next: string): void => {
    setText(next);
    if (next === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
  };
  return [text, write];
}
