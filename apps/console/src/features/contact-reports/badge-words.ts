import type { TextCatalogue } from '#phrases';

export const badgeWords = {
  waiting: { en: '{count} contact reports to hand in', es: '{count} informes de contacto por presentar' },
  waitingOne: { en: '{count} contact report to hand in', es: '{count} informe de contacto por presentar' },
  late: { en: '{count} of them late', es: '{count} con plazo vencido' },
} as const satisfies TextCatalogue;
