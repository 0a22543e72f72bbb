import type { TextCatalogue } from '../catalogue.js';

/** What acts are called of who reads, and of who looks over that. */
export const oversightEventNames = {
  'read.recorded': { en: 'something restricted was read', es: 'consulta de información restringida' },
  'read-limits.set': { en: 'limits of reads set', es: 'límites de consulta fijados' },
  'break-glass.started': { en: 'emergency opening', es: 'apertura de emergencia' },
  'break-glass.ended': { en: 'emergency opening ended', es: 'apertura de emergencia terminada' },
  'break-glass.reviewed': { en: 'emergency opening reviewed', es: 'apertura de emergencia revisada' },
} as const satisfies TextCatalogue;
