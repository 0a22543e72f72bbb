import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of a sign-in by the service of an agency, and of what binds people to it. */
export const agencySignInErrors = {
  'sign-in-at-agency': {
    kind: 'unauthenticated',
    title: { en: 'Sign in with your agency', es: 'Entre con su dependencia' },
    detail: {
      en: 'Your agency’s own service proves who you are, and the password alone opens nothing any more.',
      es: 'El servicio de acceso de su dependencia confirma quién es usted y la contraseña sola ya no abre nada.',
    },
  },
  'sign-in-service-unknown': {
    kind: 'not-visible',
    title: { en: 'No such sign-in service', es: 'No existe ese servicio de acceso' },
    detail: {
      en: 'The agency has none in use, or it was switched off.',
      es: 'La dependencia no tiene ninguno en uso o se desactivó.',
    },
  },
  'sign-in-services-off': {
    kind: 'illegal-state',
    title: {
      en: 'Agencies’ services cannot be used at this address',
      es: 'En esta dirección no se pueden usar servicios de acceso',
    },
    detail: {
      en: 'A service sends people back to a name: whoever runs Enlace has to set PUBLIC_URL. On this machine itself, open it as localhost.',
      es: 'El servicio devuelve a las personas a un nombre: quien opera Enlace debe configurar PUBLIC_URL. En el propio equipo, ábralo como localhost.',
    },
  },
  'sign-in-service-failed': {
    kind: 'unavailable',
    title: { en: 'Your agency’s service does not answer', es: 'El servicio de su dependencia no responde' },
    detail: {
      en: 'Try again in {retryAfterSeconds} seconds. A passkey of Enlace opens meanwhile.',
      es: 'Intente de nuevo en {retryAfterSeconds} segundos. Mientras tanto puede entrar con una llave de acceso de Enlace.',
    },
  },
  'sign-in-service-refused': {
    kind: 'unauthenticated',
    title: { en: 'Your agency’s service did not let you in', es: 'El servicio de su dependencia no confirmó quién es' },
    detail: {
      en: 'It was broken off, took longer than five minutes, or its answer was not to what was asked. Begin again.',
      es: 'Se interrumpió, tardó más de cinco minutos o su respuesta no corresponde a lo que se pidió. Empiece de nuevo.',
    },
  },
  'sign-in-unbound': {
    kind: 'unauthenticated',
    title: { en: 'Nobody here is bound to your account yet', es: 'Su cuenta todavía no está vinculada' },
    detail: {
      en: 'Your agency’s service knows you. An administrator of your agency now sees it under Administration > People and says who you are here.',
      es: 'El servicio de su dependencia lo conoce. La administración de su dependencia ya lo ve en Administración > Personas e indicará quién es usted aquí.',
    },
  },
  'sign-in-too-weak': {
    kind: 'unauthenticated',
    title: {
      en: 'Your agency’s service asked for less than is needed',
      es: 'El servicio de su dependencia pidió menos de lo necesario',
    },
    detail: {
      en: 'Two factors are needed of you. Choose a stronger way there, or use your own passkey or code of Enlace.',
      es: 'A usted se le piden dos factores. Elija ahí un medio más fuerte o use su llave de acceso o su código de Enlace.',
    },
  },
  'sign-in-service-known': {
    kind: 'illegal-state',
    title: { en: 'Your agency has a service in use', es: 'Su dependencia ya tiene un servicio en uso' },
    detail: { en: 'Switch it off first.', es: 'Desactívelo primero.' },
  },
  'sign-in-service-unfit': {
    kind: 'unacceptable',
    title: { en: 'This is no service by which people can sign in', es: 'Este no es un servicio con el que se pueda entrar' },
    detail: {
      en: 'Its settings could not be read under that address by https, it calls itself something else, or it signs in a way that is not believed. Compare the address letter by letter.',
      es: 'No se pudo leer su configuración en esa dirección por https, se llama de otra manera o firma de un modo que no se acepta. Compare la dirección letra por letra.',
    },
  },
  'person-binds-self': {
    kind: 'not-permitted',
    title: { en: 'Not your own account', es: 'Su propia cuenta no' },
    detail: {
      en: 'Another administrator of your agency binds it, or takes it off.',
      es: 'La vincula o la desvincula otra persona administradora de su dependencia.',
    },
  },
  'person-account-taken': {
    kind: 'illegal-state',
    title: { en: 'This account or this person is bound already', es: 'Esta cuenta o esta persona ya está vinculada' },
    detail: { en: 'Take the other one off first.', es: 'Desvincule primero la otra.' },
  },
  'person-unbound': {
    kind: 'not-visible',
    title: { en: 'No account is bound to this person', es: 'Esta persona no tiene ninguna cuenta vinculada' },
    detail: { en: 'There is nothing to take off.', es: 'No hay nada que desvincular.' },
  },
} as const satisfies ErrorCatalogue;
