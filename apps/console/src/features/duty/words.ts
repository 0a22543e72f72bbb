import type { TextCatalogue } from '#phrases';

export const words = {
  begin: { en: 'Confirm that we are here', es: 'Confirmar que estamos aquí' },
  beginHint: {
    en: 'Puts your desk under check: once per shift somebody confirms, and your alternate stands in when nobody does.',
    es: 'Pone a su mesa bajo verificación: una vez por turno alguien confirma, y si nadie lo hace suple su mesa alterna.',
  },
  here: { en: 'We are here', es: 'Estamos aquí' },
  hereHint: {
    en: 'Next check by {time}. Any act of your desk counts too.',
    es: 'Próxima verificación antes de {time}. Cualquier acto de su mesa también cuenta.',
  },
  missed: { en: 'Check unanswered: confirm', es: 'Verificación sin contestar: confirme' },
  silent: { en: 'Your alternate stands in: confirm', es: 'Suple su mesa alterna: confirme' },
  failed: { en: 'Not confirmed. Try again', es: 'No se confirmó. Reintente' },
  bothNext: { en: 'Both desks are on duty next:', es: 'Ambas mesas estarán en servicio:' },
  bothNow: { en: 'Both desks are on duty now, until', es: 'Ambas mesas están en servicio ahora, hasta' },
  alwaysBoth: { en: 'Both desks are on duty around the clock.', es: 'Ambas mesas están en servicio las 24 horas.' },
  neverBoth: {
    en: 'The two desks are not on duty at the same time within a month.',
    es: 'Las dos mesas no coinciden en servicio en el próximo mes.',
  },
  amiss: { en: 'Desks that do not answer', es: 'Mesas que no responden' },
  since: { en: 'since', es: 'desde' },
  standsIn: { en: 'stands in: {desk}', es: 'suple: {desk}' },
} as const satisfies TextCatalogue;
