import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals about taking something out of a case. None says what it is about. */
export const redactionsErrors = {
  'redaction-of-nothing': {
    kind: 'unacceptable',
    title: { en: 'The case has no such note, file or report', es: 'El caso no tiene esa nota, ese archivo ni ese reporte' },
    detail: {
      en: 'There is no note, file or report of this id on the case. Open the case again and choose it there.',
      es: 'No hay en el caso ninguna nota, archivo ni reporte con ese identificador. Abra de nuevo el caso y elíjalo ahí.',
    },
  },
  'redaction-runs': {
    kind: 'illegal-state',
    title: { en: 'It was asked for already', es: 'Ya se solicitó' },
    detail: {
      en: 'Somebody has asked that this be taken out, and the answer is due. See "Taken out" on the case.',
      es: 'Alguien ya solicitó suprimirlo y la respuesta está en plazo. Consulte «Supresiones» en el caso.',
    },
  },
  'redaction-already-done': {
    kind: 'illegal-state',
    title: { en: 'It was taken out already', es: 'Ya fue suprimido' },
    detail: {
      en: 'What it said is gone. That there was something stays on the case.',
      es: 'Lo que decía ya no existe. En el caso queda constancia de que lo hubo.',
    },
  },
  'redaction-already-refused': {
    kind: 'illegal-state',
    title: { en: 'The request was refused', es: 'La solicitud fue negada' },
    detail: {
      en: 'It stays on the case. If the reason no longer holds, ask anew and say why.',
      es: 'Permanece en el caso. Si el motivo ya no es válido, solicítelo de nuevo y diga por qué.',
    },
  },
  'redaction-already-withdrawn': {
    kind: 'illegal-state',
    title: { en: 'The request was withdrawn', es: 'La solicitud fue retirada' },
    detail: { en: 'The desk that asked for it asks no more.', es: 'La mesa que lo solicitó ya no lo pide.' },
  },
  'redaction-needs-second': {
    kind: 'not-permitted',
    title: { en: 'A second person has to answer', es: 'Debe responder una segunda persona' },
    detail: {
      en: 'You asked for it yourself. Nobody takes something out of a case alone.',
      es: 'Usted misma o usted mismo lo solicitó. Nadie suprime algo de un caso por sí solo.',
    },
  },
  'redaction-other-country': {
    kind: 'not-permitted',
    title: { en: 'The other country has to answer', es: 'Debe responder el otro país' },
    detail: {
      en: 'Both countries see this case, so a supervisor of {country} answers.',
      es: 'Ambos países ven este caso; responde una supervisora o un supervisor de {country}.',
    },
  },
  'redaction-not-yours': {
    kind: 'not-permitted',
    title: { en: 'Another desk asked for it', es: 'Lo solicitó otra mesa' },
    detail: {
      en: 'Only the desk that asked can withdraw the request.',
      es: 'Solo la mesa que lo solicitó puede retirar la solicitud.',
    },
  },
} as const satisfies ErrorCatalogue;
