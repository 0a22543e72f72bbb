import type { TextCatalogue } from '#phrases';

export const statisticsWords = {
  title: { en: 'Requests of a year', es: 'Solicitudes del año' },
  year: { en: 'Year', es: 'Año' },
  table: { en: 'CSV', es: 'CSV' },
  csv: { en: 'CSV: the same figures as a table', es: 'CSV: las mismas cifras como tabla' },
  hint: {
    en: 'Both directions, by the day of delivery. A count below {few} is said as such and not told: it could show whom it concerns.',
    es: 'En ambos sentidos, por día de entrega. De una cantidad menor de {few} solo se dice que lo es: podría mostrar de quién se trata.',
  },
  by: { en: 'By counterpart and class', es: 'Por contraparte y clase' },
  totals: { en: 'In all', es: 'En total' },
  grounds: { en: 'Grounds of refusal', es: 'Motivos de negativa' },
  none: { en: 'No request was delivered in this year', es: 'Ninguna solicitud se entregó en este año' },
  noneHint: {
    en: 'What your desk asks and is asked counts from the day it crosses. Choose another year above.',
    es: 'Lo que su mesa solicita y le solicitan cuenta desde el día en que se entrega. Arriba puede elegir otro año.',
  },
  open: { en: 'Statistics', es: 'Estadística' },
} as const satisfies TextCatalogue;
