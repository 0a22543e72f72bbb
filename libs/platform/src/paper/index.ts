export { writePdf, type PaperToPrint } from './write-pdf.js';
