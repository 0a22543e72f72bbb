import { spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { install } from './debian.js';
import { chooseFreePort } from './free-port.js';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** A Redis of our own on a free loopback port, or the one that the environment names. @throws when there is none and it cannot be installed */
export async function openTestRedis(folder: string, print: (text: string) => void): Promise<TestRedis> {
  const given = process.env.ENLACE_TEST_REDIS_URL || process.env.REDIS_URL;
  if (given) return { url: given, stop: () => Promise.resolve() };
  if (!isInstalled()) install('redis-server', print);
  if (!isInstalled()) throw new Error('no redis-server: install it, or name a server in ENLACE_TEST_REDIS_URL');
  const port = await chooseFreePort();
  const settings = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn('redis-server', args, { stdio: 'ignore', detached: true });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (await answersPing(port)) return { url: `redis://127.0.0.1:${port}`, stop };
    await sleep(50);
  }
  await stop();
  throw new Error('redis-server did not answer within 10 s');
}

function isInstalled(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1_000 });
    socket.on('connect', () => socket.write('PING\r\n'));
    socket.on('data', (text) => {
      resolve(String(text).startsWith('+PONG'));
      socket.destroy();
    });
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(false));
  });
}
