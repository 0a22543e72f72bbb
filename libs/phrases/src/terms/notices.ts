import type { TextCatalogue } from '../catalogue.js';

/** Words of early notices that a user reads: states and grades. Keys are `<noun>.<value>`. */
export const noticesTerms = {
  'early-notice-state.live': { en: 'live', es: 'vigente' },
  'early-notice-state.withdrawn': { en: 'withdrawn', es: 'retirado' },
  'early-notice-state.expired': { en: 'expired', es: 'vencido' },
  'early-notice-state.reported': { en: 'became a report', es: 'convertido en reporte' },
  'early-notice-confidence.confirmed': { en: 'known at first hand', es: 'se conoce de primera mano' },
  'early-notice-confidence.likely': { en: 'likely', es: 'probable' },
  'early-notice-confidence.possible': { en: 'possible', es: 'posible' },
  'early-notice-confidence.unknown': { en: 'cannot be judged', es: 'no puede valorarse' },
} as const satisfies TextCatalogue;
