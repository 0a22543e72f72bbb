import type { Booklet, BookletPart } from '#platform/paper';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const partOf = (part: BookletPart): string => {
  switch (part.kind) {
    case 'heading':
      return `## ${part.text}`;
    case 'picture':
      return `_${part.says}_`;
    case 'text':
      return part.text;
    case 'table': {
      const head = part.head ?? part.widths.map(() => '');
      return [row(head), row(head.map(() => '---')), ...part.rows.map(row)].join('\n');
    }
  }
};

/** The same booklet as Markdown, for whoever writes on. */
export const reportMarkdown = ({ title, head, foot, parts }: Booklet): string =>
  [`# ${title}`, `**${head}**`, ...parts.map(partOf), `_${foot}_`].join('\n\n').concat('\n');
