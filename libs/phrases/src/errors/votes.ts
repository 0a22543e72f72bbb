import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of votes: acts of two people that are not signed as they have to be. */
export const votesErrors = {
  'vote-required': {
    kind: 'not-permitted',
    title: { en: 'Sign this with your own key', es: 'Firme esto con su propia llave' },
    detail: {
      en: 'This act takes two people, and you have a passkey: sign by it what the act approves, and send the request again with that.',
      es: 'Este acto requiere dos personas y usted tiene una llave de acceso: firme con ella lo que el acto aprueba y envíe de nuevo la solicitud con esa firma.',
    },
  },
  'vote-malformed': {
    kind: 'malformed',
    title: { en: 'This is no signature', es: 'Esto no es una firma' },
    detail: {
      en: 'It has five parts in base64url, with dots between them: ticket, key, client data, authenticator data, signature.',
      es: 'Consta de cinco partes en base64url, separadas por puntos: boleto, llave, datos del cliente, datos del autenticador y firma.',
    },
  },
  'vote-changed': {
    kind: 'illegal-state',
    title: { en: 'What you signed has changed', es: 'Lo que usted firmó ha cambiado' },
    detail: {
      en: 'Since you were asked, something of it was altered. Nothing was done. Read it again, and sign what it says now.',
      es: 'Desde que se le pidió la firma, algo se modificó. No se hizo nada. Léalo de nuevo y firme lo que dice ahora.',
    },
  },
  'vote-refused': {
    kind: 'not-permitted',
    title: { en: 'This signature does not count', es: 'Esta firma no cuenta' },
    detail: {
      en: 'It must be by a passkey of your own, for this very act, within five minutes, and it counts once. Nothing was done. Try again.',
      es: 'Debe hacerse con una llave de acceso de usted, para este mismo acto y en menos de cinco minutos, y cuenta una sola vez. No se hizo nada. Intente de nuevo.',
    },
  },
  'vote-needs-key': {
    kind: 'not-permitted',
    title: { en: 'Only your own key can sign this', es: 'Esto solo se firma con una llave propia' },
    detail: {
      en: 'Here, acts of two people are signed by passkeys. Add one under “How you sign in”, and do it in the product.',
      es: 'Aquí, los actos de dos personas se firman con llaves de acceso. Agregue una en «Cómo entra usted» y hágalo en el sistema.',
    },
  },
} as const satisfies ErrorCatalogue;
