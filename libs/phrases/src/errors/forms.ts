import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals about forms that were filled in on paper. */
export const formsErrors = {
  'form-misread': {
    kind: 'unacceptable',
    title: { en: 'No form bears that number', es: 'Ningún formato lleva ese número' },
    detail: {
      en: 'A serial reads like EN-000417-K. A character is wrong, or two have changed places: read it off the paper again.',
      es: 'Un número de serie se lee como EN-000417-K. Hay un carácter equivocado o dos cambiaron de lugar: léalo de nuevo en el papel.',
    },
  },
  'form-unknown': {
    kind: 'unacceptable',
    title: { en: 'Your desk has no form {serial}', es: 'Su mesa no tiene el formato {serial}' },
    detail: {
      en: 'A form is entered by the desk whose paper pack it is from. Give it to that desk, or file without it.',
      es: 'Un formato lo captura la mesa de cuyo paquete en papel proviene. Entréguelo a esa mesa o presente sin él.',
    },
  },
  'form-of-another-kind': {
    kind: 'unacceptable',
    title: { en: 'Form {serial} is for something else', es: 'El formato {serial} es para otra cosa' },
    detail: {
      en: 'Each form is entered as what it is for: an incident report as a report, an offer of a handoff as an offer, an information request as a request, a log as a note of its case or activation.',
      es: 'Cada formato se captura como aquello para lo que sirve: un reporte de incidente como reporte, una oferta de traspaso como oferta, una solicitud de información como solicitud, una bitácora como nota de su caso o activación.',
    },
  },
  'form-entered': {
    kind: 'illegal-state',
    title: { en: 'Form {serial} has been entered already', es: 'El formato {serial} ya fue capturado' },
    detail: {
      en: 'It was entered at {enteredAt}. Each form is entered once: amend what was made from it instead.',
      es: 'Se capturó a las {enteredAt}. Cada formato se captura una sola vez: corrija lo que se hizo a partir de él.',
    },
  },
  'form-written-in-future': {
    kind: 'unacceptable',
    title: { en: 'The form was written in the future', es: 'El formato se escribió en el futuro' },
    detail: { en: 'Check the date and the time zone.', es: 'Revise la fecha y la zona horaria.' },
  },
  'form-written-before-print': {
    kind: 'unacceptable',
    title: { en: 'It was written before the form was printed', es: 'Se escribió antes de imprimir el formato' },
    detail: {
      en: 'Form {serial} was printed at {printedAt}. Check the date and the time zone.',
      es: 'El formato {serial} se imprimió a las {printedAt}. Revise la fecha y la zona horaria.',
    },
  },
  'form-written-before-event': {
    kind: 'unacceptable',
    title: { en: 'It was written before it happened', es: 'Se escribió antes de que ocurriera' },
    detail: {
      en: 'Give the time at which it happened, and the time at which it was written down.',
      es: 'Indique la hora en que ocurrió y la hora en que se escribió.',
    },
  },
} as const satisfies ErrorCatalogue;
