import type { TextCatalogue } from '../catalogue.js';

/** Words of drills that a user reads. Keys are `<noun>.<value>`. */
export const drillsTerms = {
  'drill.planned': { en: 'planned', es: 'planeado' },
  'drill.comms-check': { en: 'communications check', es: 'prueba de comunicaciones' },
  'drill.running': { en: 'running', es: 'en curso' },
  'drill.paused': { en: 'paused', es: 'en pausa' },
  'drill.ended': { en: 'ended', es: 'terminado' },
  'drill.evaluation': { en: 'evaluation', es: 'evaluación' },
  'drill.report-draft': { en: 'report drafted', es: 'informe en borrador' },
  'drill.report-final': { en: 'report final', es: 'informe definitivo' },
  'drill-role.director': { en: 'director', es: 'dirección' },
  'drill-role.controller': { en: 'controller', es: 'control' },
  'drill-role.evaluator': { en: 'evaluator', es: 'evaluación' },
  'drill-role.player': { en: 'player', es: 'jugador' },
  'drill-role.observer': { en: 'observer', es: 'observador' },
  'drill-role.simulation-cell': { en: 'simulation cell', es: 'célula de simulación' },
  'inject.pending': { en: 'pending', es: 'pendiente' },
  'inject.held': { en: 'held', es: 'retenido' },
  'inject.asked': { en: 'too late: decide', es: 'tardío: decida' },
  'inject.skipped': { en: 'skipped', es: 'omitido' },
  'inject.fired': { en: 'fired', es: 'lanzado' },
  'inject.made': { en: 'made', es: 'hecho' },
  'inject.failed': { en: 'failed', es: 'fallido' },
} as const satisfies TextCatalogue;
