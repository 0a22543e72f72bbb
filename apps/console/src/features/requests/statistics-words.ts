import type { TextCatalogue } from '#phrases';

export const statisticsWords = {
  title: { en: 'Requests of a year', es: 'Solicitudes del año' },
  year: { en: 'Year', es: 'Año' },
  table: { en: 'CSV', es: 'CSV' },
  csv: { en: 'CSV: the same figures as a table', es: 'CSV: las mismas cifras como tabla' },
  hint: {
    en: 'Both directions, by the day of delivery. Counts below {few} are not told: they would name somebody.',
    es: 'En ambos sentidos, por día de entrega. No se indican cantidades menores de {few}: identificarían a alguien.',
  },
  by: { en: 'By counterpart and class', es: 'Por contraparte y clase' },
  totals: { en: 'In all', es: 'En total' },
  grounds: { en: 'Why requests were refused', es: 'Por qué se negaron' },
  none: { en: 'No request was delivered in this year', es: 'Ninguna solicitud se entregó en este año' },
  few: { en: '<{few}', es: '<{few}' },
  open: { en: 'Statistics', es: 'Estadística' },
} as const satisfies TextCatalogue;
