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
  'ledger-not-frozen': {
    kind: 'unacceptable',
    title: { en: 'The ledger is not frozen', es: 'La bitácora no está detenida' },
    detail: {
      en: 'Only a log that was frozen is closed and continued by another; {log} is not.',
      es: 'Solo se cierra, y se continúa con otra, una bitácora que fue detenida; {log} no lo está.',
    },
  },
  'ledger-in-use': {
    kind: 'unacceptable',
    title: { en: 'Enlace is still running', es: 'Enlace sigue en marcha' },
    detail: {
      en: 'Stop all its processes on all machines first, and wait a quarter of a minute.',
      es: 'Detenga primero todos sus procesos en todos los equipos y espere un cuarto de minuto.',
    },
  },
  'ledger-assents-missing': {
    kind: 'unacceptable',
    title: { en: 'Two people of two countries must assent', es: 'Deben consentir dos personas de dos países' },
    detail: {
      en: 'A log is closed only with the assent of at least two different people, of different countries.',
      es: 'Una bitácora se cierra solo con el consentimiento de al menos dos personas distintas, de países distintos.',
    },
  },
  'ledger-not-closed': {
    kind: 'unacceptable',
    title: { en: 'No closed log has this name', es: 'Ninguna bitácora cerrada tiene este nombre' },
    detail: {
      en: '{log} is not among the logs of this installation that were closed.',
      es: '{log} no está entre las bitácoras cerradas de esta instalación.',
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
  'ledger-values-locked': {
    kind: 'unavailable',
    title: { en: 'The key to what the ledger says is not here', es: 'La llave de lo que dice la bitácora no está aquí' },
    detail: {
      en: 'Values are wrapped with the key {key} of “{holder}”, which this process does not have. They are not erased: whoever operates the installation puts the key back.',
      es: 'Los valores están envueltos con la llave {key} de «{holder}», que este proceso no tiene. No están suprimidos: quien opera la instalación repone la llave.',
    },
  },
} as const satisfies ErrorCatalogue;
