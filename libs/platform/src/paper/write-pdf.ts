import type { Locale } from '#kernel';
import pdfmake, { type Definition, type Table, type Text } from 'pdfmake';
import roboto from 'pdfmake/fonts/Roboto.js';

/** A paper to print: a title, facts with labels, texts under headings, notes at the end. */
export interface PaperToPrint {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly texts: readonly (readonly [heading: string, text: string])[];
  readonly notes: readonly string[];
}

const faces: ReadonlySet<string> = new Set(Object.values(roboto.Roboto));

pdfmake.setFonts(roboto);
// A paper is made of words alone: it fetches nothing, and of this machine it opens its own type faces.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => faces.has(path));

const factsTable = (facts: PaperToPrint['facts']): Table => ({
  table: {
    widths: [142, '*'],
    body: facts.map(([label, value]) => [{ text: label, bold: true }, { text: value }]),
  },
  layout: 'noBorders',
  margin: [-4, 10, 0, 0],
});

const documentOf = ({ title, facts, texts, notes }: PaperToPrint, locale: Locale): Definition => ({
  // The paper of both countries.
  pageSize: 'LETTER',
  pageMargins: 56,
  tagged: true,
  displayTitle: true,
  language: locale,
  info: { title },
  defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
  footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'right', fontSize: 8.5, margin: [56, 12] }),
  content: [
    { text: title, fontSize: 15, bold: true },
    factsTable(facts),
    ...texts.flatMap(([heading, text]): Text[] => [{ text: heading, fontSize: 11, bold: true, margin: [0, 14, 0, 2] }, { text }]),
    ...notes.map((text, nth): Text => ({ text, fontSize: 8.5, margin: [0, nth === 0 ? 18 : 4, 0, 0] })),
  ],
});

/** The paper as a tagged PDF of letter size, in the language that it says it is in. */
export const writePdf = (paper: PaperToPrint, locale: Locale): Promise<Buffer> =>
  pdfmake.createPdf(documentOf(paper, locale)).getBuffer();
