import type { TextCatalogue } from '#phrases';

/** Of the calendar below a field for a time. */
export const words = {
  choose: { en: 'Choose: {what}', es: 'Elegir: {what}' },
  open: { en: 'In a field for a time: open the calendar', es: 'En un campo de fecha u hora: abrir el calendario' },
  choosing: { en: 'Choosing: {what}', es: 'Elección: {what}' },
  monthBefore: { en: 'Month before', es: 'Mes anterior' },
  monthAfter: { en: 'Next month', es: 'Mes siguiente' },
  hour: { en: 'Hour', es: 'Hora' },
  minute: { en: 'Minute', es: 'Minutos' },
  today: { en: 'Today', es: 'Hoy' },
  now: { en: 'Now', es: 'Ahora' },
  take: { en: 'Done', es: 'Listo' },
} as const satisfies TextCatalogue;
