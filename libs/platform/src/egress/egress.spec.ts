import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from 'node:net';
import { readEnv } from '../config/index.js';
import { Egress, type Posted } from './egress.js';
import { HostResolver } from './host-resolver.js';
import { addressInHost, isPublicAddress } from './public-address.js';

/** Names lead where the test says, one answer after the other. */
class PlayedResolver extends HostResolver {
  readonly asked: string[] = [];
  private nth = 0;

  constructor(private readonly answers: readonly (readonly string[])[]) {
    super();
  }

  override resolve(hostname: string): Promise<readonly string[]> {
    this.asked.push(hostname);
    const answer = this.answers[Math.min(this.nth, this.answers.length - 1)]!;
    this.nth += 1;
    return Promise.resolve(answer);
  }
}

const open: (Server | SocketServer)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))));
});
const listen = async (server: Server | SocketServer): Promise<number> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(server);
  return (server.address() as AddressInfo).port;
};
const serve = (answer: RequestListener): Promise<number> => listen(createServer(answer));
const egress = (targets: 'public' | 'any' | 'off', resolver = new PlayedResolver([['127.0.0.1']])): Egress =>
  new Egress(readEnv({ DATABASE_URL: 'postgres://localhost/enlace', ENLACE_EGRESS: targets }), resolver);
const post = (through: Egress, url: string, timeoutMillis = 2_000): Promise<Posted> =>
  through.post(url, { body: '{"a":"ñ"}', headers: { 'content-type': 'application/json' }, timeoutMillis });

describe('an address', () => {
  it.each([
    ['127.0.0.1'],
    ['127.9.9.9'],
    ['0.0.0.0'],
    ['10.1.2.3'],
    ['172.31.255.255'],
    ['192.168.0.1'],
    ['100.64.0.1'],
    ['169.254.169.254'],
    ['168.63.129.16'],
    ['192.0.0.192'],
    ['198.18.0.1'],
    ['224.0.0.1'],
    ['255.255.255.255'],
    ['::'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['::ffff:8.8.8.8'],
    ['::8.8.8.8'],
    ['64:ff9b::7f00:1'],
    ['64:ff9b:1::7f00:1'],
    ['::ffff:0:127.0.0.1'],
    ['2002:7f00:1::'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['fe80::1'],
    ['fe80::1%eth0'],
    ['fc00::1'],
    ['fd00:ec2::254'],
    ['ff02::1'],
    ['2001:db8::1'],
    ['not an address'],
  ])('%s is not of the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([['8.8.8.8'], ['172.32.0.1'], ['100.128.0.1'], ['2606:4700::1111'], ['2800:3f0:4001::1']])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['https://2130706433/', '127.0.0.1'],
    ['https://0177.0.0.1/', '127.0.0.1'],
    ['https://0x7f.1/', '127.0.0.1'],
    ['https://127.1/', '127.0.0.1'],
    ['https://0/', '0.0.0.0'],
    ['https://①②⑦.0.0.1/', '127.0.0.1'],
    ['https://169.254.169.254./', '169.254.169.254'],
    ['https://[::ffff:7f00:1]/', '::ffff:7f00:1'],
    ['https://hooks.example/', null],
  ])('is seen in %s however it is written', (url, address) => {
    expect(addressInHost(new URL(url).hostname)).toBe(address);
  });
});

describe('what is sent to the public internet alone', () => {
  it('goes to no address of this machine, whatever name leads there', async () => {
    let asked = 0;
    const port = await serve((_, answer) => {
      asked += 1;
      answer.end();
    });
    const urls = [
      `https://127.0.0.1:${port}/`,
      `https://[::1]:${port}/`,
      `https://2130706433:${port}/`,
      `https://h.example:${port}/`,
    ];
    for (const url of urls)
      expect(await post(egress('public'), url)).toMatchObject({ kind: 'failed', fault: 'address-forbidden' });
    expect(asked).toBe(0);
  });

  it('goes nowhere by an address with a name before its host, however public that is', async () => {
    let asked = 0;
    const port = await serve((_, answer) => {
      asked += 1;
      answer.end();
    });
    for (const url of [`http://hooks.example@127.0.0.1:${port}/`, `http://a:b@h.example:${port}/`])
      expect(await post(egress('any'), url)).toMatchObject({ kind: 'failed', fault: 'address-forbidden' });
    expect(asked).toBe(0);
  });

  it('is not sent at all where one address of several is a trap, or the protocol is not https', async () => {
    const mixed = egress('public', new PlayedResolver([['8.8.8.8', '10.0.0.1']]));
    expect(await post(mixed, 'https://h.example/')).toMatchObject({ fault: 'address-forbidden' });
    const plain = egress('public', new PlayedResolver([['8.8.8.8']]));
    expect(await post(plain, 'http://h.example/')).toMatchObject({ fault: 'address-forbidden' });
  });
});

describe('a request', () => {
  it('goes to the address that was judged: the name is asked once', async () => {
    const port = await serve((request, answer) => answer.end(request.headers.host));
    const resolver = new PlayedResolver([['127.0.0.1'], ['127.0.0.2']]);
    const posted = await post(egress('any', resolver), `http://h.example:${port}/in`);
    expect(posted).toMatchObject({ kind: 'answered', status: 200, excerpt: `h.example:${port}` });
    expect(resolver.asked).toEqual(['h.example']);
  });

  it('follows no redirection', async () => {
    let followed = false;
    const inner = await serve((_, answer) => {
      followed = true;
      answer.end();
    });
    const port = await serve((_, answer) => answer.writeHead(307, { location: `http://127.0.0.1:${inner}/` }).end());
    expect(await post(egress('any'), `http://h.example:${port}/`)).toMatchObject({ status: 307 });
    expect(followed).toBe(false);
  });

  it('is over in its time, though the other side takes it and says nothing', async () => {
    const port = await listen(createSocketServer((socket) => socket.on('error', () => undefined).resume()));
    expect(await post(egress('any'), `http://h.example:${port}/`, 150)).toMatchObject({ kind: 'failed', fault: 'timed-out' });
  });

  it('knows its answer by the status, though the body drips', async () => {
    const port = await serve((_, answer) => {
      answer.writeHead(503, { 'retry-after': '120' });
      answer.write('later\u0000\n<b>');
    });
    const posted = await post(egress('any'), `http://h.example:${port}/`, 300);
    expect(posted).toMatchObject({ kind: 'answered', status: 503, retryAfter: '120', excerpt: 'later <b>' });
  });

  it('reads the beginning of a body without end', async () => {
    const port = await serve((request, answer) => {
      request.resume();
      answer.on('error', () => undefined);
      const pour = (): void => {
        if (!answer.destroyed && answer.write('x'.repeat(10_000))) setImmediate(pour);
        else answer.once('drain', pour);
      };
      pour();
    });
    const posted = await post(egress('any'), `http://h.example:${port}/`);
    expect(posted).toMatchObject({ kind: 'answered', status: 200, excerpt: 'x'.repeat(300) });
  });

  it('gives the whole of an answer in bytes, as far as was asked for', async () => {
    const port = await serve((request, answer) => request.on('data', (part: Buffer) => answer.end(Buffer.concat([part, part]))));
    const asked = (mostBytes: number) =>
      egress('any').exchange(`http://127.0.0.1:${port}/`, {
        body: Uint8Array.of(0, 255, 13),
        headers: {},
        timeoutMillis: 2_000,
        mostBytes,
      });
    expect(await asked(6)).toEqual({
      kind: 'answered',
      status: 200,
      contentType: null,
      body: Buffer.from([0, 255, 13, 0, 255, 13]),
    });
    expect(await asked(5)).toEqual({ kind: 'failed', fault: 'unreachable', detail: 'ANSWER_TOO_LONG' });
  });

  it('says why nobody answered', async () => {
    const port = await serve(() => undefined);
    await Promise.all(open.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))));
    expect(await post(egress('any'), `http://h.example:${port}/`)).toMatchObject({
      fault: 'unreachable',
      detail: 'ECONNREFUSED',
    });
  });
});
