export type Row = Readonly<Record<string, string>>;

/** The rows of a table of the README, between its marks, by the headings of its columns. */
export const rowsOf = (readme: string, mark: string): readonly Row[] => {
  const [, text = ''] = readme.split(`<!-- ${mark} -->`);
  const [heads = [], , ...rows] = text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
  return rows.map((row) => Object.fromEntries(heads.map((head, nth) => [head, row[nth]!])));
};

/** The first row that fits, as a reader of the README finds it. @throws Error when the table does not cover the facts */
export const decide = (rows: readonly Row[], facts: Row): Row => {
  const row = rows.find((one) => Object.entries(facts).every(([name, value]) => [value, 'any'].includes(one[name]!)));
  if (!row) throw new Error(`no row for ${JSON.stringify(facts)}`);
  return row;
};
