import type { TextCatalogue } from '../catalogue.js';

/** Words of surges that a user reads. Keys are `<noun>.<value>`. */
export const surgeTerms = {
  'surge.proposed': { en: 'proposed', es: 'propuesta' },
  'surge.declared': { en: 'declared', es: 'declarada' },
  'surge.ended': { en: 'ended', es: 'terminada' },
  'surge.expired': { en: 'expired', es: 'vencida' },
  'surge.dismissed': { en: 'dismissed', es: 'descartada' },
  'relaxation.clocks': {
    en: 'Clocks stand where life is not at risk; each runs on from where it stood when the surge ends.',
    es: 'Se suspenden los plazos sin riesgo para la vida; cada uno continúa donde quedó al terminar la contingencia.',
  },
  'relaxation.look-alikes': {
    en: 'Look-alikes are proposed as a group, to be put under one case in one act.',
    es: 'Los casos parecidos se proponen en grupo, para reunirlos bajo un solo caso en un acto.',
  },
  'relaxation.notices': {
    en: 'Routine notices are bundled in the inbox; urgent and life-safety ones are not.',
    es: 'Los avisos de rutina se agrupan en la bandeja; los urgentes y los de riesgo para la vida, no.',
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
