import type { TextCatalogue } from '#phrases';

export const words = {
  title: { en: 'Sign in', es: 'Iniciar sesión' },
  what: {
    en: 'Binational case desk of the US-Mexico border',
    es: 'Mesa binacional de casos de la frontera México-Estados Unidos',
  },
  username: { en: 'User name', es: 'Usuario' },
  usernameHint: { en: 'role.desk, for example liaison.us-epa-r9', es: 'rol.mesa, por ejemplo liaison.mx-tij-pc' },
  password: { en: 'Password', es: 'Contraseña' },
  code: { en: 'Code', es: 'Código' },
  codeHint: {
    en: 'Of your authenticator app, or a recovery code',
    es: 'De su aplicación de autenticación, o un código de recuperación',
  },
  passkey: { en: 'Sign in with a passkey', es: 'Entrar con llave de acceso' },
  enter: { en: 'Sign in', es: 'Entrar' },
  notice: {
    en: 'For authorised officers only. Every act here is written to a ledger that both countries can verify.',
    es: 'Solo para personal autorizado. Cada acto queda en una bitácora que ambos países pueden verificar.',
  },
  expired: { en: 'Your session has ended', es: 'Su sesión terminó' },
  expiredHint: {
    en: 'Sign in again as {name} to go on where you were. Nothing on this page is lost.',
    es: 'Inicie sesión de nuevo como {name} para continuar donde estaba. Nada de esta página se pierde.',
  },
  other: { en: 'Leave this page and sign in as somebody else', es: 'Salir de esta página y entrar con otro usuario' },
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
