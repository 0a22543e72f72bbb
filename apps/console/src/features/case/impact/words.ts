import type { TextCatalogue } from '#phrases';

export const words = {
  security: { en: 'Security', es: 'Seguridad' },
  flow: { en: 'Flow', es: 'Flujo' },
  country: { en: 'Country', es: 'País' },
  notJudged: { en: 'not judged yet', es: 'sin valorar' },
  differ: {
    en: 'The countries differ: {list}. Each judgement stands; the highest sets the priority.',
    es: 'Los países difieren: {list}. Cada valoración se mantiene; la más alta fija la prioridad.',
  },
  differBy: { en: '{measure} by {by}', es: '{measure} por {by}' },
  edit: { en: 'Judge impact', es: 'Valorar impacto' },
  own: { en: 'your country', es: 'su país' },
  working: {
    en: 'The lead and supporting desks of {country} set it.',
    es: 'Lo fijan la mesa responsable y las de apoyo de {country}.',
  },
  level0: { en: '0 none', es: '0 ninguno' },
  level1: { en: '1 minor', es: '1 menor' },
  level2: { en: '2 moderate', es: '2 moderado' },
  level3: { en: '3 serious', es: '3 grave' },
  level4: { en: '4 critical', es: '4 crítico' },
  hint: {
    en: 'As {country} sees it. A graver impact raises the priority at once; a milder one never lowers it by itself.',
    es: 'Según lo ve {country}. Un impacto más grave eleva la prioridad de inmediato; uno menor nunca la baja por sí solo.',
  },
  save: { en: 'Set impact', es: 'Fijar impacto' },
} as const satisfies TextCatalogue;
