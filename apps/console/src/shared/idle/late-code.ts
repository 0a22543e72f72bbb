import { useEffect, useSyncExternalStore } from 'react';

/** A part of the console did not come: the network is down, the api is away, or a newer edition has taken its place. */
export class CodeMissing extends Error {
  constructor(cause: unknown) {
    super('code missing', { cause });
    this.name = 'CodeMissing';
  }
}

/** Where code is that comes when it is needed: the fields of something read, so that a screen shows it as such. */
export interface LateState<Code> {
  readonly data: Code | undefined;
  readonly error: unknown;
  readonly refetch: () => void;
}

/**
 * Code that is fetched when it is first needed, once. What did not come is asked for again by the next who needs it.
 *
 * React's own `lazy` waits even for code that is there, shows the fallback and then holds its successor back for 300 ms, lest it flicker;
 * and it never asks twice.
 */
export class LateCode<Code> {
  private state: LateState<Code>;
  private coming: Promise<unknown> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly fetch: () => Promise<Code>) {
    this.state = { data: undefined, error: null, refetch: () => void this.again() };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly look = (): LateState<Code> => this.state;

  /** Begins to fetch it unless it is there or on its way. Never fails: the state says what came of it. */
  readonly ask = (): void => {
    if (this.state.data !== undefined) return;
    this.coming ??= this.fetch()
      .then(
        (data) => this.tell({ data, error: null }),
        (error: unknown) => this.tell({ error: new CodeMissing(error) }),
      )
      .finally(() => {
        this.coming = undefined;
      });
  };

  /** Asked by a person. Code that does not come though the network is there was replaced by a newer edition: the page begins anew with that. */
  private async again(): Promise<void> {
    this.tell({ error: null });
    this.ask();
    await this.coming;
    if (this.state.error !== null && navigator.onLine) location.reload();
  }

  private tell(news: Partial<LateState<Code>>): void {
    this.state = { ...this.state, ...news };
    for (const listener of this.listeners) listener();
  }
}

/** The code, asked for by being used. */
export const useLateCode = <Code>(code: LateCode<Code>): LateState<Code> => {
  const state = useSyncExternalStore(code.subscribe, code.look);
  useEffect(() => code.ask(), [code]);
  return state;
};
