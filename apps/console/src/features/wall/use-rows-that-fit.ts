import { type RefObject, useLayoutEffect, useState } from 'react';

/** From this size on the page is as high as the window; a smaller one is scrolled, as on a telephone. */
const A_WALL = '(min-width: 60rem) and (min-height: 40rem)';

/** How many rows of so many times the type size have room in an element; as many as there are where the page is scrolled. */
export function useRowsThatFit(of: RefObject<HTMLElement | null>, rowEms: number): number {
  const [rows, setRows] = useState(Number.MAX_SAFE_INTEGER);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const measure = (): void => {
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      const isWall = window.matchMedia(A_WALL).matches;
      setRows(isWall ? Math.max(1, Math.floor(element.clientHeight / (em * rowEms))) : Number.MAX_SAFE_INTEGER);
    };
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    measure();
    return () => watching.disconnect();
  }, [of, rowEms]);
  return rows;
}
