export { openTestDatabase, type TestDatabase } from './test-database.js';
export { openChromium } from './chromium.js';
