/** Where a place stands in a text: lines and columns count from one. */
export const offsetOf = (source: string, line: number, column: number): number => {
  const lines = source.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(source.length, before + Math.min(column - 1, lines[line - 1]?.length ?? 0));
};
