import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { ConsoleSite } from './console-site.js';

/** The console that all browser tests of a run look at. It stands as soon as the first of them begins. */
export let site: ConsoleSite;

beforeAll(async () => {
  site = await ConsoleSite.open();
  // See .config/telling-environment.mjs: that a locator waited in vain says nothing of what stood there instead.
  Object.assign(globalThis, { tellFailure: async () => console.error(await site.whatIsSeen()) });
});
afterEach(() => site.endVisits());
afterAll(() => site.close());
