import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '../config/index.js';
import { Logger } from '../observability/index.js';
import { scannerDaemon, EICAR } from '../testing/index.js';
import { Scanner } from './scanner.js';

const open: Server[] = [];
afterEach(() => open.splice(0).forEach((server) => server.close()));

const scannerAt = (place?: string): Scanner =>
  new Scanner(
    readEnv({
      DATABASE_URL: 'postgres://localhost/enlace',
      ENLACE_CLAMD_TIMEOUT_MILLIS: '200',
      ...(place && { ENLACE_CLAMD: place }),
    }),
    new Logger('silent'),
  );

const listen = async (server: Server, at?: string): Promise<string> => {
  open.push(server);
  await new Promise<void>((done) => (at ? server.listen(at, done) : server.listen(0, '127.0.0.1', done)));
  return at ? `unix:${at}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const answering = (answer: (socket: Socket) => void): Promise<string> =>
  listen(createServer((socket) => void socket.on('error', () => undefined).once('data', () => answer(socket))));

describe('the scanner of an installation', () => {
  it('finds what is known to be bad, in whichever piece it stands, and nothing in the rest', async () => {
    const scanner = scannerAt(await listen(scannerDaemon()));
    expect(await scanner.scan(Buffer.from('harmless'))).toEqual({ verdict: 'clean' });
    const late = Buffer.concat([Buffer.alloc(64 * 1024 - 10, 'x'), EICAR, Buffer.alloc(200_000, 'y')]);
    for (const bad of [EICAR, late])
      expect(await scanner.scan(bad)).toEqual({ verdict: 'infected', finding: 'Eicar-Test-Signature' });
  });

  it('is asked over a socket of the machine as well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'enlace-scan-'));
    const scanner = scannerAt(await listen(scannerDaemon(), join(folder, 'clamd.ctl')));
    expect(await scanner.scan(EICAR)).toMatchObject({ verdict: 'infected' });
    rmSync(folder, { recursive: true });
  });

  it('says that nobody looked where none is set', async () => {
    expect(await scannerAt().scan(EICAR)).toEqual({ verdict: 'none' });
  });

  it.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => undefined],
    ['hangs up', (socket) => socket.destroy()],
    ['cannot take so much', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['says something else that ends in OK', (socket) => socket.end('UNKNOWN COMMAND OK\0')],
    ['talks without end', (socket) => socket.write('x'.repeat(10_000))],
  ])('lets nothing pass when it %s', async (_, answer) => {
    await expect(scannerAt(await answering(answer)).scan(Buffer.from('x'))).rejects.toMatchObject({
      code: 'scanner-unavailable',
    });
  });

  it('lets nothing pass when it is not there', async () => {
    await expect(scannerAt('tcp://127.0.0.1:1').scan(Buffer.from('x'))).rejects.toMatchObject({ code: 'scanner-unavailable' });
  });
});
