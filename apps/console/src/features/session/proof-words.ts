import type { TextCatalogue } from '#phrases';

/** Of what is opened seldom; apart, so that they come with it. */
export const words = {
  password: { en: 'Password', es: 'Contraseña' },
  code: { en: 'Code', es: 'Código' },
  codeHint: {
    en: 'Of your authenticator app, or a recovery code',
    es: 'De su aplicación de autenticación, o un código de recuperación',
  },
  proof: { en: 'Confirm that it is you', es: 'Confirme que es usted' },
  proofHint: {
    en: 'What you are about to do asks for a proof of the last five minutes. It goes on by itself afterwards.',
    es: 'Lo que va a hacer pide una confirmación de los últimos cinco minutos. Después continúa por sí solo.',
  },
  confirm: { en: 'Confirm', es: 'Confirmar' },
  byPasskey: { en: 'Confirm with a passkey', es: 'Confirmar con llave de acceso' },
  leaveIt: { en: 'Do not do it', es: 'No hacerlo' },
  enrolTitle: { en: 'Add a second factor first', es: 'Primero agregue un segundo factor' },
  enrolHint: {
    en: 'Your agency asks everybody for more than a password. Add a passkey or an authenticator app; then Enlace opens.',
    es: 'Su dependencia pide a todas las personas algo más que la contraseña. Agregue una llave de acceso o una aplicación de autenticación; después se abre Enlace.',
  },
  signOut: { en: 'Sign out', es: 'Cerrar sesión' },
} as const satisfies TextCatalogue;
