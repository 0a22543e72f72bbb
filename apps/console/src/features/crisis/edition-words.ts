import type { TextCatalogue } from '#phrases';

/** Words of the editions of a procedure, on its own screen. */
export const words = {
  asShipped: {
    en: 'Edition {edition}, as shipped. Nobody has changed it.',
    es: 'Edición {edition}, de origen. Nadie la ha modificado.',
  },
  since: { en: 'Edition {edition}, in force since', es: 'Edición {edition}, vigente desde' },
  signedBy: {
    en: 'proposed by {proposed} ({proposedCountry}), approved by {approved} ({approvedCountry})',
    es: 'propuesta por {proposed} ({proposedCountry}), aprobada por {approved} ({approvedCountry})',
  },
  waiting: { en: 'Open editions: {count}', es: 'Ediciones en curso: {count}' },
  history: { en: 'Editions', es: 'Ediciones' },
  edition: { en: 'Edition', es: 'Edición' },
  state: { en: 'State', es: 'Estado' },
  why: { en: 'Why', es: 'Por qué' },
  written: { en: 'Written', es: 'Redactada' },
  signed: { en: 'Answered', es: 'Respondida' },
  draft: { en: 'Draft a change', es: 'Redactar un cambio' },
  importIt: { en: 'Import a file', es: 'Importar un archivo' },
  importTitle: { en: 'Bring a file in as a draft', es: 'Incorporar un archivo como borrador' },
  draftHint: {
    en: 'The draft begins with the text in force. It changes nothing until a person of the other country has approved it.',
    es: 'El borrador parte del texto vigente. No cambia nada hasta que lo apruebe una persona del otro país.',
  },
  importHint: {
    en: 'A YAML or JSON file. It may have faults: they are listed with their lines on the next page.',
    es: 'Un archivo YAML o JSON. Puede tener fallas: se enumeran con su línea en la página siguiente.',
  },
  file: { en: 'File', es: 'Archivo' },
  whyChange: { en: 'Why is it changed?', es: '¿Por qué se modifica?' },
} as const satisfies TextCatalogue;
