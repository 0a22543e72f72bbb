import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Home } from './home.js';
import type { Memory } from './memory.js';
import { witnessServer } from './server.js';
import { Witness } from './witness.js';

/** A witness in this process that answers over real HTTP on the loopback and keeps a real file. */
export class TestWitness {
  readonly folder = mkdtempSync(join(tmpdir(), 'enlace-witness-'));
  readonly home = new Home(this.folder);
  readonly vkey: string;
  readonly failures: Error[] = [];
  /** Its clock, in seconds since 1970. */
  now = () => Math.floor(Date.now() / 1000);
  /** How long a request may take; as long as outside when absent. */
  patienceMillis: number | undefined;
  private server: Server | null = null;
  private port = 0;

  constructor(name: string) {
    this.vkey = this.home.begin(name);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** @param logs verifier keys of the logs that it shall witness */
  trust(...logs: readonly string[]): void {
    writeFileSync(join(this.folder, 'logs'), `# for a test\n${logs.join('\n')}\n`);
  }

  /** Listens, on the same port as before when it was open before. */
  async open(memory: Memory = this.home.memory()): Promise<this> {
    const witness = new Witness(this.home.identity(), this.home.logs(), memory, () => this.now());
    this.server = witnessServer(witness, (error) => this.failures.push(error), this.patienceMillis);
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  /** Goes away and keeps its folder. */
  async shut(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  async close(): Promise<void> {
    await this.shut();
    rmSync(this.folder, { recursive: true });
  }
}
