import { words } from './words';

export const LEVELS = [0, 1, 2, 3, 4] as const;

/** What each level is called, by its number. */
export const LEVEL_WORDS = [words.level0, words.level1, words.level2, words.level3, words.level4] as const;
