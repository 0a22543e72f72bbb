import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of a surge. */
export const surgeEvents = {
  'surge.proposed': { en: 'Surge proposed by the load of the desks', es: 'Contingencia propuesta por la carga de las mesas' },
  'surge.declared': { en: 'Surge declared: routine work waits', es: 'Contingencia declarada: el trabajo de rutina espera' },
  'surge.dismissed': { en: 'Proposed surge dismissed', es: 'Propuesta de contingencia descartada' },
  'surge.ended': { en: 'Surge ended: clocks run again', es: 'Contingencia terminada: los plazos corren de nuevo' },
  'surge.expired': { en: 'Surge expired by itself', es: 'Contingencia vencida por sí misma' },
} as const satisfies TextCatalogue;
