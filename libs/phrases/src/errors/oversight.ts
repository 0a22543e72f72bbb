import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals about emergency openings. */
export const oversightErrors = {
  'break-glass-needless': {
    kind: 'illegal-state',
    title: { en: 'Your desk sees the case already', es: 'Su mesa ya puede ver el caso' },
    detail: { en: 'Open it from the list of cases.', es: 'Ábralo desde la lista de casos.' },
  },
  'break-glass-unreviewed': {
    kind: 'illegal-state',
    title: { en: 'Your last emergency opening is not reviewed yet', es: 'Su última apertura de emergencia aún no se revisa' },
    detail: {
      en: 'Until the originating agency has reviewed it, you cannot open another case this way.',
      es: 'Mientras la dependencia de origen no la revise, usted no puede abrir otro caso por esta vía.',
    },
  },
  'break-glass-not-yours': {
    kind: 'not-permitted',
    title: { en: 'It is not yours to do', es: 'No le corresponde' },
    detail: {
      en: 'Whoever opened it ends it; the agency that filed the case reviews it.',
      es: 'La termina quien la abrió; la revisa la dependencia que reportó el caso.',
    },
  },
  'break-glass-own-review': {
    kind: 'not-permitted',
    title: { en: 'Another person reviews it', es: 'La revisa otra persona' },
    detail: {
      en: 'Nobody reviews their own emergency opening.',
      es: 'Nadie revisa su propia apertura de emergencia.',
    },
  },
  'break-glass-over': {
    kind: 'illegal-state',
    title: { en: 'The emergency opening has ended', es: 'La apertura de emergencia ya terminó' },
    detail: { en: 'Nothing is left to end.', es: 'Ya no hay nada que terminar.' },
  },
  'break-glass-reviewed': {
    kind: 'illegal-state',
    title: { en: 'The emergency opening was reviewed already', es: 'La apertura de emergencia ya se revisó' },
    detail: { en: 'The review stands.', es: 'La revisión ya quedó asentada.' },
  },
  'break-glass-show-only': {
    kind: 'not-permitted',
    title: { en: 'It may be read and not taken along', es: 'Puede leerse, pero no descargarse' },
    detail: {
      en: 'What is opened in an emergency is shown; its files stay here.',
      es: 'Lo que se abre por emergencia se muestra; sus archivos no salen.',
    },
  },
} as const satisfies ErrorCatalogue;
