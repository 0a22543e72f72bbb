export interface ComparedLine {
  readonly kind: 'same' | 'added' | 'removed';
  /** Its number in the text before and in the text after; null where it is not there. */
  readonly before: number | null;
  readonly after: number | null;
  readonly text: string;
}

/** So many cells of the table of common lines are worked out at most; texts that differ in more are set against each other whole. */
const MOST_CELLS = 4_000_000;

interface Part {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** For each pair of places, how many lines the rests have in common. */
const commonFrom = ({ before, after }: Part): Uint32Array => {
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      common[at] = before[row] === after[column] ? common[at + width + 1]! + 1 : Math.max(common[at + width]!, common[at + 1]!);
    }
  return common;
};

type Kind = ComparedLine['kind'];

const kindsOf = (part: Part): Kind[] => {
  const { before, after } = part;
  if (before.length * after.length > MOST_CELLS) return [...before.map((): Kind => 'removed'), ...after.map((): Kind => 'added')];
  const common = commonFrom(part);
  const width = after.length + 1;
  const kinds: Kind[] = [];
  for (let row = 0, column = 0; row < before.length || column < after.length;) {
    const at = row * width + column;
    const same = row < before.length && column < after.length && before[row] === after[column];
    const gone = row < before.length && (column === after.length || common[at + width]! >= common[at + 1]!);
    const kind: Kind = same ? 'same' : gone ? 'removed' : 'added';
    kinds.push(kind);
    if (kind !== 'added') row += 1;
    if (kind !== 'removed') column += 1;
  }
  return kinds;
};

/** Lines at the beginning that are the same in both. */
const headOf = ({ before, after }: Part): number => {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length < most && before[length] === after[length]) length += 1;
  return length;
};

const reversed = ({ before, after }: Part): Part => ({ before: before.toReversed(), after: after.toReversed() });

const CONTEXT = 2;

/** What differs between two texts, line by line, with two lines around each place. */
export const compareLines = (before: string, after: string): readonly ComparedLine[] => {
  const whole: Part = { before: before.split('\n'), after: after.split('\n') };
  const head = headOf(whole);
  const rest: Part = { before: whole.before.slice(head), after: whole.after.slice(head) };
  const tail = headOf(reversed(rest));
  const middle: Part = {
    before: rest.before.slice(0, rest.before.length - tail),
    after: rest.after.slice(0, rest.after.length - tail),
  };
  const same = (count: number): Kind[] => Array.from({ length: count }, (): Kind => 'same');
  const kinds = [...same(head), ...kindsOf(middle), ...same(tail)];
  let [row, column] = [0, 0];
  const lines = kinds.map((kind): ComparedLine => {
    if (kind !== 'added') row += 1;
    if (kind !== 'removed') column += 1;
    const text = (kind === 'removed' ? whole.before[row - 1] : whole.after[column - 1]) ?? '';
    return { kind, before: kind === 'added' ? null : row, after: kind === 'removed' ? null : column, text };
  });
  const near = (index: number): boolean =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== 'same');
  return lines.filter((_, index) => near(index));
};
