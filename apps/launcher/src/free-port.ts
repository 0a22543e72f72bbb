import { createServer } from 'node:net';

/** @returns `wanted` when it is free on `host`, else undefined. Port 0 asks the system for any. */
export function tryPort(wanted: number, host = '127.0.0.1'): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(wanted, host, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** @returns `preferred` when it is free, else a port that the system chose. */
export async function chooseFreePort(preferred = 0, host = '127.0.0.1'): Promise<number> {
  const port = (await tryPort(preferred, host)) ?? (await tryPort(0, host));
  if (port === undefined) throw new Error(`no free port on ${host}`);
  return port;
}

/** Some ports no browser opens, and no `fetch` either (WHATWG Fetch, "bad port"): a console there could not be reached. */
export async function isBarred(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1_000) });
    await answer.body?.cancel();
    return false;
  } catch (error) {
    return ((error as Error).cause as Error | undefined)?.message === 'bad port';
  }
}
