import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of a desk's presence, its roster and its shifts. */
export const dutyEvents = {
  'desk-presence.confirmed': { en: 'Presence confirmed', es: 'Presencia confirmada' },
  'desk-presence.missed': { en: 'Check of presence unanswered', es: 'Verificación de presencia sin contestar' },
  'desk-presence.lost': {
    en: 'Two checks of presence unanswered: the alternate stands in',
    es: 'Dos verificaciones de presencia sin contestar: suple la mesa alterna',
  },
  'desk-presence.returned': { en: 'The desk answers again', es: 'La mesa volvió a contestar' },
  'roster.rotations-set': { en: 'Rotations of the roster set', es: 'Rotaciones del rol de guardias establecidas' },
  'roster.override-added': { en: 'Temporary cover arranged', es: 'Suplencia temporal dispuesta' },
  'roster.override-ended': { en: 'Temporary cover ended', es: 'Suplencia temporal terminada' },
  'roster.person-replaced': { en: 'Places on the roster handed over', es: 'Lugares del rol de guardias entregados' },
  'roster.gaps-found': { en: 'Uncovered duty hours ahead', es: 'Horas de guardia sin cubrir próximamente' },
  'roster.gaps-closed': { en: 'No uncovered duty hours ahead', es: 'Sin horas de guardia por cubrir' },
  'shift-note.drafted': { en: 'Note of the shift drafted', es: 'Nota de entrega de turno en borrador' },
  'shift-note.signed': { en: 'Note of the shift signed', es: 'Nota de entrega de turno firmada' },
  'shift-note.countersigned': { en: 'Note of the shift countersigned', es: 'Nota de entrega de turno recibida con firma' },
  'shift-note.disputed': { en: 'Note of the shift disputed', es: 'Nota de entrega de turno objetada' },
  'shift-note.answered': { en: 'Disputed note answered', es: 'Objeción a la nota de turno contestada' },
  'shift-note.settled': { en: 'Disputed note settled', es: 'Objeción a la nota de turno resuelta' },
} as const satisfies TextCatalogue;
