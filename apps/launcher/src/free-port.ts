import { randomInt } from 'node:crypto';
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

/** Below those that systems give to connections: one of these stays free until who asked for it listens, though that be half a minute later. */
const QUIET_PORTS = { from: 20_000, count: 12_000 };
const TRIES = 20;

/** @returns `preferred` when it is free, else any other that is. @throws Error when there is none */
export async function chooseFreePort(preferred = 0, host = '127.0.0.1'): Promise<number> {
  const drawn = Array.from({ length: TRIES }, () => QUIET_PORTS.from + randomInt(QUIET_PORTS.count));
  for (const wanted of [...(preferred > 0 ? [preferred] : []), ...drawn, 0]) {
    const port = await tryPort(wanted, host);
    if (port !== undefined) return port;
  }
  throw new Error(`no free port on ${host}`);
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
