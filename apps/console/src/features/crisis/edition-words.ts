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
  improvements: { en: 'What reviews have asked of it', es: 'Lo que le pidieron las revisiones' },
  noImprovements: {
    en: 'No review of an activation has asked anything of this procedure.',
    es: 'Ninguna revisión de una activación le ha pedido nada a este procedimiento.',
  },
  improvement: { en: 'Improvement', es: 'Mejora' },
  askedIn: { en: 'Asked after', es: 'Surgió de' },
  itsReview: { en: 'an activation: its review', es: 'una activación: su revisión' },
  otherActivation: { en: 'an activation of other desks', es: 'una activación de otras mesas' },
  owner: { en: 'Carried out by', es: 'La realiza' },
  answer: { en: 'In the procedure', es: 'En el procedimiento' },
  answeredBy: { en: 'answered by edition {edition}', es: 'atendida en la edición {edition}' },
  draftOf: { en: 'not yet; draft: edition {edition}', es: 'aún no; borrador: edición {edition}' },
  noText: { en: 'needs no other text', es: 'no requiere otro texto' },
} as const satisfies TextCatalogue;
