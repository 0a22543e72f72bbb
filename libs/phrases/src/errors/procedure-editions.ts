import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of editions of procedures. */
export const procedureEditionErrors = {
  'procedure-edition-state': {
    kind: 'illegal-state',
    title: { en: 'This edition does not stand so any more', es: 'Esta edición ya no está en ese estado' },
    detail: { en: 'Edition {edition} is {state}.', es: 'La edición {edition} está en estado: {state}.' },
  },
  'procedure-edition-foreign': {
    kind: 'not-permitted',
    title: { en: 'The other country writes this draft', es: 'Este borrador lo redacta el otro país' },
    detail: {
      en: 'Edition {edition} belongs to {country}. Decline it with a reason when it is proposed, or draft one of your own.',
      es: 'La edición {edition} es de {country}. Declínela con motivo cuando se proponga, o redacte una propia.',
    },
  },
  'procedure-same-person': {
    kind: 'unacceptable',
    title: { en: 'Two people are needed', es: 'Se necesitan dos personas' },
    detail: {
      en: 'Whoever wrote or proposed edition {edition} may not answer it. Ask another person, of the other country.',
      es: 'Quien redactó o propuso la edición {edition} no puede responderla. Pídalo a otra persona, del otro país.',
    },
  },
  'procedure-same-side': {
    kind: 'unacceptable',
    title: { en: 'The other country has to answer this', es: 'La respuesta corresponde al otro país' },
    detail: {
      en: 'A procedure binds both countries, and edition {edition} was written on your side ({country}).',
      es: 'Un procedimiento obliga a ambos países, y la edición {edition} se redactó de su lado ({country}).',
    },
  },
  'procedure-other-text': {
    kind: 'illegal-state',
    title: { en: 'This is not the text that was read', es: 'Este no es el texto que se leyó' },
    detail: {
      en: 'Edition {edition} was changed since you read it. Read it again.',
      es: 'La edición {edition} cambió desde que la leyó. Léala de nuevo.',
    },
  },
  'procedure-faulty': {
    kind: 'unacceptable',
    title: { en: 'The text has faults', es: 'El texto tiene fallas' },
    detail: {
      en: 'Edition {edition} has {count} faults. It can be kept as a draft; mend them before it is proposed or approved.',
      es: 'La edición {edition} tiene {count} fallas. Puede conservarse como borrador; corríjalas antes de proponerla o aprobarla.',
    },
  },
  'procedure-not-bound': {
    kind: 'unacceptable',
    title: { en: 'The procedure does not bind your country', es: 'El procedimiento no obliga a su país' },
    detail: { en: 'No role in it is of {country}.', es: 'Ningún rol en él es de {country}.' },
  },
  'procedure-base-moved': {
    kind: 'illegal-state',
    title: { en: 'Another edition came into force meanwhile', es: 'Entretanto entró en vigor otra edición' },
    detail: {
      en: 'Edition {edition} was written on edition {base}; now {now} is in force. Save it anew with what that one changed.',
      es: 'La edición {edition} se redactó sobre la {base}; ahora rige la {now}. Guárdela de nuevo con los cambios de esa.',
    },
  },
  'procedure-cite-unknown': {
    kind: 'unacceptable',
    title: { en: 'No such improvement is asked of this procedure', es: 'A este procedimiento no se le pide esa mejora' },
    detail: {
      en: 'An edition cites improvements that a review has asked of this procedure and that are still open. {improvement} is none of them.',
      es: 'Una edición cita mejoras que una revisión pidió a este procedimiento y que siguen abiertas. {improvement} no es una de ellas.',
    },
  },
  'procedure-no-change': {
    kind: 'unacceptable',
    title: { en: 'It says what is in force already', es: 'Dice lo mismo que la edición vigente' },
    detail: {
      en: 'Edition {edition} does not differ from edition {now}.',
      es: 'La edición {edition} no difiere de la edición {now}.',
    },
  },
} as const satisfies ErrorCatalogue;
