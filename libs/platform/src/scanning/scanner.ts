import { DomainError } from '#kernel';
import { Injectable } from '@nestjs/common';
import { connect, type Socket } from 'node:net';
import { Env } from '../config/index.js';
import { Logger } from '../observability/index.js';

/** What a scanner found in a file; `none` says that nobody looked. */
export type Scanned =
  { readonly verdict: 'none' } | { readonly verdict: 'clean' } | { readonly verdict: 'infected'; readonly finding: string };

const CHUNK = 64 * 1024;
const LONGEST_ANSWER = 4_096;
/** `stream: OK`, or `stream: Eicar-Test-Signature FOUND`. */
const ANSWER = /^stream: (?:OK|(?<finding>.{1,200}) FOUND)$/;

/**
 * The malware scanner of the installation: ClamAV's daemon, by its INSTREAM command over the socket of `ENLACE_CLAMD`. Where none is set,
 * nothing is scanned and that is what is said. Where one is set and does not answer plainly, nothing passes.
 */
@Injectable()
export class Scanner {
  constructor(
    private readonly env: Env,
    private readonly logger: Logger,
  ) {}

  /** @throws DomainError scanner-unavailable */
  async scan(content: Buffer): Promise<Scanned> {
    const { ENLACE_CLAMD: place } = this.env;
    if (place === undefined) return { verdict: 'none' };
    const answer = await this.ask(place, content).catch((error: NodeJS.ErrnoException) => error);
    const told = typeof answer === 'string' ? ANSWER.exec(answer) : null;
    if (!told) {
      this.logger.error(
        { said: typeof answer === 'string' ? answer : (answer.code ?? answer.message) },
        'the malware scanner gave no verdict',
      );
      throw new DomainError('scanner-unavailable');
    }
    const finding = told.groups?.['finding'];
    return finding === undefined ? { verdict: 'clean' } : { verdict: 'infected', finding: finding.replaceAll(/[^\w.:-]/g, '_') };
  }

  private ask(place: string, content: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = openSocket(place);
      const end = (error?: Error): void => {
        socket.destroy();
        if (error) reject(error);
      };
      let answer = '';
      socket.setTimeout(this.env.ENLACE_CLAMD_TIMEOUT_MILLIS, () => end(new Error('timed out')));
      socket.setEncoding('utf8');
      socket.on('error', end);
      socket.on('data', (part: string) => {
        answer += part;
        if (answer.length > LONGEST_ANSWER) end(new Error('the answer does not end'));
      });
      socket.on('close', () => resolve(answer.replace(/\0[^]*$/, '').trim()));
      socket.on('connect', () => pour(socket, content));
    });
  }
}

const openSocket = (place: string): Socket => {
  const { protocol, hostname, port, pathname } = new URL(place);
  return protocol === 'unix:' ? connect(decodeURIComponent(pathname)) : connect(Number(port), hostname.replace(/^\[|\]$/g, ''));
};

/** Each piece with its length before it; one of no length ends the stream. */
const pour = (socket: Socket, content: Buffer): void => {
  const lengthOf = (length: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(length);
    return bytes;
  };
  socket.cork();
  socket.write('zINSTREAM\0');
  for (let at = 0; at < content.length; at += CHUNK) {
    const piece = content.subarray(at, at + CHUNK);
    socket.write(lengthOf(piece.length));
    socket.write(piece);
  }
  socket.write(lengthOf(0));
  socket.uncork();
};
