import { wrap } from './helvetica.js';

/** A paper to print: a title, facts with labels, texts under headings, notes at the end. */
export interface PaperToPrint {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly texts: readonly (readonly [heading: string, text: string])[];
  readonly notes: readonly string[];
}

/** Letter, which is the paper of both countries, in points. */
const PAGE = { width: 612, height: 792, margin: 56 };
const LABEL_WIDTH = 150;
const SIZE = { title: 15, heading: 11, body: 10, note: 8.5 };
const LEADING = 1.4;

type Face = 'F1' | 'F2';
interface Line {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly x: number;
  /** Space before it, in points. */
  readonly before: number;
  /** It stands on the line of the one before. */
  readonly beside: boolean;
}

/** What Windows-1252 puts where Latin-1 has controls; every other character outside Latin-1 is printed as a question mark. */
const WINDOWS: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};

const codeOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0x3f;
  const isLatin1 = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff);
  return isLatin1 ? code : (WINDOWS[character] ?? 0x3f);
};

/** As a hexadecimal string: nothing that anybody wrote can end it. */
const hex = (text: string): string =>
  [...text.normalize('NFC')].map((character) => codeOf(character).toString(16).padStart(2, '0')).join('');

const block = (text: string, face: Face, size: number, x: number, before: number): Line[] =>
  wrap(text, size, PAGE.width - PAGE.margin - x).map((part, index) => ({
    text: part,
    face,
    size,
    x,
    before: index === 0 ? before : 0,
    beside: false,
  }));

const fact = ([label, value]: readonly [string, string]): Line[] => {
  const left = wrap(label, SIZE.body, LABEL_WIDTH - 8).map((text, index) => ({
    text,
    face: 'F2' as Face,
    size: SIZE.body,
    x: PAGE.margin,
    before: index === 0 ? 3 : 0,
    beside: false,
  }));
  const right = block(value, 'F1', SIZE.body, PAGE.margin + LABEL_WIDTH, 0);
  return Array.from({ length: Math.max(left.length, right.length) }).flatMap((_, index) => {
    const [one, other] = [left[index], right[index]];
    if (one && other) return [one, { ...other, beside: true }];
    return one ? [one] : other ? [other] : [];
  });
};

const linesOf = ({ title, facts, texts, notes }: PaperToPrint): Line[] => [
  ...block(title, 'F2', SIZE.title, PAGE.margin, 0),
  ...facts.flatMap((each, index) => fact(each).map((line, at) => (index + at === 0 ? { ...line, before: 14 } : line))),
  ...texts.flatMap(([heading, text]) => [
    ...block(heading, 'F2', SIZE.heading, PAGE.margin, 16),
    ...block(text, 'F1', SIZE.body, PAGE.margin, 4),
  ]),
  ...notes.flatMap((note, index) => block(note, 'F1', SIZE.note, PAGE.margin, index === 0 ? 20 : 6)),
];

/** Drawing instructions of each page, top to bottom. */
const pagesOf = (lines: readonly Line[]): string[] => {
  const pages: string[][] = [[]];
  let y = PAGE.height - PAGE.margin;
  for (const line of lines) {
    if (!line.beside) y -= line.before + line.size * LEADING;
    if (y < PAGE.margin) {
      pages.push([]);
      y = PAGE.height - PAGE.margin - line.size * LEADING;
    }
    pages.at(-1)?.push(`BT /${line.face} ${line.size} Tf ${line.x} ${y.toFixed(2)} Td <${hex(line.text)}> Tj ET`);
  }
  return pages.map((page) => page.join('\n'));
};

/** The objects one after the other with the table of where each begins. */
const assemble = (objects: readonly string[]): Buffer => {
  let body = '%PDF-1.4\n';
  const places = objects.map((content, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
};

const font = (name: string): string => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

/** The paper as a PDF of letter size, in faces that every reader has. The same paper gives the same bytes. */
export const writePdf = (paper: PaperToPrint): Buffer => {
  const pages = pagesOf(linesOf(paper));
  const first = 6;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    '<< /Font << /F1 3 0 R /F2 4 0 R >> >>',
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources 5 0 R /Contents ${first + index * 2 + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]);
};
