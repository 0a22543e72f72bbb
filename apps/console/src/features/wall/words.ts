import type { TextCatalogue } from '#phrases';
import type { Counted } from '../../shared/i18n/speech';
import { title } from './title';

export const words = {
  title,
  leave: { en: 'Leave the wall display', es: 'Salir de la pantalla mural' },
  asOf: { en: 'data read {age} ago', es: 'datos leídos hace {age}' },
  fresh: { en: 'Live', es: 'En vivo' },
  cut: { en: 'NOT CONNECTED SINCE {time}', es: 'SIN CONEXIÓN DESDE LAS {time}' },
  cutHint: { en: 'What stands here may be old.', es: 'Lo que se muestra puede estar desactualizado.' },
  load: { en: 'This desk', es: 'Esta mesa' },
  breached: { en: 'overdue', es: 'vencidos' },
  dueSoon: { en: 'due within the hour', es: 'vencen en la hora' },
  unacknowledged: { en: 'not acknowledged', es: 'sin acuse de recibo' },
  offersIn: { en: 'offers to answer', es: 'ofertas por responder' },
  activations: { en: 'Activations', es: 'Activaciones' },
  calm: { en: 'None in which this desk sits', es: 'Ninguna en que participe esta mesa' },
  moreActivations: { en: 'and {count} more', es: 'y {count} más' },
  lateSteps: { en: 'overdue steps', es: 'pasos vencidos' },
  noLevel: { en: 'no level', es: 'sin nivel' },
  awaitsKey: { en: 'Second key due', es: 'Segunda llave, a más tardar' },
  board: { en: 'Border board', es: 'Tablero fronterizo' },
  quiet: { en: 'No crossing is restricted, and no wait is long', es: 'Ningún cruce restringido ni esperas prolongadas' },
  northbound: { en: 'North', es: 'Norte' },
  southbound: { en: 'South', es: 'Sur' },
  minutes: { en: '{minutes} min', es: '{minutes} min' },
  page: { en: '{page} of {pages}', es: '{page} de {pages}' },
  hold: { en: 'Hold this page', es: 'Detener en esta página' },
  goOn: { en: 'Turn pages', es: 'Pasar páginas' },
  unknown: { en: 'no word', es: 'sin dato' },
} as const satisfies TextCatalogue;

export const others = {
  one: { en: 'One more crossing without anything to report', es: 'Un cruce más sin novedad' },
  other: { en: '{count} more crossings without anything to report', es: '{count} cruces más sin novedad' },
} as const satisfies Counted;
