import type { TextCatalogue } from '#phrases';

export const words = {
  ruleSet: { en: 'Rule set', es: 'Conjunto de reglas' },
  instrument: { en: 'Relies on', es: 'Se apoya en' },
  noInstrument: { en: 'no agreement named', es: 'sin instrumento citado' },
  alternates: { en: 'Alternate desks', es: 'Mesas suplentes' },
  concurrent: { en: 'Competent as well', es: 'También competentes' },
  standIns: { en: 'Stand-ins', es: 'Sustituciones' },
  replaced: { en: '{desk} was not available; {other} took its place', es: '{desk} no estaba disponible; {other} tomó su lugar' },
  notReplaced: { en: '{desk} was not available; nobody took its place', es: '{desk} no estaba disponible; nadie tomó su lugar' },
  notify: { en: 'Notify before you act', es: 'Avise antes de actuar' },
  fallback: {
    en: 'Only the last rule fitted: the owners of the rules were told to look.',
    es: 'Solo correspondió la última regla: se avisó a quienes administran las reglas.',
  },
} as const satisfies TextCatalogue;
