export { officeText } from './office-text.js';
export { pdfText } from './pdf-text.js';
export { type Booklet, type BookletPart, writeBooklet } from './write-booklet.js';
export { type PaperToPrint, writePdf } from './write-pdf.js';
