import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of crossings. */
export const borderEvents = {
  'crossing-side.status-set': { en: 'Status of lanes set', es: 'Estado de carriles fijado' },
  'crossing-side.status-lapsed': { en: 'Status of lanes ran out: unknown', es: 'Estado de carriles vencido: desconocido' },
  'crossing-side.closure-announced': { en: 'Closure announced', es: 'Cierre anunciado' },
  'crossing-side.closure-begun': { en: 'Announced closure began', es: 'Inició el cierre anunciado' },
  'crossing-side.closure-ended': { en: 'Announced closure ended', es: 'Terminó el cierre anunciado' },
  'crossing-side.closure-withdrawn': { en: 'Announced closure withdrawn', es: 'Cierre anunciado retirado' },
  'crossing-side.reopening-planned': { en: 'Reopening in stages planned', es: 'Reapertura por etapas planeada' },
  'crossing-side.stage-taken': { en: 'Stage of the reopening taken', es: 'Etapa de la reapertura cumplida' },
  'crossing-side.reopening-abandoned': { en: 'Reopening abandoned', es: 'Reapertura abandonada' },
  'wait-proposal.made': { en: 'Waits propose a level', es: 'Las esperas proponen un nivel' },
  'wait-proposal.restated': { en: 'Waits propose another level', es: 'Las esperas proponen otro nivel' },
  'wait-proposal.dismissed': { en: 'Proposal dismissed', es: 'Propuesta descartada' },
  'wait-proposal.taken': { en: 'Proposal taken up by a procedure', es: 'Propuesta retomada por un procedimiento' },
  'wait-proposal.lapsed': { en: 'Proposal lapsed: the wait went down', es: 'Propuesta sin efecto: la espera bajó' },
} as const satisfies TextCatalogue;
