import { eventPhrases } from '#phrases';

/** What the stream tells of an entry in the ledger: that it is there. What it says is read by the routes. */
export interface LiveEntry {
  readonly seq: number;
  readonly type: string;
  readonly caseId: string;
}

export type LiveState = 'connecting' | 'live' | 'cut';

type Told =
  | { readonly about: 'entry'; readonly entry: LiveEntry }
  | { readonly about: 'state'; readonly state: LiveState }
  | { readonly about: 'resync' };

export interface Live {
  state(): LiveState;
  onState(listener: (state: LiveState) => void): () => void;
  onEntry(listener: (entry: LiveEntry) => void): () => void;
  /** After a cut that the stream may not have bridged: read everything again. */
  onResync(listener: () => void): () => void;
  close(): void;
}

const NAME = 'enlace.stream';
/** The server speaks every 15 s at least; who hears nothing for longer is cut off. */
const SILENCE_MILLIS = 40_000;

const listeners = <Argument extends unknown[]>() => {
  const all = new Set<(...of: Argument) => void>();
  return {
    tell: (...of: Argument): void => all.forEach((listener) => listener(...of)),
    add: (listener: (...of: Argument) => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
  };
};

/** Reads the stream. A message bears the name of the event that it tells of. */
const readSource = (source: EventSource, tell: (told: Told) => void): (() => void) => {
  let cut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => tell({ about: 'state', state: 'cut' }), SILENCE_MILLIS);
  };
  source.addEventListener('open', () => {
    heard();
    tell({ about: 'state', state: 'live' });
    if (cut) tell({ about: 'resync' });
    cut = false;
  });
  source.addEventListener('error', () => {
    cut = true;
    tell({ about: 'state', state: 'cut' });
  });
  source.addEventListener('ping', heard);
  for (const type of Object.keys(eventPhrases))
    source.addEventListener(type, ({ data }: MessageEvent<string>) => {
      heard();
      tell({ about: 'entry', entry: JSON.parse(data) as LiveEntry });
    });
  return () => {
    clearTimeout(timer);
    source.close();
  };
};

/**
 * The live stream, one per browser: a browser holds few connections to one origin, so the tab that has the lock reads and tells the others.
 * When it closes, the next one reads on.
 */
export const openLive = (): Live => {
  const entries = listeners<[LiveEntry]>();
  const states = listeners<[LiveState]>();
  const resyncs = listeners<[]>();
  let state: LiveState = 'connecting';
  const channel = new BroadcastChannel(NAME);
  const hear = (told: Told): void => {
    if (told.about === 'entry') entries.tell(told.entry);
    else if (told.about === 'resync') resyncs.tell();
    else if (told.state !== state) states.tell((state = told.state));
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
  const ending = new AbortController();
  const lead = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = readSource(new EventSource('/api/v1/stream'), (told) => {
        hear(told);
        channel.postMessage(told);
      });
      ending.signal.addEventListener('abort', () => {
        stop();
        resolve();
      });
    });
  navigator.locks.request(NAME, { signal: ending.signal }, lead).catch(() => undefined);
  return {
    state: () => state,
    onState: states.add,
    onEntry: entries.add,
    onResync: resyncs.add,
    close: () => {
      ending.abort();
      channel.close();
    },
  };
};
