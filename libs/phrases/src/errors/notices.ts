import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of early notices. */
export const noticesErrors = {
  'early-notice-expired': {
    kind: 'illegal-state',
    title: { en: 'The early notice has expired', es: 'El aviso temprano venció' },
    detail: { en: 'Nobody renewed it in time. A new one may be given.', es: 'Nadie lo renovó a tiempo. Puede darse uno nuevo.' },
  },
  'early-notice-withdrawn': {
    kind: 'illegal-state',
    title: { en: 'The early notice was withdrawn', es: 'El aviso temprano fue retirado' },
    detail: { en: 'The desk that gave it took it back.', es: 'La mesa que lo dio lo retiró.' },
  },
  'early-notice-reported': {
    kind: 'illegal-state',
    title: { en: 'The early notice became a report', es: 'El aviso temprano ya es un reporte' },
    detail: { en: 'What comes next is done on the report.', es: 'Lo que sigue se hace en el reporte.' },
  },
  'early-notice-confirmed-already': {
    kind: 'illegal-state',
    title: { en: 'Your desk has confirmed it already', es: 'Su mesa ya lo confirmó' },
    detail: { en: 'One confirmation for each desk. It may be renewed.', es: 'Una confirmación por mesa. Puede renovarse.' },
  },
  'early-notice-own': {
    kind: 'not-permitted',
    title: { en: 'Another desk has to confirm it', es: 'Debe confirmarlo otra mesa' },
    detail: {
      en: 'Whoever gave a notice cannot confirm it. It may renew or withdraw it.',
      es: 'Quien dio el aviso no puede confirmarlo. Puede renovarlo o retirarlo.',
    },
  },
  'early-notice-not-yours': {
    kind: 'not-permitted',
    title: { en: 'Only the desk that gave it may do this', es: 'Solo puede hacerlo la mesa que lo dio' },
    detail: { en: 'Your desk did not give this notice.', es: 'Su mesa no dio este aviso.' },
  },
  'early-notice-desk-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such desk', es: 'No existe esa mesa' },
    detail: { en: 'Name active desks of the directory.', es: 'Indique mesas activas del directorio.' },
  },
  'early-notice-corridor-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such corridor', es: 'No existe ese corredor' },
    detail: { en: 'Name a corridor of the directory.', es: 'Indique un corredor del directorio.' },
  },
  'early-notice-crossing-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such crossing', es: 'No existe ese cruce' },
    detail: { en: 'Name a crossing of the directory.', es: 'Indique un cruce del directorio.' },
  },
  'early-notice-nobody-told': {
    kind: 'unacceptable',
    title: { en: 'Nobody would be told', es: 'No llegaría a nadie' },
    detail: { en: 'Name at least one other desk, or a corridor.', es: 'Indique al menos otra mesa, o un corredor.' },
  },
  'early-notice-label-too-narrow': {
    kind: 'unacceptable',
    title: { en: 'This label is not for a whole corridor', es: 'Esa etiqueta no es para todo un corredor' },
    detail: {
      en: 'TLP:RED is for named recipients. Name the desks, or choose a wider label.',
      es: 'TLP:RED es para destinatarios determinados. Indique las mesas, o elija una etiqueta más amplia.',
    },
  },
  'early-notice-source-told': {
    kind: 'unacceptable',
    title: { en: 'The text names the source', es: 'El texto revela la fuente' },
    detail: {
      en: 'What you entered as source stands in the text that others read. Take it out.',
      es: 'Lo que indicó como fuente aparece en el texto que otras mesas leen. Quítelo.',
    },
  },
  'early-notice-life-over': {
    kind: 'unacceptable',
    title: { en: 'It cannot be kept alive that long', es: 'No puede mantenerse vigente tanto tiempo' },
    detail: {
      en: 'An early notice lives {days} days at most. Turn it into a report, or let it end.',
      es: 'Un aviso temprano dura a lo más {days} días. Conviértalo en reporte, o deje que concluya.',
    },
  },
} as const satisfies ErrorCatalogue;
