import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const libs = fileURLToPath(new URL('../../libs/', import.meta.url));
const SHAPE = /^export (?:class|interface|type) (\w+(?:Request|Response|Query))\b/gm;

describe('the document of the api', () => {
  it('knows each shape by a name of its own: of two with one name the later would silently stand for both', () => {
    const files = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter((path) => /src\/http\/.*\.ts$/.test(path));
    const names = files.flatMap((path) => [...readFileSync(libs + path, 'utf8').matchAll(SHAPE)].map(([, name]) => name));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
  });
});
