import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

interface Holder {
  readonly pid: number;
  readonly url: string;
  readonly token: string;
  readonly port: number;
}

export type Claim =
  | { readonly held: true; release(): void }
  /** Another launcher works on this data. */
  | { readonly held: false; readonly pid: number; readonly url: string };

/**
 * One launcher per data directory. The holder answers on a loopback port with the token that its lock file names, so a file left by a killed process
 * is recognised whoever bears that process number now.
 */
export async function claimInstance(dataDir: string, url: string): Promise<Claim> {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'instance.json');
  const token = randomUUID();
  const server = await answerWith(token);
  const { port } = server.address() as { port: number };
  const mine = JSON.stringify({ pid: process.pid, url, token, port } satisfies Holder);
  for (;;) {
    if (placed(file, mine)) return { held: true, release: () => release(file, mine, server) };
    const text = readIfThere(file);
    const holder = parse(text);
    if (holder && (await answers(holder))) {
      server.close();
      return { held: false, pid: holder.pid, url: holder.url };
    }
    setAside(file, text);
  }
}

function answerWith(token: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(token);
    });
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.unref()));
  });
}

/** A link appears with its whole content or not at all, and never over another. */
function placed(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}.${randomUUID()}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft);
  }
}

/** Takes a stale lock away, and puts it back when it turns out to be a fresh one that came between the look and the act. */
function setAside(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = readFileSync(aside, 'utf8');
  if (taken !== stale) placed(file, taken);
  rmSync(aside);
}

function answers(holder: Holder): Promise<boolean> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect({ host: '127.0.0.1', port: holder.port, timeout: 2_000 });
    socket.on('data', (text) => (heard += String(text)));
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard === holder.token));
  });
}

function release(file: string, mine: string, server: Server): void {
  server.close();
  if (readIfThere(file) === mine) rmSync(file);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}
