import { FIELD_READERS } from './field-readers.js';
import { RESPONSE_FIELDS } from './response-fields.js';

const code = (text: string): string => `\`${text}\``;

const fieldLines = (): readonly string[] =>
  Object.entries(RESPONSE_FIELDS).map(([name, classes]) => {
    const told = Object.entries(classes).map(([of, fields]) => `**${of}** ${(fields as readonly string[]).join(', ')}`);
    return `- ${code(name)}: ${told.join('; ')}`;
  });

const HEADS = ['answers', 'permission', 'reader', 'classes'] as const;

const readerRows = (): readonly (readonly string[])[] =>
  Object.values(FIELD_READERS).flatMap(({ answers, permission, relations }) =>
    Object.entries(relations).map(([relation, grants]) => [
      answers.map(code).join(', '),
      code(permission),
      code(relation),
      (grants as readonly string[]).join(', '),
    ]),
  );

const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = HEADS.map((head, nth) => Math.max(head.length, ...rows.map((row) => row[nth]!.length)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, nth) => cell.padEnd(widths[nth]!)).join(' | ')} |`;
  return [line(HEADS), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)];
};

const between = (text: string, mark: string, lines: readonly string[]): string => {
  const sign = `<!-- ${mark} -->`;
  const [before = '', , after = ''] = text.split(sign);
  return `${before}${sign}\n\n${lines.join('\n')}\n\n${sign}${after}`;
};

/** The README with both tables of fields as they are in force. */
export const drawFields = (readme: string): string =>
  between(between(readme, 'fields', fieldLines()), 'readers', table(readerRows()));
