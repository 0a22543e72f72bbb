import type { TextCatalogue } from '#phrases';
import type { Counted } from '../../shared/i18n/speech';

export const words = {
  packs: { en: 'Paper pack', es: 'Paquete en papel' },
  hint: {
    en: 'What this desk needs to work on when Enlace cannot be reached: whom to call, open cases and clocks, checklists, and numbered forms. From the first one on, each change of shift makes the next.',
    es: 'Lo que la mesa necesita para seguir trabajando si no se puede entrar a Enlace: a quién llamar, casos abiertos y plazos, listas de pasos y formatos foliados. A partir del primero, cada cambio de turno elabora el siguiente.',
  },
  make: { en: 'Make one now', es: 'Elaborar uno ahora' },
  none: { en: 'No pack yet', es: 'Aún no hay paquetes' },
  made: { en: 'Made', es: 'Elaborado' },
  because: { en: 'Made for', es: 'Motivo' },
  shift: { en: 'the change of shift', es: 'cambio de turno' },
  validUntil: { en: 'Valid until', es: 'Vigente hasta' },
  contents: { en: 'On it', es: 'Contenido' },
  forms: { en: 'Forms entered', es: 'Formatos capturados' },
  entered: { en: '{entered} of {count}', es: '{entered} de {count}' },
  waiting: { en: 'Not entered:', es: 'Sin capturar:' },
  file: { en: 'File', es: 'Archivo' },
  download: { en: 'Download (PDF)', es: 'Descargar (PDF)' },
  downloadOf: { en: 'Download the pack of {when} (PDF)', es: 'Descargar el paquete de {when} (PDF)' },
  making: { en: 'Being made: {percent} %', es: 'En elaboración: {percent} %' },
  over: { en: 'out of date', es: 'ya no vigente' },
  dropped: { en: 'no longer kept', es: 'ya no se conserva' },
} as const satisfies TextCatalogue;

export const cases = {
  one: { en: '1 case', es: '1 caso' },
  other: { en: '{count} cases', es: '{count} casos' },
} as const satisfies Counted;

export const activations = {
  one: { en: '1 activation', es: '1 activación' },
  other: { en: '{count} activations', es: '{count} activaciones' },
} as const satisfies Counted;
