import { describe, expect, it } from '@jest/globals';
import { text } from 'node:stream/consumers';
import type { Realm } from '#kernel';
import { forReader, presentReader } from '../persistence/reader.js';
import { sentAsMade } from './sent-as-made.js';

const TOLD = { type: 'text/plain', disposition: 'attachment' };
const WHOM = { realm: 'live' as Realm, desk: 'us-sd-fire', agency: 'us-sdfd', person: 'p', supervises: '' };

async function* pages(): AsyncGenerator<string> {
  for (let page = 1; page <= 3; page += 1) {
    await Promise.resolve();
    yield `${page} for ${presentReader()?.desk ?? 'nobody'}\n`;
  }
}

describe('an answer that is made while it is sent', () => {
  it('is made for whoever asked, though their route has returned', async () => {
    const answer = forReader(WHOM, () => sentAsMade(pages(), TOLD));
    expect(presentReader()).toBeUndefined();
    expect(await text(answer.getStream())).toBe('1 for us-sd-fire\n2 for us-sd-fire\n3 for us-sd-fire\n');
  });

  it('ends what makes it where the reader goes away', async () => {
    let hasEnded = false;
    const made = (async function* (): AsyncGenerator<string> {
      try {
        for (;;) yield 'more';
      } finally {
        hasEnded = true;
      }
    })();
    const stream = sentAsMade(made, TOLD).getStream();
    for await (const _ of stream) break;
    expect([stream.destroyed, hasEnded]).toEqual([true, true]);
  });
});
