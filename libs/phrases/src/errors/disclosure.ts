import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals about answers to the originator's questions: consents, corrections and recalls. */
export const disclosureErrors = {
  'consent-not-yours': {
    kind: 'not-permitted',
    title: { en: 'It is not yours to answer', es: 'No le corresponde responder' },
    detail: {
      en: 'Whoever originated the information consents or refuses.',
      es: 'Consiente o niega quien originó la información.',
    },
  },
  'consent-already-granted': {
    kind: 'illegal-state',
    title: { en: 'The consent was given already', es: 'El consentimiento ya se otorgó' },
    detail: {
      en: 'To withdraw what crossed, recall the information.',
      es: 'Para dejar sin efecto lo entregado, retire la información.',
    },
  },
  'consent-already-refused': {
    kind: 'illegal-state',
    title: { en: 'The consent was refused already', es: 'El consentimiento ya se negó' },
    detail: { en: 'The other desk may ask again.', es: 'La otra mesa puede solicitarlo de nuevo.' },
  },
  'consent-until-passed': {
    kind: 'unacceptable',
    title: { en: 'The consent would be over already', es: 'El consentimiento ya habría terminado' },
    detail: { en: 'Its end lies ahead.', es: 'Su término debe ser futuro.' },
  },
  'chase-not-yours': {
    kind: 'not-permitted',
    title: { en: 'Nothing to acknowledge here', es: 'No hay acuse pendiente' },
    detail: {
      en: 'The correction or recall was not sent to your desk.',
      es: 'La rectificación o el retiro no se envió a su mesa.',
    },
  },
} as const satisfies ErrorCatalogue;
