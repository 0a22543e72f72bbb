import type { TextCatalogue } from '#phrases';

export const words = {
  title: { en: 'Review of both sides', es: 'Revisión de ambos lados' },
  observe: { en: 'Write an observation', es: 'Anotar una observación' },
  wentWell: { en: 'What went well', es: 'Qué salió bien' },
  toImprove: { en: 'What is to improve', es: 'Qué hay que mejorar' },
  none: { en: 'Nothing was written yet.', es: 'Aún no se anota nada.' },
  observations: { en: 'Observations', es: 'Observaciones' },
  timeline: { en: 'What happened', es: 'Qué pasó' },
  timelineHint: {
    en: 'Read off the entries that this activation left in the ledger, as far as your desk sees them.',
    es: 'Se lee de los asientos que esta activación dejó en la bitácora, hasta donde los ve su mesa.',
  },
  late: { en: '{minutes} min late', es: '{minutes} min de retraso' },
  observeMoment: { en: 'Observe this', es: 'Anotar sobre esto' },
  about: { en: 'About', es: 'Sobre' },
  unseenMoment: { en: 'a moment that your desk does not see', es: 'un momento que su mesa no ve' },
  takeBack: { en: 'Take back', es: 'Retirar' },
  improvements: { en: 'Improvements', es: 'Mejoras' },
  undertake: { en: 'Undertake an improvement', es: 'Asumir una mejora' },
  what: { en: 'What will be done better', es: 'Qué se hará mejor' },
  owner: { en: 'Desk of your side that carries it out', es: 'Mesa de su lado que la realiza' },
  days: { en: 'Within days', es: 'En días' },
  changes: {
    en: 'It changes the procedure: opens a draft edition',
    es: 'Modifica el procedimiento: abre un borrador de edición',
  },
  draft: { en: 'Draft: edition {edition}', es: 'Borrador: edición {edition}' },
  complete: { en: 'Carried out', es: 'Cumplida' },
  shown: { en: 'What shows it?', es: '¿Con qué se acredita?' },
  drop: { en: 'Drop', es: 'Descartar' },
  why: { en: 'Why is it dropped?', es: '¿Por qué se descarta?' },
} as const satisfies TextCatalogue;
