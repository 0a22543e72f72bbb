import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of reviews after an activation. */
export const afterActionErrors = {
  'after-action-no-side': {
    kind: 'not-permitted',
    title: { en: 'Your country has no part in this review', es: 'Su país no tiene parte en esta revisión' },
    detail: { en: 'The side of {country} never turned its key.', es: 'El lado de {country} nunca giró su llave.' },
  },
  'after-action-signed': {
    kind: 'illegal-state',
    title: { en: 'Your side has signed its review', es: 'Su lado ya firmó su revisión' },
    detail: {
      en: 'What {country} wrote stands as it was signed. Improvements can still be done or dropped.',
      es: 'Lo que escribió {country} queda como se firmó. Las mejoras aún pueden cumplirse o descartarse.',
    },
  },
  'after-action-thing-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such thing in this activation', es: 'Eso no existe en esta activación' },
    detail: {
      en: 'Name a step, a role, an order or a key of it, or an observation of your own side.',
      es: 'Indique un paso, un rol, una orden o una llave de ella, o una observación de su propio lado.',
    },
  },
  'after-action-owner-foreign': {
    kind: 'unacceptable',
    title: { en: 'Your own side undertakes it', es: 'Lo asume su propio lado' },
    detail: {
      en: 'Name a desk of your country that sat in this activation. What the other side might do better, write down as an observation.',
      es: 'Indique una mesa de su país con lugar en esta activación. Lo que el otro lado podría mejorar, anótelo como observación.',
    },
  },
  'after-action-due-past': {
    kind: 'unacceptable',
    title: { en: 'That time is past', es: 'Ese plazo ya pasó' },
    detail: { en: 'Give a time to come.', es: 'Indique una fecha futura.' },
  },
  'after-action-improvement-over': {
    kind: 'illegal-state',
    title: { en: 'That improvement is not open', es: 'Esa mejora no está abierta' },
    detail: { en: 'It was done or dropped meanwhile.', es: 'Entretanto se cumplió o se descartó.' },
  },
  'after-action-improvement-foreign': {
    kind: 'not-permitted',
    title: { en: 'This improvement is not yours', es: 'Esta mejora no es de su mesa' },
    detail: {
      en: 'The desk that undertook it says so, or the command of its side.',
      es: 'Lo informa la mesa que la asumió o el comando de su lado.',
    },
  },
  'after-action-by-edition': {
    kind: 'illegal-state',
    title: { en: 'An edition does this', es: 'Esto lo cumple una edición' },
    detail: {
      en: 'It changes the procedure: it is done when an edition that cites it comes into force. Its draft is edition {edition}.',
      es: 'Modifica el procedimiento: se cumple cuando entra en vigor una edición que la cita. Su borrador es la edición {edition}.',
    },
  },
} as const satisfies ErrorCatalogue;
