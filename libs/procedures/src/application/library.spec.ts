import { shippedPack } from '#directory';
import { describe, expect, it } from '@jest/globals';
import { readLibrary } from './procedure-library.js';
import { shippedWorld } from './procedure-world.js';

const library = await readLibrary(shippedWorld(await shippedPack()));

describe('the library as it ships', () => {
  it.each(library)('$file is a procedure without fault', ({ file, faults }) => {
    expect(faults.map(({ code, line, path }) => `${file}:${line} ${code} ${path.join('.')}`)).toEqual([]);
  });
});
