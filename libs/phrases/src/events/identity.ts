import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of identity. */
export const identityEvents = {
  'person.added': { en: '{username} was given access', es: 'Se dio de alta a {username}' },
  'person.password-set': { en: 'A new password was set', es: 'Se estableció una contraseña nueva' },
  'person.disabled': { en: 'Access was ended at once', es: 'Se dio de baja el acceso de inmediato' },
  'person.factor-reset-asked': {
    en: 'It was asked that lost factors be taken away',
    es: 'Se pidió quitar los factores perdidos',
  },
  'person.factors-reset': {
    en: 'Lost factors were taken away by two administrators',
    es: 'Dos personas administradoras quitaron los factores perdidos',
  },
  'factor.added': { en: 'A way to sign in was added', es: 'Se agregó un medio de acceso' },
  'factor.removed': { en: 'A way to sign in was removed', es: 'Se eliminó un medio de acceso' },
  'agency.factor-required': {
    en: 'The agency decided whether a second factor is required',
    es: 'La dependencia decidió si exige un segundo factor',
  },
  'agency.sign-in-service-added': {
    en: 'The agency lets its own service prove who its people are: {issuer}',
    es: 'La dependencia permite entrar con su propio servicio: {issuer}',
  },
  'agency.sign-in-service-disabled': {
    en: 'The agency’s own sign-in service was switched off: {issuer}',
    es: 'Se desactivó el servicio de acceso de la dependencia: {issuer}',
  },
  'person.account-bound': {
    en: 'An account at the agency’s service was bound',
    es: 'Se vinculó una cuenta del servicio de la dependencia',
  },
  'person.account-unbound': {
    en: 'The account at the agency’s service was taken off',
    es: 'Se desvinculó la cuenta del servicio de la dependencia',
  },
  'person.tries-noticed': {
    en: 'Somebody tried to sign in as this person: {tries} wrong tries',
    es: 'Alguien intentó entrar como esta persona: {tries} intentos equivocados',
  },
  'token.created': { en: 'A token was made: {label}', es: 'Se generó un token: {label}' },
  'token.revoked': { en: 'A token was revoked', es: 'Se revocó un token' },
} as const satisfies TextCatalogue;
