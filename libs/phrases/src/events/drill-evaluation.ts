import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of the evaluation of a drill, and of what is owed after it. */
export const drillEvaluationEvents = {
  'drill-evaluation.observed': { en: 'Observation of the drill written', es: 'Observación del simulacro anotada' },
  'drill-evaluation.observation-withdrawn': {
    en: 'Observation of the drill withdrawn',
    es: 'Observación del simulacro retirada',
  },
  'drill-evaluation.rated': { en: 'Objective of the drill rated {rating}', es: 'Objetivo del simulacro calificado {rating}' },
  'drill-evaluation.improvement-planned': {
    en: 'Corrective action put into the plan',
    es: 'Acción correctiva incluida en el plan',
  },
  'drill-evaluation.improvement-struck': {
    en: 'Corrective action struck from the plan',
    es: 'Acción correctiva eliminada del plan',
  },
  'drill-improvement.undertaken': {
    en: 'Corrective action after a drill is owed by {ownerDeskId}',
    es: 'Acción correctiva posterior a un simulacro a cargo de {ownerDeskId}',
  },
  'drill-improvement.done': {
    en: 'Corrective action after a drill carried out',
    es: 'Acción correctiva posterior a un simulacro realizada',
  },
  'drill-improvement.dropped': {
    en: 'Corrective action after a drill dropped, with a reason',
    es: 'Acción correctiva posterior a un simulacro descartada, con motivo',
  },
} as const satisfies TextCatalogue;
