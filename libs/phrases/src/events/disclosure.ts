import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of disclosure. No word of what crossed. */
export const disclosureEvents = {
  'item.provided': { en: 'Information given by {originatorDeskId}', es: 'Información entregada por {originatorDeskId}' },
  'item.shared': { en: 'Information passed on by {byDeskId}', es: 'Información compartida por {byDeskId}' },
  'item.corrected': {
    en: 'Information corrected by {originatorDeskId}; edition {edition}',
    es: 'Información rectificada por {originatorDeskId}; edición {edition}',
  },
  'item.recalled': { en: 'Information recalled by {originatorDeskId}', es: 'Información retirada por {originatorDeskId}' },
  'item.reviewed': {
    en: '{byDeskId} reviewed what it keeps: {decision}',
    es: '{byDeskId} revisó lo que conserva: {decision}',
  },
  'item.expired': { en: 'The time to view the information is over', es: 'Terminó el plazo para ver la información' },
  'item.erased': {
    en: 'The information was erased; its proof stays',
    es: 'La información fue suprimida; su prueba permanece',
  },
  'item.viewed': { en: '{deskId} opened the information', es: '{deskId} abrió la información' },
  'consent.asked': {
    en: '{askedByDeskId} asks {originatorDeskId} for consent; answer due by {dueAt}',
    es: '{askedByDeskId} solicita el consentimiento de {originatorDeskId}; respuesta a más tardar {dueAt}',
  },
  'consent.granted': { en: '{originatorDeskId} consented', es: '{originatorDeskId} otorgó el consentimiento' },
  'consent.refused': { en: '{originatorDeskId} refused its consent', es: '{originatorDeskId} negó el consentimiento' },
  'chase.opened': {
    en: 'A correction or recall goes to every holder',
    es: 'Una rectificación o un retiro va a cada mesa que tiene la información',
  },
  'chase.acknowledged': {
    en: '{deskId} acknowledged the correction or recall',
    es: '{deskId} acusó recibo de la rectificación o del retiro',
  },
} as const satisfies TextCatalogue;
