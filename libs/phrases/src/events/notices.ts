import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of early notices; never where one came from. */
export const noticesEvents = {
  'early-notice.given': { en: 'Early notice given', es: 'Aviso temprano dado' },
  'early-notice.confirmed': { en: 'Early notice confirmed by another desk', es: 'Aviso temprano confirmado por otra mesa' },
  'early-notice.renewed': { en: 'Early notice renewed', es: 'Aviso temprano renovado' },
  'early-notice.withdrawn': { en: 'Early notice withdrawn', es: 'Aviso temprano retirado' },
  'early-notice.expired': { en: 'Early notice expired', es: 'Aviso temprano vencido' },
  'early-notice.reported': { en: 'Early notice became a report', es: 'Aviso temprano convertido en reporte' },
} as const satisfies TextCatalogue;
