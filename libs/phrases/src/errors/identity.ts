import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of identity. */
export const identityErrors = {
  'sign-in-refused': {
    kind: 'unauthenticated',
    title: { en: 'User name or password not accepted', es: 'Usuario o contraseña no aceptados' },
    detail: {
      en: 'Check both and try again. Your administrator can give you a new password.',
      es: 'Verifique ambos e intente de nuevo. Su administrador puede darle una contraseña nueva.',
    },
  },
  'sign-in-delayed': {
    kind: 'too-many',
    title: { en: 'Too many failed sign-ins', es: 'Demasiados intentos fallidos' },
    detail: {
      en: 'Wait {retryAfterSeconds} seconds before the next try. If it was not you, tell your administrator.',
      es: 'Espere {retryAfterSeconds} segundos antes del siguiente intento. Si no fue usted, avise a su administrador.',
    },
  },
  'sign-in-crowded': {
    kind: 'unavailable',
    title: { en: 'Too many people are signing in', es: 'Demasiadas personas están iniciando sesión' },
    detail: {
      en: 'Your password was not looked at. Try again in {retryAfterSeconds} seconds.',
      es: 'Su contraseña no se revisó. Intente de nuevo en {retryAfterSeconds} segundos.',
    },
  },
  'person-successor-unfit': {
    kind: 'unacceptable',
    title: { en: 'That person cannot take over', es: 'Esa persona no puede recibir los asuntos' },
    detail: {
      en: 'Name a colleague in office at one of the same desks, or leave it to the desk.',
      es: 'Nombre a una persona en activo de alguna de las mismas mesas, o déjelo a la mesa.',
    },
  },
  'csrf-token-wrong': {
    kind: 'not-permitted',
    title: { en: 'The X-CSRF-Token header is missing or wrong', es: 'Falta el encabezado X-CSRF-Token o no es correcto' },
    detail: {
      en: 'Send the csrfToken that came with your sign-in; GET /api/v1/me gives it again.',
      es: 'Envíe el csrfToken que recibió al iniciar sesión; GET /api/v1/me lo vuelve a dar.',
    },
  },
  'username-taken': {
    kind: 'illegal-state',
    title: { en: 'This user name is taken', es: 'Este nombre de usuario ya existe' },
    detail: { en: '{username} belongs to another person.', es: '{username} pertenece a otra persona.' },
  },
  'username-malformed': {
    kind: 'unacceptable',
    title: { en: 'This is not a user name', es: 'No es un nombre de usuario válido' },
    detail: {
      en: 'Use small letters, digits, dots and hyphens, at most 80 characters.',
      es: 'Use minúsculas sin acento, dígitos, puntos y guiones; 80 caracteres como máximo.',
    },
  },
  'person-unknown': {
    kind: 'not-visible',
    title: { en: 'No such person', es: 'No existe esa persona' },
    detail: {
      en: 'There is no person of that name whom you administer.',
      es: 'No hay ninguna persona con ese nombre que usted administre.',
    },
  },
  'person-already-disabled': {
    kind: 'illegal-state',
    title: { en: 'Access was already ended', es: 'El acceso ya estaba dado de baja' },
    detail: { en: '{username} has had no access since {since}.', es: '{username} no tiene acceso desde {since}.' },
  },
  'person-is-yourself': {
    kind: 'illegal-state',
    title: { en: 'You cannot end your own access', es: 'Usted no puede dar de baja su propio acceso' },
    detail: {
      en: 'Another administrator of your agency has to do it.',
      es: 'Debe hacerlo otra persona administradora de su dependencia.',
    },
  },
  'desk-not-administered': {
    kind: 'not-permitted',
    title: { en: 'You do not administer this desk', es: 'Usted no administra esta mesa' },
    detail: {
      en: '{desk} is not a desk of your agency.',
      es: '{desk} no es una mesa de su dependencia.',
    },
  },
  'role-not-grantable': {
    kind: 'not-permitted',
    title: { en: 'You cannot grant this role', es: 'Usted no puede otorgar esta función' },
    detail: {
      en: 'Coordinators, drill directors and auditors are named by the administrator of a joint desk.',
      es: 'La coordinación, la dirección de simulacros y la auditoría las designa quien administra una mesa conjunta.',
    },
  },
  'password-too-short': {
    kind: 'unacceptable',
    title: { en: 'The password is too short', es: 'La contraseña es demasiado corta' },
    detail: {
      en: 'Use at least {least} characters; a sentence is easy to remember.',
      es: 'Use al menos {least} caracteres; una frase es fácil de recordar.',
    },
  },
  'password-too-long': {
    kind: 'unacceptable',
    title: { en: 'The password is too long', es: 'La contraseña es demasiado larga' },
    detail: { en: 'Use at most {most} characters.', es: 'Use {most} caracteres como máximo.' },
  },
  'password-guessable': {
    kind: 'unacceptable',
    title: { en: 'The password is easy to guess', es: 'La contraseña es fácil de adivinar' },
    detail: {
      en: 'It is mostly usual words, agency or place names, your own name, counts or repeats. Add words that nobody connects with you.',
      es: 'Se compone casi solo de palabras comunes, nombres de dependencias o lugares, su propio nombre, números seguidos o repeticiones. Agregue palabras que nadie asocie con usted.',
    },
  },
  'token-life-malformed': {
    kind: 'unacceptable',
    title: { en: 'This is not a length of time', es: 'No es un plazo válido' },
    detail: {
      en: 'Write a count and a unit, such as 30m, 1h or 90d; {life} cannot be read.',
      es: 'Escriba una cantidad y una unidad, por ejemplo 30m, 1h o 90d; no se entiende {life}.',
    },
  },
  'token-life-too-long': {
    kind: 'unacceptable',
    title: { en: 'A token lives 90 days at most', es: 'Un token dura 90 días como máximo' },
    detail: { en: '{life} is longer. Make a new one in time.', es: '{life} es más. Genere uno nuevo a tiempo.' },
  },
  'token-by-token': {
    kind: 'not-permitted',
    title: { en: 'A token makes no tokens', es: 'Un token no genera otros tokens' },
    detail: {
      en: 'Sign in with your password to make one.',
      es: 'Inicie sesión con su contraseña para generar uno.',
    },
  },
  'token-unknown': {
    kind: 'not-visible',
    title: { en: 'No such token', es: 'No existe ese token' },
    detail: { en: 'It was revoked before, or it is not yours.', es: 'Ya se había revocado o no es de usted.' },
  },
  'saved-views-full': {
    kind: 'unacceptable',
    title: { en: 'No more views can be saved', es: 'Ya no se pueden guardar más vistas' },
    detail: {
      en: 'You have {most}. Delete one that you no longer need.',
      es: 'Ya tiene {most}. Elimine una que ya no necesite.',
    },
  },
} as const satisfies ErrorCatalogue;
