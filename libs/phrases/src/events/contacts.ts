import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of contacts. Only the own desk and agency read it. */
export const contactsEvents = {
  'contact-report.drafted': { en: 'Contact report drafted', es: 'Borrador de informe de contacto' },
  'contact-report.edited': { en: 'Contact report edited', es: 'Informe de contacto editado' },
  'contact-report.filed': { en: 'Contact report handed in', es: 'Informe de contacto presentado' },
  'contact-report.discarded': { en: 'Contact report discarded', es: 'Informe de contacto descartado' },
} as const satisfies TextCatalogue;
