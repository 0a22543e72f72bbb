import type { TextCatalogue } from '#phrases';

/** Opening a case in an emergency that was not released to the desk. */
export const words = {
  open: { en: 'Open in an emergency', es: 'Abrir por emergencia' },
  title: { en: 'Open a case in an emergency', es: 'Abrir un caso por emergencia' },
  what: {
    en: 'You will read one case of your own country for an hour. You cannot alter it or take files along. Its agency and your country’s joint desk are told at once, and the agency reviews whether it was justified. Until then you cannot open another.',
    es: 'Usted podrá consultar un caso de su propio país durante una hora. No podrá modificarlo ni descargar archivos. Se avisa de inmediato a su dependencia y a la mesa conjunta de su país, y la dependencia revisa si se justificaba. Mientras tanto no podrá abrir otro.',
  },
  caseNumber: { en: 'Case number', es: 'Folio del caso' },
  caseNumberHint: {
    en: 'As it was told to you, with its letter: 26-SDT-00417-K',
    es: 'Como se lo dieron, con su letra: 26-SDT-00417-K',
  },
  reason: { en: 'Reason', es: 'Motivo' },
  text: { en: 'Why it must be seen now', es: 'Por qué debe verse ahora' },
  textHint: { en: 'At least 20 characters', es: 'Al menos 20 caracteres' },
  now: { en: 'Open it now', es: 'Abrirlo ahora' },
  banner: {
    en: 'Opened in an emergency by {name}. To be read only, until',
    es: 'Abierto por emergencia por {name}. Solo consulta, hasta',
  },
  end: { en: 'End it', es: 'Terminar' },
} as const satisfies TextCatalogue;
