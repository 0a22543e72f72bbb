import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SETTINGS = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Throw-away TSA
[ca]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[signer]
basicConstraints = CA:false
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = made
[made]
dir = .
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = yes
tsa_name = yes
`;

/** Why no authority can be made here; null where one can. */
export const whyNoOpenssl = (): string | null =>
  spawnSync('openssl', ['version']).status === 0 ? null : 'there is no openssl here';

/** A time-stamping authority of RFC 3161 that openssl is: with a root of its own, over real HTTP, for one test. */
export class TimeStampingAuthority {
  private readonly folder = mkdtempSync(join(tmpdir(), 'enlace-tsa-'));
  private server: Server | null = null;
  /** How many were asked for. */
  asked = 0;
  /** Takes the place of the true answer. */
  answer: ((reply: Buffer) => { readonly status: number; readonly body: Buffer }) | null = null;

  constructor() {
    writeFileSync(join(this.folder, 'settings'), SETTINGS);
    writeFileSync(join(this.folder, 'serial'), '01\n');
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'settings'];
    this.openssl('req', '-x509', ...made, '-days', '2', '-extensions', 'ca', '-keyout', 'ca.key', '-out', 'ca.pem');
    this.openssl('req', '-new', ...made, '-subj', '/CN=Signer', '-keyout', 'tsa.key', '-out', 'tsa.csr');
    const issued = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'settings'];
    this.openssl('x509', '-req', '-in', 'tsa.csr', ...issued, '-extensions', 'signer', '-out', 'tsa.pem');
  }

  async open(): Promise<this> {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { status, body } = this.replyTo(Buffer.concat(parts));
        response.writeHead(status, { 'content-type': 'application/timestamp-reply' }).end(body);
      });
    }).listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server!.address() as AddressInfo).port}/tsr`;
  }

  /** What openssl says of a token over a text: null when it holds. */
  judge(text: string, token: Uint8Array): string | null {
    writeFileSync(join(this.folder, 'text'), text);
    writeFileSync(join(this.folder, 'token'), token);
    const args = ['ts', '-verify', '-data', 'text', '-in', 'token', '-token_in', '-CAfile', 'ca.pem'];
    const { status, stderr } = spawnSync('openssl', args, { cwd: this.folder, encoding: 'utf8' });
    return status === 0 ? null : stderr;
  }

  async close(): Promise<void> {
    this.server?.close();
    this.server?.closeAllConnections();
    if (this.server) await once(this.server, 'close');
    rmSync(this.folder, { recursive: true });
  }

  private replyTo(query: Buffer): { readonly status: number; readonly body: Buffer } {
    this.asked += 1;
    writeFileSync(join(this.folder, 'query'), query);
    const signer = ['-signer', 'tsa.pem', '-inkey', 'tsa.key'];
    this.openssl('ts', '-reply', '-config', 'settings', '-section', 'made', '-queryfile', 'query', ...signer, '-out', 'reply');
    const reply = readFileSync(join(this.folder, 'reply'));
    return this.answer?.(reply) ?? { status: 200, body: reply };
  }

  private openssl(...args: readonly string[]): void {
    const { status, stderr } = spawnSync('openssl', args, { cwd: this.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`);
  }
}
