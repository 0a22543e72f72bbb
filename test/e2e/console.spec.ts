import { jest } from '@jest/globals';

// One system and one browser for all of them, one after the other: to set both up costs more than most of what is done with them.
// A part alone: `-t` with the beginning of what it describes.
import './sign-in.js';
import './every-screen.js';
import './liaisons-night.js';
import './papers.js';
import './requests.js';
import './supervisors-day.js';
import './rosters.js';
import './whole-drill.js';
import './administrators-day.js';

jest.setTimeout(600_000);
