import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of directory. */
export const directoryErrors = {
  'directory-pack-faulty': {
    kind: 'unacceptable',
    title: { en: 'The directory data cannot be used', es: 'Los datos del directorio no se pueden usar' },
    detail: {
      en: 'The pack breaks {count} rules; nothing was changed. The first ones: {faults}',
      es: 'El paquete incumple {count} reglas; no se cambió nada. Las primeras: {faults}',
    },
  },
} as const satisfies ErrorCatalogue;
