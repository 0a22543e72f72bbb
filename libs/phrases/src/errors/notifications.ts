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
  'calendar-too-often': {
    kind: 'too-many',
    title: { en: 'This calendar is fetched too often', es: 'Este calendario se consulta demasiado' },
    detail: {
      en: 'Once in a quarter of an hour is enough. Ask again in {retryAfterSeconds} seconds.',
      es: 'Basta una vez cada quince minutos. Consulte de nuevo en {retryAfterSeconds} segundos.',
    },
  },
  'webhook-target-malformed': {
    kind: 'unacceptable',
    title: { en: 'Nothing can be sent to this address', es: 'No se puede enviar a esta dirección' },
    detail: {
      en: 'Write an address such as https://hooks.agency.example/enlace, without user name, password or fragment.',
      es: 'Escriba una dirección como https://hooks.institucion.example/enlace, sin usuario, contraseña ni fragmento.',
    },
  },
  'webhook-target-forbidden': {
    kind: 'unacceptable',
    title: { en: 'This address is not allowed', es: 'Esta dirección no está permitida' },
    detail: {
      en: 'Only https addresses of the public internet are: {host} is not one.',
      es: 'Solo se permiten direcciones https de la internet pública: {host} no lo es.',
    },
  },
  'webhook-desk-foreign': {
    kind: 'unacceptable',
    title: { en: 'This desk is not of your agency', es: 'Esta mesa no es de su dependencia' },
    detail: {
      en: 'A desk of your own agency answers for an endpoint.',
      es: 'Por un punto de conexión responde una mesa de su propia dependencia.',
    },
  },
  'webhook-too-many': {
    kind: 'unacceptable',
    title: { en: 'Your agency has too many endpoints', es: 'Su dependencia tiene demasiados puntos de conexión' },
    detail: { en: 'There may be {most}. Remove one first.', es: 'Puede haber {most}. Retire uno primero.' },
  },
  'webhook-not-active': {
    kind: 'illegal-state',
    title: { en: 'The endpoint is disabled', es: 'El punto de conexión está desactivado' },
    detail: { en: 'Enable it first.', es: 'Actívelo primero.' },
  },
  'webhook-not-disabled': {
    kind: 'illegal-state',
    title: { en: 'The endpoint is enabled already', es: 'El punto de conexión ya está activo' },
    detail: { en: 'Nothing was changed.', es: 'No se cambió nada.' },
  },
  'webhook-removed': {
    kind: 'illegal-state',
    title: { en: 'The endpoint was removed', es: 'El punto de conexión fue retirado' },
    detail: { en: 'Register another one.', es: 'Registre otro.' },
  },
  'webhook-message-on-its-way': {
    kind: 'illegal-state',
    title: { en: 'It is on its way already', es: 'Ya está en camino' },
    detail: {
      en: 'Only what was sent or has failed is sent again by hand.',
      es: 'Solo se reenvía a mano lo que ya se envió o falló.',
    },
  },
  'webhook-test-too-soon': {
    kind: 'too-many',
    title: { en: 'It was tested a moment ago', es: 'Se probó hace un momento' },
    detail: { en: 'Test it again in {retryAfterSeconds} seconds.', es: 'Pruebe de nuevo en {retryAfterSeconds} segundos.' },
  },
} as const satisfies ErrorCatalogue;
