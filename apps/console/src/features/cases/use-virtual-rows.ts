import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Heights that the style sheet gives a row: two lines where there is room, four where there is not. */
const ROW = { wide: 46, narrow: 128 };
const NARROW = '(max-width: 64rem)';
const OVERSCAN = 12;
/** Rows before the end at which the next page is read, so that it is there before the reader is. */
const AHEAD = 60;

/** How far down the page the rows begin: filters and notices above them come and go. */
const useOffset = (element: RefObject<HTMLElement | null>): number => {
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    const sizes = new ResizeObserver(() => {
      const top = element.current?.getBoundingClientRect().top ?? 0;
      setOffset(Math.round(top + window.scrollY));
    });
    sizes.observe(document.body);
    return () => sizes.disconnect();
  }, [element]);
  return offset;
};

interface VirtualRowsOf {
  readonly rows: readonly { readonly id: string }[];
  /** The element that holds the rows. */
  readonly body: RefObject<HTMLElement | null>;
  readonly readMore: () => void;
}

export interface VirtualRows {
  /** The rows to draw, and how far below the first each stands. */
  readonly drawn: readonly { readonly index: number; readonly top: number }[];
  /** Of all rows, drawn or not. */
  readonly height: number;
  readonly reveal: (index: number) => void;
}

/** Which rows are in view as the page scrolls, and reading on before the end is reached. */
export function useVirtualRows({ rows, body, readMore }: VirtualRowsOf): VirtualRows {
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const scrollMargin = useOffset(body);
  // oxlint-disable-next-line react/incompatible-library -- we do not compile with the React compiler, which alone this concerns
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (narrow ? ROW.narrow : ROW.wide),
    overscan: OVERSCAN,
    scrollMargin,
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
  });
  useEffect(() => virtual.measure(), [virtual, narrow]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - AHEAD) readMore();
  }, [last, rows.length, readMore]);
  return {
    drawn: items.map(({ index, start }) => ({ index, top: start - scrollMargin })),
    height: virtual.getTotalSize(),
    reveal: (index) => virtual.scrollToIndex(index),
  };
}
