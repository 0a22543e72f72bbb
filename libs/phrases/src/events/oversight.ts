import type { TextCatalogue } from '../catalogue.js';

/** What is told of each event of who looks, and of who looks over that. */
export const oversightEvents = {
  'read.recorded': { en: '{deskId} read something restricted', es: '{deskId} consultó información restringida' },
  'read-limits.set': {
    en: 'The limits of who reads how much were set for {agencyId}',
    es: 'Se fijaron los límites de consulta de {agencyId}',
  },
  'break-glass.started': {
    en: '{deskId} opened a case in an emergency; review due by {dueAt}',
    es: '{deskId} abrió un caso por emergencia; revisión a más tardar {dueAt}',
  },
  'break-glass.ended': { en: '{deskId} ended its emergency opening', es: '{deskId} terminó su apertura de emergencia' },
  'break-glass.reviewed': {
    en: 'The emergency opening of {deskId} was reviewed: {finding}',
    es: 'Se revisó la apertura de emergencia de {deskId}: {finding}',
  },
} as const satisfies TextCatalogue;
