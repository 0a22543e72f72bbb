import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of feeds. */
export const interopEvents = {
  'feed-import.read': { en: 'File of wait times read', es: 'Archivo de tiempos de espera leído' },
} as const satisfies TextCatalogue;
