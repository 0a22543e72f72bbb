import { describe, expect, it } from '@jest/globals';
import { entriesPath, entryBundle, tilePath } from './tiles-folder.js';

describe('the folder of a log', () => {
  it.each([
    [0, 'tile/0/000'],
    [67, 'tile/0/067'],
    [1_000, 'tile/0/x001/000'],
    // The example of C2SP tlog-tiles.
    [1_234_067, 'tile/0/x001/x234/067'],
  ])('has tile %d at %s', (n, path) => {
    expect(tilePath({ level: 0, n }, 256 * 32)).toBe(path);
    expect(entriesPath(n, 256)).toBe(path.replace('tile/0', 'tile/entries'));
  });

  it('says the width of a tile that is not full', () => {
    expect(tilePath({ level: 1, n: 0 }, 17 * 32)).toBe('tile/1/000.p/17');
    expect(entriesPath(273, 112)).toBe('tile/entries/273.p/112');
  });

  it('holds entries behind their lengths, and none that a length cannot say', () => {
    expect([...entryBundle([Uint8Array.of(7, 8), new Uint8Array(), new Uint8Array(300)])].slice(0, 10)).toEqual([
      0, 2, 7, 8, 0, 0, 1, 44, 0, 0,
    ]);
    expect(() => entryBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  });
});
