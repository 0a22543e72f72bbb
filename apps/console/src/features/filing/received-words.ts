import type { TextCatalogue } from '#phrases';

export const receivedWords = {
  title: { en: 'Received, waiting', es: 'Recibido, en espera' },
  waiting: {
    en: 'Many reports are coming in. Yours is kept safe and will be filed in order; you may leave this page.',
    es: 'Están llegando muchos reportes. El suyo está guardado y se presentará en orden; puede salir de esta página.',
  },
  filed: { en: 'It was filed.', es: 'Ya se presentó.' },
  refused: {
    en: 'It could not be filed. Correct it and file it again.',
    es: 'No pudo presentarse. Corríjalo y preséntelo de nuevo.',
  },
  receipt: { en: 'Receipt', es: 'Acuse' },
  receivedAt: { en: 'Received', es: 'Recibido' },
  ahead: { en: 'Reports before it', es: 'Reportes antes que el suyo' },
  number: { en: 'Case number', es: 'Folio' },
  openCase: { en: 'Open the case', es: 'Abrir el caso' },
  openReport: { en: 'Open the report', es: 'Abrir el reporte' },
  another: { en: 'File another', es: 'Presentar otro' },
} as const satisfies TextCatalogue;
