import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { keepReader } from '../persistence/index.js';

interface Told {
  readonly type: string;
  readonly disposition: string;
}

/** An answer that is made while it is sent: after its route has returned, and still for whoever asked. */
export const sentAsMade = (pieces: AsyncIterable<string>, told: Told): StreamableFile => {
  const made = pieces[Symbol.asyncIterator]();
  const kept: AsyncIterator<string> = {
    next: keepReader(() => made.next()),
    return: keepReader(async () => (await made.return?.()) ?? ({ done: true, value: undefined } as const)),
  };
  return new StreamableFile(Readable.from({ [Symbol.asyncIterator]: () => kept }), told);
};
