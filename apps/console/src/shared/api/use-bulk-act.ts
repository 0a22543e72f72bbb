import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isPassing } from './problem';
import type { Guard } from './use-act';

export interface Refused<Item> {
  readonly item: Item;
  readonly error: unknown;
}

/** What came of one act on each of several things: every one has its own answer. */
export interface BulkResult<Item> {
  readonly done: readonly Item[];
  readonly refused: readonly Refused<Item>[];
}

const TRIES = 4;
const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

/** Asks again with the same guard while no answer comes. */
const insist = async (act: (guard: Guard) => Promise<unknown>, waitMillis: number): Promise<void> => {
  const guard = { 'Idempotency-Key': crypto.randomUUID() };
  for (let left = TRIES; ; left -= 1)
    try {
      await act(guard);
      return;
    } catch (error) {
      if (left <= 1 || !isPassing(error)) throw error;
      await pause(waitMillis * 2 ** (TRIES - left));
    }
};

/** One act after the other, each with its own guard: a refusal of one stops none of the rest. */
export const actOnEach = async <Item>(
  items: readonly Item[],
  act: (item: Item, guard: Guard) => Promise<unknown>,
  told: (finished: number) => void = () => undefined,
  waitMillis = 500,
): Promise<BulkResult<Item>> => {
  const done: Item[] = [];
  const refused: Refused<Item>[] = [];
  for (const item of items) {
    try {
      await insist((guard) => act(item, guard), waitMillis);
      done.push(item);
    } catch (error) {
      refused.push({ item, error });
    }
    told(done.length + refused.length);
  }
  return { done, refused };
};

export interface BulkAct<Item> {
  readonly run: (items: readonly Item[]) => void;
  /** While it runs: how many have their answer, of how many. */
  readonly running: { readonly finished: number; readonly of: number } | null;
  readonly result: BulkResult<Item> | null;
  readonly dismiss: () => void;
}

/** The same act on several things, told one by one. */
export function useBulkAct<Item>(
  act: (item: Item, guard: Guard) => Promise<unknown>,
  touches: readonly string[],
  finished: () => void = () => undefined,
): BulkAct<Item> {
  const queries = useQueryClient();
  const busy = useRef(false);
  const [running, setRunning] = useState<BulkAct<Item>['running']>(null);
  const [result, setResult] = useState<BulkResult<Item> | null>(null);
  const runAll = async (items: readonly Item[]): Promise<void> => {
    setResult(null);
    setRunning({ finished: 0, of: items.length });
    setResult(await actOnEach(items, act, (count) => setRunning({ finished: count, of: items.length })));
    setRunning(null);
    busy.current = false;
    finished();
    for (const first of touches) void queries.invalidateQueries({ queryKey: [first] });
  };
  return {
    run: (items) => {
      if (busy.current || items.length === 0) return;
      busy.current = true;
      void runAll(items);
    },
    running,
    result,
    dismiss: () => setResult(null),
  };
}
