import type { TextCatalogue } from '#phrases';

export const badgeWords = {
  live: { en: '{count} early notices received', es: '{count} avisos tempranos recibidos' },
  liveOne: { en: '{count} early notice received', es: '{count} aviso temprano recibido' },
  ending: { en: '{count} end within 12 hours', es: '{count} concluyen en menos de 12 horas' },
  endingOne: { en: '{count} ends within 12 hours', es: '{count} concluye en menos de 12 horas' },
} as const satisfies TextCatalogue;
