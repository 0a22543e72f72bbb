import type { TextCatalogue } from '../catalogue.js';

/** Events of packs of paper, as the timeline says them. */
export const continuityEvents = {
  'paper-pack.asked': { en: 'Paper pack asked for', es: 'Paquete en papel solicitado' },
  'paper-pack.made': { en: 'Paper pack made', es: 'Paquete en papel elaborado' },
  'paper-pack.dropped': { en: 'File of a paper pack dropped', es: 'Archivo de un paquete en papel retirado' },
} as const satisfies TextCatalogue;
