import { useState } from 'react';

/** A text that survives a reload and a way back, in this tab only: on a shared computer nobody finds it in another one. */
export function useDraft(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const write = (next: string): void => {
    setText(next);
    if (next === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
  };
  return [text, write];
}
