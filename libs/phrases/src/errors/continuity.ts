import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals about packs of paper. */
export const continuityErrors = {
  'paper-pack-in-the-making': {
    kind: 'illegal-state',
    title: { en: 'A pack is being made already', es: 'Ya se está elaborando un paquete' },
    detail: {
      en: 'Your desk’s pack will be ready in a moment; a second one would be the same.',
      es: 'El paquete de su mesa estará listo en un momento; otro sería igual.',
    },
  },
  'paper-pack-not-made': {
    kind: 'illegal-state',
    title: { en: 'The pack is not ready yet', es: 'El paquete aún no está listo' },
    detail: { en: 'It can be printed when it is made.', es: 'Podrá imprimirse cuando esté elaborado.' },
  },
  'paper-pack-made': {
    kind: 'illegal-state',
    title: { en: 'The pack is made already', es: 'El paquete ya está elaborado' },
    detail: { en: 'A pack is made once.', es: 'Un paquete se elabora una sola vez.' },
  },
  'paper-pack-dropped': {
    kind: 'illegal-state',
    title: { en: 'That pack is no longer kept', es: 'Ese paquete ya no se conserva' },
    detail: {
      en: 'Newer packs have taken its place. What was written on its forms can still be entered.',
      es: 'Lo reemplazaron paquetes más recientes. Lo escrito en sus formatos todavía puede capturarse.',
    },
  },
} as const satisfies ErrorCatalogue;
