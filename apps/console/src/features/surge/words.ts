import type { TextCatalogue } from '#phrases';
import type { Counted } from '../../shared/i18n/speech';
import { title } from './title';

export const words = {
  title,
  now: { en: 'Now', es: 'Ahora' },
  none: { en: 'No surge is proposed or declared', es: 'No hay contingencia propuesta ni declarada' },
  noneHint: {
    en: 'Every clock runs and every routine report is filed at once, unless the list below says otherwise.',
    es: 'Todos los plazos corren y los reportes de rutina se presentan de inmediato, salvo lo que indique la lista.',
  },
  declare: { en: 'Declare a surge', es: 'Declarar contingencia' },
  declareThis: { en: 'Declare it', es: 'Declararla' },
  dismiss: { en: 'Dismiss', es: 'Descartar' },
  end: { en: 'End it', es: 'Terminarla' },
  endTitle: { en: 'End the surge', es: 'Terminar la contingencia' },
  endHint: {
    en: 'Clocks run on from where they stood. Both sides read the reason.',
    es: 'Los plazos continúan donde quedaron. Ambos lados leen el motivo.',
  },
  dismissTitle: { en: 'Dismiss the proposal', es: 'Descartar la propuesta' },
  dismissHint: {
    en: 'Nothing is relaxed. It may be proposed again while the load stays high.',
    es: 'No se suspende nada. Puede proponerse de nuevo mientras la carga siga alta.',
  },
  reason: { en: 'Reason', es: 'Motivo' },
  where: { en: 'Where', es: 'Dónde' },
  whole: { en: 'all desks of {country}', es: 'todas las mesas de {country}' },
  side: { en: '{country}, {corridor}', es: '{country}, {corridor}' },
  hours: { en: 'For how long', es: 'Por cuánto tiempo' },
  until: { en: 'Until', es: 'Hasta' },
  since: { en: 'Since', es: 'Desde' },
  by: { en: 'Declared by', es: 'La declara' },
  state: { en: 'State', es: 'Estado' },
  relaxes: { en: 'What it relaxes', es: 'Qué suspende o agrupa' },
  relaxations: { en: 'What is not as always', es: 'Lo que no opera como siempre' },
  nothingRelaxed: { en: 'Nothing: everything runs as always.', es: 'Nada: todo opera como siempre.' },
  lifeNever: {
    en: 'What touches life is never relaxed.',
    es: 'Lo que implica riesgo para la vida nunca se suspende.',
  },
  line: { en: 'Reports that wait to be filed', es: 'Reportes en espera de presentarse' },
  linePlace: { en: 'Place', es: 'Lugar' },
  lineFrom: { en: 'From', es: 'De' },
  lineTitle: { en: 'Title (own desk only)', es: 'Título (solo de su mesa)' },
  load: { en: 'Load of the desks', es: 'Carga de las mesas' },
  index: { en: 'Load index', es: 'Índice de carga' },
  indexHint: { en: '100 is the threshold', es: '100 es el umbral' },
  noLoad: { en: 'No reading yet', es: 'Aún sin lectura' },
  over: { en: 'over its threshold', es: 'sobre su umbral' },
  measure: { en: 'Measure', es: 'Medida' },
  value: { en: 'Now', es: 'Ahora' },
  threshold: { en: 'Threshold', es: 'Umbral' },
  picture: { en: 'Load index of the last six hours, {scope}', es: 'Índice de carga de las últimas seis horas, {scope}' },
  pictureNone: { en: 'Not enough readings for a picture yet.', es: 'Aún no hay lecturas suficientes para la gráfica.' },
  past: { en: 'Before', es: 'Anteriores' },
  noPast: { en: 'None so far.', es: 'Ninguna hasta ahora.' },
  bySystem: { en: 'by its time', es: 'por su plazo' },
  bannerDeclared: { en: 'Surge in {scope} until', es: 'Contingencia en {scope} hasta' },
  bannerBy: { en: 'declared by {desk}', es: 'declarada por {desk}' },
  bannerProposed: { en: 'The load calls for a surge in {scope}', es: 'La carga amerita una contingencia en {scope}' },
  bannerMore: { en: 'What is relaxed', es: 'Qué se suspende' },
} as const satisfies TextCatalogue;

export const hoursWords: Counted = {
  one: { en: '{count} hour', es: '{count} hora' },
  other: { en: '{count} hours', es: '{count} horas' },
};
export const countWords: Counted = {
  one: { en: '{count} now', es: '{count} ahora' },
  other: { en: '{count} now', es: '{count} ahora' },
};
