import type { Counted } from '../../shared/i18n/speech';

export const minutesWords: Counted = {
  one: { en: '{count} minute', es: '{count} minuto' },
  other: { en: '{count} minutes', es: '{count} minutos' },
};
export const daysWords: Counted = {
  one: { en: '{count} day', es: '{count} día' },
  other: { en: '{count} days', es: '{count} días' },
};
