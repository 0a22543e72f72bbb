import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../api/src/main.js', import.meta.url));
const LONGEST_MILLIS = 60_000;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Another api on the same installation, with these settings and no others, for as long as `work` takes. */
export const withSecondApi = async <T>(
  settings: Readonly<Record<string, string>>,
  work: (site: string) => Promise<T>,
): Promise<T> => {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...settings, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    for (let waited = 0; !(await isLive(site)); waited += 250) {
      if (waited > LONGEST_MILLIS || child.exitCode !== null) throw new Error('the second api does not come up');
      await sleep(250);
    }
    return await work(site);
  } finally {
    child.kill('SIGTERM');
    await gone;
  }
};

const isLive = async (site: string): Promise<boolean> =>
  fetch(`${site}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );
