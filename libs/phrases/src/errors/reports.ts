import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of reports: of filing, amending and deciding what becomes of them. */
export const reportsErrors = {
  'report-already-triaged': {
    kind: 'illegal-state',
    title: { en: 'The report was dealt with already', es: 'El reporte ya fue atendido' },
    detail: { en: 'It is {state}.', es: 'Su situación es: {state}.' },
  },
  'report-triage-desk-only': {
    kind: 'not-permitted',
    title: { en: 'Another desk triages this report', es: 'Otra mesa clasifica este reporte' },
    detail: { en: 'It waits at {deskId}.', es: 'Está pendiente en {deskId}.' },
  },
  'report-filer-only': {
    kind: 'not-permitted',
    title: { en: 'Only the agency that filed a report amends it', es: 'Solo la institución que presentó el reporte lo modifica' },
    detail: { en: 'It was filed by {agencyId}.', es: 'Lo presentó {agencyId}.' },
  },
  'report-closed-to-change': {
    kind: 'illegal-state',
    title: { en: 'A report that was rejected is not amended', es: 'Un reporte rechazado no se modifica' },
    detail: { en: 'File a new one.', es: 'Presente uno nuevo.' },
  },
  'report-taken-out': {
    kind: 'illegal-state',
    title: {
      en: 'A report whose words were taken out is not amended',
      es: 'Un reporte cuyo texto fue suprimido no se modifica',
    },
    detail: {
      en: 'Say what has changed in a note on the case, or file a new report.',
      es: 'Diga lo que cambió en una nota del caso, o presente un reporte nuevo.',
    },
  },
  'report-unchanged': {
    kind: 'unacceptable',
    title: { en: 'The amendment changes nothing', es: 'La modificación no cambia nada' },
    detail: { en: 'Send the new text or the new facts.', es: 'Envíe el texto o los hechos nuevos.' },
  },
  'report-times-disordered': {
    kind: 'unacceptable',
    title: { en: 'The times contradict each other', es: 'Las fechas se contradicen' },
    detail: { en: '{later} cannot be before {earlier}.', es: '{later} no puede ser anterior a {earlier}.' },
  },
  'report-translation-same': {
    kind: 'unacceptable',
    title: { en: 'The report is written in this language', es: 'El reporte está escrito en ese idioma' },
    detail: {
      en: 'The second text is for those who read another one.',
      es: 'El segundo texto es para quien lee en otro idioma.',
    },
  },
  'report-crossing-unknown': {
    kind: 'unacceptable',
    title: { en: 'No such crossing', es: 'No existe ese cruce' },
    detail: { en: '{crossingId} is not in the directory.', es: '{crossingId} no está en el directorio.' },
  },
  'report-place-missing': {
    kind: 'unacceptable',
    title: { en: 'Say where it happened', es: 'Indique dónde ocurrió' },
    detail: {
      en: 'Give a crossing, a municipality, a county, a point or a river kilometre.',
      es: 'Indique un cruce, municipio, condado, punto o kilómetro del río.',
    },
  },
} as const satisfies ErrorCatalogue;
