import type { Instant, Locale } from '#kernel';
import type { Definition, Picture, Placed, Table, Text } from 'pdfmake';
import { face, press, SHEET } from './press.js';

/** A part of a booklet. Rows of a table stay whole, and its head stands again on each page. */
export type BookletPart =
  | { readonly kind: 'heading'; readonly text: string; readonly newPage: boolean }
  | { readonly kind: 'text'; readonly text: string; readonly strong?: true }
  /** Drawn; `says` is what it shows, for whoever does not see it. */
  | { readonly kind: 'picture'; readonly svg: string; readonly width: number; readonly says: string }
  | {
      readonly kind: 'table';
      readonly widths: readonly (number | '*')[];
      /** None for a table of boxes that are written in. */
      readonly head: readonly string[] | null;
      readonly rows: readonly (readonly string[])[];
      /** Room for handwriting, in points; of each row, or of all. */
      readonly heights?: readonly number[];
    };

/** Many pages, of which each says whose it is. */
export interface Booklet {
  readonly title: string;
  /** Stands at the head and at the foot of each page. */
  readonly head: string;
  readonly foot: string;
  /** When it says that it was written; the time at which it is, where it says none. */
  readonly writtenAt?: Instant;
  readonly parts: readonly BookletPart[];
}

const SIDE = 40;

const tableOf = ({ widths, head, rows, heights }: Extract<BookletPart, { kind: 'table' }>): Table => ({
  table: {
    widths,
    headerRows: head ? 1 : 0,
    // A head does not stay behind at the foot of a page.
    keepWithHeaderRows: head ? 1 : 0,
    dontBreakRows: true,
    heights: (row) => heights?.[row] ?? 'auto',
    body: [
      ...(head ? [head.map((text): Text => ({ text, bold: true, fontSize: 8 }))] : []),
      ...rows.map((row) => row.map((text): Text => ({ text }))),
    ],
  },
  // Boxes of a form stand close; a table of rows has air around it.
  margin: head ? [0, 4, 0, 8] : [0, 0, 0, 3],
});

const partOf = (part: BookletPart): Text | Table | Picture => {
  switch (part.kind) {
    case 'heading': {
      const breaks = part.newPage ? ({ pageBreak: 'before' } as const) : {};
      return { text: part.text, headlineLevel: 1, fontSize: 13, bold: true, margin: [0, part.newPage ? 0 : 10, 0, 4], ...breaks };
    }
    case 'text':
      return { text: part.text, ...(part.strong && { bold: true }), margin: [0, 1, 0, 3] };
    case 'picture':
      return { svg: part.svg, width: part.width, margin: [0, 4, 0, 8] };
    case 'table':
      return tableOf(part);
  }
};

/** A heading never stands alone at the foot of a page: what it is over begins beneath it, or it goes along. */
const standsAlone = (
  { headlineLevel, startPosition }: Placed,
  { getFollowingNodesOnPage }: { readonly getFollowingNodesOnPage: () => readonly Placed[] },
): boolean =>
  headlineLevel === 1 &&
  !getFollowingNodesOnPage().some(
    (one) => (one.text !== undefined || one.svg !== undefined) && one.startPosition.pageNumber === startPosition.pageNumber,
  );

const documentOf = ({ title, head, foot, writtenAt, parts }: Booklet, locale: Locale): Definition => ({
  ...SHEET,
  // Heads and feet in two languages take two lines, and nothing of the page stands under them.
  pageMargins: [SIDE, 54, SIDE, 50],
  language: locale,
  info: { title, ...(writtenAt !== undefined && { creationDate: new Date(writtenAt) }) },
  defaultStyle: face(9),
  header: () => ({ text: head, bold: true, fontSize: 8, margin: [SIDE, 22, SIDE, 0] }),
  footer: (page, pages) => ({ text: `${foot}   ${page} / ${pages}`, fontSize: 8, margin: [SIDE, 10, SIDE, 0] }),
  pageBreakBefore: standsAlone,
  content: [{ text: title, fontSize: 16, bold: true }, ...parts.map(partOf)],
});

/** The booklet as a tagged PDF of letter size. It is in both languages; `locale` is the one that it is read aloud in. */
export const writeBooklet = (booklet: Booklet, locale: Locale): Promise<Buffer> => press(documentOf(booklet, locale));
