import { createServer, type Server } from 'node:net';

/** The file that every scanner takes for bad and that harms nobody, put together here so that no scanner takes this source for it. */
export const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''));

const COMMAND = Buffer.from('zINSTREAM\0');

/** The pieces of a stream put together again; null while it has not ended. */
const streamOf = (heard: Buffer): Buffer | null => {
  if (!heard.subarray(0, COMMAND.length).equals(COMMAND)) return null;
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
};

/** A daemon that speaks ClamAV's INSTREAM and knows one signature. Does not listen yet. */
export const scannerDaemon = (): Server =>
  createServer((socket) => {
    let heard: Buffer = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      heard = Buffer.concat([heard, part as Buffer]);
      const content = streamOf(heard);
      if (content) socket.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
