import { shippedPack } from '#directory';
import { describe, expect, it } from '@jest/globals';
import { readLibrary } from './procedure-library.js';
import { shippedWorld } from './procedure-world.js';

const library = await readLibrary(shippedWorld(await shippedPack()));

describe('the library as it ships', () => {
  it('holds the twelve procedures, of all four families', () => {
    expect(library.map(({ file }) => file.replace('.yaml', ''))).toEqual([
      'airspace-closure',
      'border-violence',
      'chemical-release',
      'earthquake',
      'livestock-closure',
      'mass-arrival',
      'outbreak',
      'port-suspension',
      'river-flood',
      'sewage-spill',
      'traveler-system-outage',
      'wildfire',
    ]);
    expect(new Set(library.map(({ text }) => text?.family)).size).toBe(4);
  });

  it.each(library)('$file is a procedure without fault', ({ file, faults }) => {
    expect(faults.map(({ code, line, path }) => `${file}:${line} ${code} ${path.join('.')}`)).toEqual([]);
  });
});
