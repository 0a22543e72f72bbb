import type { TextCatalogue } from '#phrases';

export const flowWords = {
  title: { en: 'What still passes', es: 'Qué sigue pasando' },
  planned: { en: 'By the plan', es: 'Según el plan' },
  board: { en: 'By the border board', es: 'Según el tablero fronterizo' },
  asEver: { en: 'as on any day', es: 'como cualquier día' },
  'more-open': { en: 'more open than planned', es: 'más abierto de lo previsto' },
  'less-open': { en: 'less open than planned', es: 'menos abierto de lo previsto' },
  none: { en: 'The procedure plans no flow at these crossings.', es: 'El procedimiento no prevé flujos en estos cruces.' },
} as const satisfies TextCatalogue;
