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
} as const satisfies TextCatalogue;
