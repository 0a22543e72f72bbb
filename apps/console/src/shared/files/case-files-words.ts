import type { TextCatalogue } from '#phrases';

/** Files of a case, of which copies cross. */
export const caseFilesWords = {
  files: { en: 'Files', es: 'Archivos' },
  filesHint: {
    en: 'A copy crosses of files that your desk put on a case. What another desk put there is for that desk to give.',
    es: 'Pasa una copia de los archivos que su mesa puso en un caso. Lo que puso otra mesa lo entrega esa mesa.',
  },
  addFiles: { en: 'Add files…', es: 'Agregar archivos…' },
  ofCase: { en: 'From which case', es: 'De qué caso' },
  caseHint: { en: 'Number or words of the title', es: 'Folio o palabras del título' },
  noCase: { en: 'No case fits', es: 'Ningún caso coincide' },
  takeFile: { en: 'Add {name}', es: 'Agregar {name}' },
  noOwnFiles: {
    en: 'Your desk put no other file on this case.',
    es: 'Su mesa no ha puesto otro archivo en este caso.',
  },
  putHere: {
    en: 'A new file is put on this case first, where every desk of the case sees it.',
    es: 'Un archivo nuevo queda primero en este caso, donde lo ven todas las mesas del caso.',
  },
  removeFile: { en: 'Leave out {name}', es: 'Quitar {name}' },
  sized: { en: '{name} ({size})', es: '{name} ({size})' },
} as const satisfies TextCatalogue;
