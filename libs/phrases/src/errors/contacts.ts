import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of contacts. */
export const contactsErrors = {
  'contact-report-partly-filed': {
    kind: 'illegal-state',
    title: { en: 'A recipient has this report already', es: 'Una de las autoridades ya tiene este informe' },
    detail: {
      en: 'What one recipient has got is not altered for the next. Note the others when they have it.',
      es: 'Lo entregado a una autoridad no se modifica para la siguiente. Registre las demás cuando lo reciban.',
    },
  },
  'contact-report-already-filed': {
    kind: 'illegal-state',
    title: { en: 'This report was handed in', es: 'Este informe ya fue presentado' },
    detail: {
      en: 'Every recipient has it. Nothing more can be done to it.',
      es: 'Todas las autoridades lo tienen. Ya no admite otro acto.',
    },
  },
  'contact-report-discarded': {
    kind: 'illegal-state',
    title: { en: 'This draft was discarded', es: 'Este borrador fue descartado' },
    detail: {
      en: 'The reason is on record. Log the contact again if a report is needed after all.',
      es: 'El motivo quedó registrado. Registre de nuevo el contacto si al final se requiere informe.',
    },
  },
  'contact-duty-none': {
    kind: 'unacceptable',
    title: { en: 'Your country asks for no contact reports', es: 'Su país no exige informes de contacto' },
    detail: {
      en: 'No duty to report contacts is registered for the country of your desk.',
      es: 'No hay registrada una obligación de informar contactos para el país de su mesa.',
    },
  },
  'contact-in-future': {
    kind: 'unacceptable',
    title: { en: 'The contact lies in the future', es: 'El contacto está en el futuro' },
    detail: { en: 'A contact is logged once it took place.', es: 'Un contacto se registra cuando ya ocurrió.' },
  },
  'contact-desk-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such desk', es: 'No existe esa mesa' },
    detail: {
      en: 'Name a desk of the directory, or the body in words.',
      es: 'Indique una mesa del directorio, o la institución con palabras.',
    },
  },
  'contact-desk-domestic': {
    kind: 'unacceptable',
    title: { en: 'That desk is of your own country', es: 'Esa mesa es de su propio país' },
    detail: { en: 'Only contacts with another country are reported.', es: 'Solo se informan los contactos con otro país.' },
  },
  'contact-counterpart-unnamed': {
    kind: 'unacceptable',
    title: { en: 'The other side is not named', es: 'Falta indicar la contraparte' },
    detail: { en: 'Name a desk, or the body in words.', es: 'Indique una mesa, o la institución con palabras.' },
  },
  'contact-case-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such case', es: 'No existe ese caso' },
    detail: { en: 'Name a case that your desk sees.', es: 'Indique un caso que su mesa pueda ver.' },
  },
  'contact-summary-missing': {
    kind: 'unacceptable',
    title: { en: 'The summary is missing', es: 'Falta el resumen' },
    detail: { en: 'Say in a few words what the contact was about.', es: 'Diga en pocas palabras de qué trató el contacto.' },
  },
  'contact-counterpart-missing': {
    kind: 'unacceptable',
    title: { en: 'The other side is missing', es: 'Falta la contraparte' },
    detail: { en: 'Say with whom the contact was.', es: 'Diga con quién fue el contacto.' },
  },
  'contact-authorisation-missing': {
    kind: 'unacceptable',
    title: { en: 'The authorisation of the meeting is missing', es: 'Falta la autorización de la reunión' },
    detail: {
      en: 'Give the number of the prior authorisation, or say why there is none.',
      es: 'Indique el número de la autorización previa, o diga por qué no la hay.',
    },
  },
  'contact-recipient-unknown': {
    kind: 'unacceptable',
    title: { en: 'This report does not go there', es: 'Este informe no se dirige ahí' },
    detail: { en: 'Name a recipient of the duty.', es: 'Indique una de las autoridades destinatarias.' },
  },
  'contact-recipient-has-it': {
    kind: 'unacceptable',
    title: { en: 'This recipient has it already', es: 'Esa autoridad ya lo tiene' },
    detail: { en: 'It was noted before; name only the others.', es: 'Ya se registró antes; indique solo las demás.' },
  },
  'contact-filed-day-impossible': {
    kind: 'unacceptable',
    title: { en: 'That day is not possible', es: 'Ese día no es posible' },
    detail: {
      en: 'Give a day from {first}, the day of the contact, to {last}, which is today.',
      es: 'Indique un día entre {first}, el del contacto, y {last}, que es hoy.',
    },
  },
} as const satisfies ErrorCatalogue;
