const BREAK = '\n';

/** A disclosure is base64url of JSON that has no line break; what somebody altered may be anything, and stays as it is. */
const plainOf = (disclosure: string): string => {
  const plain = Buffer.from(disclosure, 'base64url').toString();
  const same = Buffer.from(plain).toString('base64url') === disclosure;
  return same && plain.startsWith('[') && !plain.includes(BREAK) ? plain : disclosure;
};

/** Disclosures as they are sealed: without the coding that makes them a third longer, a line each. */
export const packValues = (disclosures: readonly string[]): Buffer => Buffer.from(disclosures.map(plainOf).join(BREAK));

/** The disclosures that were packed, character for character. */
export const unpackValues = (packed: Uint8Array): string[] =>
  Buffer.from(packed)
    .toString()
    .split(BREAK)
    .map((line) => (line.startsWith('[') ? Buffer.from(line).toString('base64url') : line));
