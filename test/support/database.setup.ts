import { jest } from '@jest/globals';

// Cloning a database and booting processes take seconds on a busy machine; a hang still ends.
jest.setTimeout(120_000);
