import { useEffect, useRef, useState } from 'react';

interface Reading {
  readonly hasNextPage: boolean;
  readonly isError: boolean;
}

/** A list that is read page by page. */
interface Listed extends Reading {
  readonly fetchNextPage: () => Promise<Reading>;
}

/** Reads a list to its end, lets it be drawn, and prints: a paper that ends where the page happened to end would pass for the whole. */
export const usePrintAll = (list: Listed) => {
  const [isReading, setReading] = useState(false);
  /** How often it was read to its end in order to be printed. */
  const [read, setRead] = useState(0);
  const printed = useRef(0);
  const { hasNextPage } = list;
  useEffect(() => {
    // What was read last is drawn when the list itself says that nothing is left.
    if (read === printed.current || hasNextPage) return;
    printed.current = read;
    window.print();
  }, [read, hasNextPage]);
  const print = async (): Promise<void> => {
    setReading(true);
    let at: Reading = { hasNextPage, isError: false };
    while (at.hasNextPage && !at.isError) at = await list.fetchNextPage();
    setReading(false);
    if (!at.isError) setRead((times) => times + 1);
  };
  return { isReading, print: () => void print() };
};
