import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { ConsoleSite } from './console-site.js';

/** The console that all browser tests of a run look at. It stands as soon as the first of them begins. */
export let site: ConsoleSite;

beforeAll(async () => {
  site = await ConsoleSite.open();
});
afterEach(() => site.endVisits());
afterAll(() => site.close());
