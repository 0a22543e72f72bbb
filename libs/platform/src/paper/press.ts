import pdfmake, { type Definition } from 'pdfmake';
import roboto from 'pdfmake/fonts/Roboto.js';

const faces: ReadonlySet<string> = new Set(Object.values(roboto.Roboto));

pdfmake.setFonts(roboto);
// A paper is made of words alone: it fetches nothing, and of this machine it opens its own type faces.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => faces.has(path));

/** The paper of both countries, in a face that both languages can be read in. */
export const SHEET = {
  pageSize: 'LETTER',
  tagged: true,
  displayTitle: true,
} as const satisfies Partial<Definition>;

export const face = (fontSize: number): Definition['defaultStyle'] => ({ font: 'Roboto', fontSize, lineHeight: 1.2 });

export const press = (definition: Definition): Promise<Buffer> => pdfmake.createPdf(definition).getBuffer();
