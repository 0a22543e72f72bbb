import type { TextCatalogue } from '#phrases';

/** Of signing in at the agency's own service; apart, so that they come with it. */
export const words = {
  signIn: { en: 'Sign in with {agency}', es: 'Entrar con {agency}' },
  confirm: { en: 'Confirm with {agency}', es: 'Confirmar con {agency}' },
  which: { en: 'Or with your agency', es: 'O con su dependencia' },
  choose: { en: 'Choose your agency', es: 'Elija su dependencia' },
  inTab: {
    en: 'It goes on in another tab, and here by itself afterwards.',
    es: 'Continúa en otra pestaña y después aquí, por sí solo.',
  },
  blocked: {
    en: 'The browser opened no other tab. Allow it for this page and try again.',
    es: 'El navegador no abrió otra pestaña. Permítalo para esta página e intente de nuevo.',
  },
  proved: { en: 'Confirmed', es: 'Confirmado' },
  provedHint: { en: 'Close this tab: Enlace goes on in the other one.', es: 'Cierre esta pestaña: Enlace continúa en la otra.' },
  notProved: { en: 'Not confirmed', es: 'No se confirmó' },
  'sign-in-unbound': {
    en: 'Your agency’s service knows you, but nobody here is bound to your account yet. An administrator of your agency now sees it under Administration > People.',
    es: 'El servicio de su dependencia lo conoce, pero su cuenta todavía no está vinculada. La administración de su dependencia ya la ve en Administración > Personas.',
  },
  'sign-in-too-weak': {
    en: 'Two factors are needed of you, and your agency’s service asked for less. Choose a stronger way there, or use your own passkey or code.',
    es: 'A usted se le piden dos factores y el servicio de su dependencia pidió menos. Elija ahí un medio más fuerte o use su llave de acceso o su código.',
  },
  'sign-in-refused': {
    en: 'That is not the person who is signed in here, or the access was ended.',
    es: 'No es la persona que tiene la sesión abierta aquí o el acceso se dio de baja.',
  },
  other: {
    en: 'Your agency’s service did not let you in: it was broken off, took longer than five minutes, or its answer was not believed. Begin again.',
    es: 'El servicio de su dependencia no confirmó quién es: se interrumpió, tardó más de cinco minutos o su respuesta no se aceptó. Empiece de nuevo.',
  },
} as const satisfies TextCatalogue;

const SAID = ['sign-in-unbound', 'sign-in-too-weak', 'sign-in-refused'] as const;

/** Why somebody came back from the service with nothing. */
export const whyNot = (code: string) => words[SAID.find((one) => one === code) ?? 'other'];
