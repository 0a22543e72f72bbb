import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of ledger. */
export const ledgerErrors = {
  'ledger-size-unknown': {
    kind: 'unacceptable',
    title: { en: 'The ledger is not that long', es: 'La bitácora no llega a ese tamaño' },
    detail: {
      en: 'It has {size} entries in place; you named {asked}.',
      es: 'Tiene {size} asientos en su lugar; usted indicó {asked}.',
    },
  },
  'ledger-sizes-reversed': {
    kind: 'unacceptable',
    title: { en: 'The sizes are the wrong way round', es: 'Los tamaños están invertidos' },
    detail: {
      en: 'A proof goes from the smaller size to the larger one; you named {from} and {to}.',
      es: 'La prueba va del tamaño menor al mayor; usted indicó {from} y {to}.',
    },
  },
  'ledger-unsealed': {
    kind: 'unavailable',
    title: { en: 'Nothing is signed yet', es: 'Aún no hay nada firmado' },
    detail: {
      en: 'The ledger has no checkpoint. One is signed within seconds of the first entry, when a worker runs.',
      es: 'La bitácora no tiene punto de control. Se firma uno a los pocos segundos del primer asiento, si hay un proceso de trabajo activo.',
    },
  },
  'ledger-unsealed-long': {
    kind: 'unavailable',
    title: { en: 'The ledger has not been sealed for too long', es: 'La bitácora lleva demasiado tiempo sin sellar' },
    detail: {
      en: 'No quorum of witnesses of both countries has sealed it for {waited} minutes. After {minutes}, nothing is exported or given to the other country until it is sealed again. Filing, handoffs and tasks go on.',
      es: 'Hace {waited} minutos que los testigos de ambos países no la sellan. Después de {minutes}, nada se exporta ni se entrega al otro país hasta que vuelva a sellarse. Los reportes, los traspasos y las tareas siguen.',
    },
  },
} as const satisfies ErrorCatalogue;
