/** Letters and digits that are not taken for one another when read aloud. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXYZ2345679';
const GROUPS = 4;
const GROUP = 5;

/** A password nobody thought up: four groups of five, some 114 bits, made to be read over the telephone once. */
export const newPassword = (): string => {
  const letters: string[] = [];
  while (letters.length < GROUPS * GROUP) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    // Bytes beyond the last whole round would make the first letters likelier.
    if (byte < 256 - (256 % LETTERS.length)) letters.push(LETTERS[byte % LETTERS.length] ?? '');
  }
  return Array.from({ length: GROUPS }, (_, at) => letters.slice(at * GROUP, (at + 1) * GROUP).join('')).join('-');
};
