import { addressIn, drillHere, keptIn } from '../realm/realm';

/** What the stream tells of an entry in the ledger: that it is there. What it says is read by the routes. */
export interface LiveEntry {
  readonly seq: number;
  readonly type: string;
  /** Null for what belongs to no case. */
  readonly caseId: string | null;
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

/** Tabs share the stream of a realm. */
const nameIn = (realm: string | null): string => keptIn(realm, 'enlace.stream');
/** The server speaks every 15 s at least; who hears nothing for longer is cut off. */
const SILENCE_MILLIS = 40_000;
const REOPEN_MILLIS = 3_000;

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

interface Reading {
  readonly tell: (told: Told) => void;
  /** The api will not have it: the browser does not ask again by itself. */
  readonly refused: () => void;
  /** The network is there again, and what was open before it went may be dead without knowing. */
  readonly returned: () => void;
  /** It goes on after a gap that nothing bridges. */
  readonly again: boolean;
}

/** Reads the stream, all entries as messages of one name: an event that is newer than this page is heard too. */
const readSource = (source: EventSource, { tell, refused, returned, again }: Reading): (() => void) => {
  let cut = again;
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
    if (source.readyState === EventSource.CLOSED) refused();
  });
  source.addEventListener('ping', heard);
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    heard();
    tell({ about: 'entry', entry: JSON.parse(data) as LiveEntry });
  });
  // The browser knows at once that the network is gone; a silent stream would be missed only after its silence.
  const left = (): void => tell({ about: 'state', state: 'cut' });
  window.addEventListener('offline', left);
  window.addEventListener('online', returned);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('offline', left);
    window.removeEventListener('online', returned);
    source.close();
  };
};

/** Reads on and on, also after refusals, until it is told to stop. */
const readUntil = (
  address: string,
  stopped: AbortSignal,
  { tell, onRefused }: { readonly tell: (told: Told) => void; readonly onRefused: () => void },
): Promise<void> =>
  new Promise((resolve) => {
    let stop = (): void => undefined;
    const read = (again: boolean): void => {
      const refused = (): void => {
        stop();
        onRefused();
        const timer = setTimeout(() => read(true), REOPEN_MILLIS);
        stop = () => clearTimeout(timer);
      };
      const returned = (): void => {
        stop();
        read(true);
      };
      stop = readSource(new EventSource(address), { tell, refused, returned, again });
    };
    read(false);
    stopped.addEventListener('abort', () => {
      stop();
      resolve();
    });
  });

/**
 * The live stream, one per browser: a browser holds few connections to one origin, so the tab that has the lock reads and tells the others.
 * When it closes, the next one reads on.
 *
 * @param onRefused called when the api refuses the stream, as it does when the session has ended; it is asked again after a while
 * @param realm that of the page, where none is named
 */
export const openLive = (onRefused: () => void, realm = drillHere()): Live => {
  const name = nameIn(realm);
  const entries = listeners<[LiveEntry]>();
  const states = listeners<[LiveState]>();
  const resyncs = listeners<[]>();
  let state: LiveState = 'connecting';
  const channel = new BroadcastChannel(name);
  const hear = (told: Told): void => {
    if (told.about === 'entry') entries.tell(told.entry);
    else if (told.about === 'resync') resyncs.tell();
    else if (told.state !== state) states.tell((state = told.state));
  };
  let leads = false;
  channel.addEventListener('message', ({ data }: MessageEvent<Told | 'how is it?'>) => {
    if (data !== 'how is it?') hear(data);
    else if (leads) channel.postMessage({ about: 'state', state } satisfies Told);
  });
  // A tab that comes later is told by the one that reads.
  channel.postMessage('how is it?');
  const ending = new AbortController();
  const tell = (told: Told): void => {
    hear(told);
    channel.postMessage(told);
  };
  const lead = (): Promise<void> => {
    leads = true;
    return readUntil(addressIn(realm, '/api/v1/stream?event=message'), ending.signal, { tell, onRefused });
  };
  navigator.locks.request(name, { signal: ending.signal }, lead).catch(() => undefined);
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
