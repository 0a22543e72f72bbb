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
  'sign-in-factor-needed': {
    kind: 'unauthenticated',
    title: { en: 'Your second factor is needed too', es: 'También se necesita su segundo factor' },
    detail: {
      en: 'Type the code of your authenticator app or one of your recovery codes, or use a passkey.',
      es: 'Escriba el código de su aplicación de autenticación o uno de sus códigos de recuperación, o use una llave de acceso.',
    },
  },
  'sign-in-code-refused': {
    kind: 'unauthenticated',
    title: { en: 'This code was not accepted', es: 'No se aceptó este código' },
    detail: {
      en: 'A code works once and for about a minute: wait for the next one. A recovery code works once.',
      es: 'Un código sirve una sola vez y durante un minuto aproximadamente: espere el siguiente. Un código de recuperación sirve una sola vez.',
    },
  },
  'step-up-required': {
    kind: 'not-permitted',
    title: { en: 'Confirm that it is you', es: 'Confirme que es usted' },
    detail: {
      en: 'This act needs a proof of the last five minutes. Confirm it and send the request again.',
      es: 'Este acto necesita una confirmación de los últimos cinco minutos. Confirme y envíe de nuevo la solicitud.',
    },
  },
  'step-up-refused': {
    kind: 'not-permitted',
    title: { en: 'That did not confirm who you are', es: 'Eso no confirmó quién es usted' },
    detail: {
      en: 'A code works once and for about a minute: wait for the next one, or use another of your factors.',
      es: 'Un código sirve una sola vez y durante un minuto aproximadamente: espere el siguiente o use otro de sus factores.',
    },
  },
  'enrolment-required': {
    kind: 'not-permitted',
    title: { en: 'Add a second factor first', es: 'Primero agregue un segundo factor' },
    detail: {
      en: 'It is required of you. Add an authenticator app or a passkey under “How you sign in”.',
      es: 'Es obligatorio para usted. Agregue una aplicación de autenticación o una llave de acceso en «Cómo entra usted».',
    },
  },
  'factor-enrolment-over': {
    kind: 'illegal-state',
    title: { en: 'This secret is too old', es: 'Este secreto ya venció' },
    detail: { en: 'Begin again: a new one is shown.', es: 'Empiece de nuevo: se muestra uno nuevo.' },
  },
  'factor-code-refused': {
    kind: 'unacceptable',
    title: { en: 'This is not the code of that secret', es: 'No es el código de ese secreto' },
    detail: {
      en: 'Type the six digits that the app shows now. If it goes on, the clock of the phone is wrong.',
      es: 'Escriba los seis dígitos que la aplicación muestra ahora. Si continúa, el reloj del teléfono no está en hora.',
    },
  },
  'factor-unknown': {
    kind: 'not-visible',
    title: { en: 'No such factor', es: 'No existe ese factor' },
    detail: { en: 'It was removed before, or it is not yours.', es: 'Ya se había eliminado o no es de usted.' },
  },
  'factor-last-needed': {
    kind: 'illegal-state',
    title: { en: 'You need one second factor', es: 'Usted necesita un segundo factor' },
    detail: {
      en: 'Your agency requires one. Add another before you remove this one.',
      es: 'Su dependencia lo exige. Agregue otro antes de eliminar este.',
    },
  },
  'person-resets-self': {
    kind: 'not-permitted',
    title: { en: 'Not about yourself', es: 'No sobre usted mismo' },
    detail: {
      en: 'Two other administrators of your agency do it.',
      es: 'Lo hacen otras dos personas administradoras de su dependencia.',
    },
  },
  'person-reset-unasked': {
    kind: 'illegal-state',
    title: { en: 'Nobody asked for this', es: 'Nadie lo ha pedido' },
    detail: {
      en: 'One administrator asks, and another confirms within a day.',
      es: 'Una persona administradora lo pide y otra lo confirma en menos de un día.',
    },
  },
  'person-reset-same': {
    kind: 'not-permitted',
    title: { en: 'A second person confirms it', es: 'Lo confirma una segunda persona' },
    detail: {
      en: 'You asked for it; another administrator of your agency has to confirm.',
      es: 'Usted lo pidió; debe confirmarlo otra persona administradora de su dependencia.',
    },
  },
  'factor-own-first': {
    kind: 'illegal-state',
    title: { en: 'Add a second factor of your own first', es: 'Primero agregue un segundo factor propio' },
    detail: {
      en: 'Whoever asks one of everybody has one. Add it under “How you sign in”.',
      es: 'Quien lo exige a las demás personas debe tener uno. Agréguelo en «Cómo entra usted».',
    },
  },
  'factors-full': {
    kind: 'unacceptable',
    title: { en: 'No more passkeys can be added', es: 'Ya no se pueden agregar más llaves de acceso' },
    detail: {
      en: 'You have {most}. Remove one that you no longer use.',
      es: 'Ya tiene {most}. Elimine una que ya no use.',
    },
  },
  'passkey-refused': {
    kind: 'unauthenticated',
    title: { en: 'This passkey was not accepted', es: 'No se aceptó esta llave de acceso' },
    detail: {
      en: 'Try again. If it goes on, sign in with your password and code and add the passkey anew.',
      es: 'Intente de nuevo. Si continúa, entre con su contraseña y código y agregue de nuevo la llave de acceso.',
    },
  },
  'passkey-unusable': {
    kind: 'unacceptable',
    title: { en: 'This passkey cannot be used', es: 'No se puede usar esta llave de acceso' },
    detail: {
      en: 'It must be made on this page, within five minutes, by a device that asks for your finger, face or PIN. Try again.',
      es: 'Debe crearse en esta página, en menos de cinco minutos y en un dispositivo que pida su huella, rostro o PIN. Intente de nuevo.',
    },
  },
  'passkey-known': {
    kind: 'illegal-state',
    title: { en: 'This passkey was added before', es: 'Esta llave de acceso ya se había agregado' },
    detail: { en: 'Use another device.', es: 'Use otro dispositivo.' },
  },
  'passkeys-off': {
    kind: 'illegal-state',
    title: { en: 'Passkeys cannot be used at this address', es: 'En esta dirección no se pueden usar llaves de acceso' },
    detail: {
      en: 'A passkey belongs to a name: whoever runs Enlace has to set PUBLIC_URL. On this machine itself, open it as localhost.',
      es: 'Una llave de acceso pertenece a un nombre: quien opera Enlace debe configurar PUBLIC_URL. En el propio equipo, ábralo como localhost.',
    },
  },
  'session-unknown': {
    kind: 'not-visible',
    title: { en: 'No such session', es: 'No existe esa sesión' },
    detail: { en: 'It has ended, or it is not yours.', es: 'Ya terminó o no es de usted.' },
  },
  'token-cannot-step-up': {
    kind: 'not-permitted',
    title: { en: 'A token cannot do this', es: 'Un token no puede hacer esto' },
    detail: {
      en: 'This act needs a person who proves to be there: sign in and do it in the product.',
      es: 'Este acto necesita que una persona confirme que está presente: inicie sesión y hágalo en el sistema.',
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
