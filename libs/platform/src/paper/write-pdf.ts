import type { Locale } from '#kernel';
import type { Definition, Table, Text } from 'pdfmake';
import { face, press, SHEET } from './press.js';

/** A paper to print: a title, facts with labels, texts under headings, notes at the end. */
export interface PaperToPrint {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly texts: readonly (readonly [heading: string, text: string])[];
  readonly notes: readonly string[];
}

const factsTable = (facts: PaperToPrint['facts']): Table => ({
  table: {
    widths: [142, '*'],
    body: facts.map(([label, value]) => [{ text: label, bold: true }, { text: value }]),
  },
  layout: 'noBorders',
  margin: [-4, 10, 0, 0],
});

const documentOf = ({ title, facts, texts, notes }: PaperToPrint, locale: Locale): Definition => ({
  ...SHEET,
  pageMargins: 56,
  language: locale,
  info: { title },
  defaultStyle: face(10),
  footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'right', fontSize: 8.5, margin: [56, 12] }),
  content: [
    { text: title, fontSize: 15, bold: true },
    factsTable(facts),
    ...texts.flatMap(([heading, text]): Text[] => [{ text: heading, fontSize: 11, bold: true, margin: [0, 14, 0, 2] }, { text }]),
    ...notes.map((text, nth): Text => ({ text, fontSize: 8.5, margin: [0, nth === 0 ? 18 : 4, 0, 0] })),
  ],
});

/** The paper as a tagged PDF of letter size, in the language that it says it is in. */
export const writePdf = (paper: PaperToPrint, locale: Locale): Promise<Buffer> => press(documentOf(paper, locale));
