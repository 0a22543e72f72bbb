export { openTestDatabase, type TestDatabase } from './test-database.js';
export { openChromium } from './chromium.js';
export { readPdf } from './read-pdf.js';
export { writeZip } from './write-zip.js';
export { EICAR, scannerDaemon } from './scanner-daemon.js';
