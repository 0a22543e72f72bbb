/** Widths of the printable ASCII characters in Helvetica, in thousandths of the type size: every reader of PDF has this face. */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
  722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
  500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Nothing printable in this face is wider than the widest capital; what is not in the table counts as a wide letter. */
const OTHER = 667;

/** An accented letter is as wide as the letter that bears the accent. */
const bare = (character: string): string => character.normalize('NFD').charAt(0);

const widthOf = (character: string): number => ASCII[bare(character).charCodeAt(0) - 32] ?? OTHER;

/** How wide a text runs, in units of the page. */
export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, character) => sum + widthOf(character), 0) * size) / 1_000;

const breakWord = (word: string, size: number, width: number): string[] => {
  const parts = [''];
  for (const character of word) {
    const last = parts.at(-1) ?? '';
    if (textWidth(last + character, size) > width && last !== '') parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
};

const wrapParagraph = (paragraph: string, size: number, width: number): string[] => {
  const lines = [''];
  for (const word of paragraph.split(/\s+/).flatMap((each) => breakWord(each, size, width))) {
    const last = lines.at(-1) ?? '';
    const joined = last === '' ? word : `${last} ${word}`;
    if (textWidth(joined, size) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
};

/** Lines that fit the width; a word that does not is broken. */
export const wrap = (text: string, size: number, width: number): string[] =>
  text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, size, width));
