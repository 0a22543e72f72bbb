import type { TextCatalogue } from '../catalogue.js';

/** Words of surges that a user reads. Keys are `<noun>.<value>`. */
export const surgeTerms = {
  'surge.proposed': { en: 'proposed', es: 'propuesta' },
  'surge.declared': { en: 'declared', es: 'declarada' },
  'surge.ended': { en: 'ended', es: 'terminada' },
  'surge.expired': { en: 'expired', es: 'vencida' },
  'surge.dismissed': { en: 'dismissed', es: 'descartada' },
  'relaxation.clocks': {
    en: 'The clocks of acknowledging and of working on cases stand where life is not at risk; each runs on from where it stood.',
    es: 'Se suspenden los plazos de acuse y de seguimiento de casos sin riesgo para la vida; cada uno continúa donde quedó.',
  },
  'relaxation.filings': {
    en: 'Routine reports are received and filed later, in order; each has its receipt.',
    es: 'Los reportes de rutina se reciben y se presentan después, en orden; cada uno tiene su acuse.',
  },
  'load.queue': { en: 'waiting for acknowledgement', es: 'en espera de acuse' },
  'load.overdue': { en: 'share overdue', es: 'proporción vencida' },
  'load.acknowledgement': { en: 'minutes until acknowledged', es: 'minutos hasta el acuse' },
  'load.saturation': { en: 'share of desks that are full', es: 'proporción de mesas saturadas' },
} as const satisfies TextCatalogue;
