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
  vote: { en: 'Sign with your own key', es: 'Firme con su propia llave' },
  voteHint: {
    en: 'This act takes two people. With your passkey you sign exactly what it approves, and anybody who audits it can check that it was you.',
    es: 'Este acto requiere dos personas. Con su llave de acceso usted firma exactamente lo que se aprueba, y quien lo audite puede comprobar que fue usted.',
  },
  sign: { en: 'Sign with a passkey', es: 'Firmar con llave de acceso' },
  whatIsSigned: { en: 'What is signed, to the letter', es: 'Lo que se firma, al pie de la letra' },
  leaveIt: { en: 'Do not do it', es: 'No hacerlo' },
  enrolTitle: { en: 'Add a second factor first', es: 'Primero agregue un segundo factor' },
  enrolHint: {
    en: 'Your agency asks everybody for more than a password. Add a passkey or an authenticator app; then Enlace opens.',
    es: 'Su dependencia pide a todas las personas algo más que la contraseña. Agregue una llave de acceso o una aplicación de autenticación; después se abre Enlace.',
  },
  signOut: { en: 'Sign out', es: 'Cerrar sesión' },
} as const satisfies TextCatalogue;
