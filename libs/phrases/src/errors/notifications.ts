import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of notifications, and of how people are reached. */
export const notificationsErrors = {
  'delivery-not-failed': {
    kind: 'illegal-state',
    title: { en: 'It has not failed', es: 'No ha fallado' },
    detail: {
      en: 'Only what was given up is tried anew by hand; the rest goes on by itself.',
      es: 'Solo se reintenta a mano lo que se dio por fallido; lo demás sigue por sí mismo.',
    },
  },
  'reach-channel-off': {
    kind: 'unacceptable',
    title: { en: 'Mail is not set up here', es: 'El correo no está configurado aquí' },
    detail: {
      en: 'This installation has no mail server. Notices are in the inbox.',
      es: 'Esta instalación no tiene servidor de correo. Los avisos están en la bandeja.',
    },
  },
  'reach-address-malformed': {
    kind: 'unacceptable',
    title: { en: 'This is no mail address', es: 'No es una dirección de correo' },
    detail: {
      en: 'Write one address, such as duty@agency.example.',
      es: 'Escriba una sola dirección, por ejemplo guardia@institucion.example.',
    },
  },
  'reach-code-wrong': {
    kind: 'unacceptable',
    title: { en: 'The code is not right', es: 'El código no es correcto' },
    detail: {
      en: 'Look at the latest mail. After {tries} wrong codes a new one is needed.',
      es: 'Revise el correo más reciente. Después de {tries} códigos equivocados se necesita uno nuevo.',
    },
  },
  'reach-code-expired': {
    kind: 'illegal-state',
    title: { en: 'The code is not valid any more', es: 'El código ya no es válido' },
    detail: { en: 'Ask for a new one.', es: 'Pida uno nuevo.' },
  },
  'reach-code-too-soon': {
    kind: 'too-many',
    title: { en: 'A code was sent a moment ago', es: 'Se envió un código hace un momento' },
    detail: {
      en: 'Another one may be asked for in {retryAfterSeconds} seconds.',
      es: 'Puede pedir otro en {retryAfterSeconds} segundos.',
    },
  },
  'reach-life-safety-late': {
    kind: 'unacceptable',
    title: { en: 'What touches life cannot wait so long', es: 'Lo que implica riesgo para la vida no puede esperar tanto' },
    detail: {
      en: 'It is sent within {minutes} minutes at most and cannot be turned off.',
      es: 'Se envía en {minutes} minutos como máximo y no puede desactivarse.',
    },
  },
  'reach-quiet-hours-empty': {
    kind: 'unacceptable',
    title: {
      en: 'The quiet hours begin and end at the same time',
      es: 'El horario de silencio empieza y termina a la misma hora',
    },
    detail: { en: 'Give another end, or no quiet hours.', es: 'Indique otra hora de término o ningún horario de silencio.' },
  },
  'reach-zone-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such time zone', es: 'No existe ese huso horario' },
    detail: { en: '{zone} names no time zone.', es: '{zone} no corresponde a ningún huso horario.' },
  },
} as const satisfies ErrorCatalogue;
