import type { TextCatalogue } from '../catalogue.js';

/** Words of surges that a user reads. Keys are `<noun>.<value>`. */
export const surgeTerms = {
  'surge.proposed': { en: 'proposed', es: 'propuesta' },
  'surge.declared': { en: 'declared', es: 'declarada' },
  'surge.ended': { en: 'ended', es: 'terminada' },
  'surge.expired': { en: 'expired', es: 'vencida' },
  'surge.dismissed': { en: 'dismissed', es: 'descartada' },
  'relaxation.clocks': {
    en: 'The clocks of acknowledging and working on cases and of answering requests stand where life is not at risk; each runs on from where it stood.',
    es: 'Se suspenden los plazos de acuse y seguimiento de casos y de respuesta a solicitudes sin riesgo para la vida; cada uno continúa donde quedó.',
  },
  'relaxation.look-alikes': {
    en: 'Routine cases of one desk that look the same are grouped under the oldest. Each keeps its lead and its desks; people keep a group or say why not, and what nobody kept goes with the surge.',
    es: 'Los casos de rutina parecidos de una misma mesa se agrupan bajo el más antiguo. Cada uno conserva su mesa responsable; las personas confirman el grupo o dicen por qué no, y lo no confirmado se deshace al terminar.',
  },
  'relaxation.notices': {
    en: 'Notices that do not touch life go out together, urgent ones every 5 minutes and routine ones every 15; the inbox shows them by kind. None is lost.',
    es: 'Los avisos sin riesgo para la vida salen juntos: los urgentes cada 5 minutos y los de rutina cada 15; la bandeja los muestra por tipo. Ninguno se pierde.',
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
