import type { TextCatalogue } from '#phrases';

/** Emergency openings and their review. */
export const words = {
  openings: { en: 'Emergency openings', es: 'Aperturas de emergencia' },
  what: {
    en: 'Cases that were opened in an emergency by somebody to whom they were not released. The agency that filed the case reviews each within 72 hours.',
    es: 'Casos que alguien abrió por emergencia sin que se le hubieran compartido. La dependencia que reportó el caso revisa cada apertura en 72 horas.',
  },
  none: { en: 'No emergency openings', es: 'No hay aperturas de emergencia' },
  when: { en: 'Opened', es: 'Apertura' },
  caseOf: { en: 'Case', es: 'Caso' },
  person: { en: 'Person', es: 'Persona' },
  unnamed: { en: 'no longer registered', es: 'ya no está en el registro' },
  reason: { en: 'Reason', es: 'Motivo' },
  state: { en: 'State', es: 'Estado' },
  finding: { en: 'Review', es: 'Revisión' },
  review: { en: 'Review', es: 'Revisar' },
  reviewOf: { en: 'Review the emergency opening of {number}', es: 'Revisar la apertura de emergencia de {number}' },
  findingText: { en: 'Remarks', es: 'Observaciones' },
  waitingOne: { en: '1 emergency opening waits for its review', es: '1 apertura de emergencia espera su revisión' },
  waiting: {
    en: '{count} emergency openings wait for their review',
    es: '{count} aperturas de emergencia esperan su revisión',
  },
  lateOne: { en: '1 for longer than 72 hours', es: '1 desde hace más de 72 horas' },
  late: { en: '{count} for longer than 72 hours', es: '{count} desde hace más de 72 horas' },
} as const satisfies TextCatalogue;
