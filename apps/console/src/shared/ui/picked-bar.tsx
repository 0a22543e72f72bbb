import type { ReactNode } from 'react';
import style from './picked-bar.module.css';

/** What can be done with what is picked: over the lower edge of the page, so that nothing moves when it comes. */
export function PickedBar({ children }: { readonly children: ReactNode }) {
  return <div className={style.bar}>{children}</div>;
}
