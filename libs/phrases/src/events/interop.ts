import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of feeds. */
export const interopEvents = {
  'feed-import.read': { en: 'File of wait times read', es: 'Archivo de tiempos de espera leído' },
  'alert.received': { en: 'Alert received', es: 'Alerta recibida' },
  'alert.superseded': { en: 'Alert superseded by its sender', es: 'Alerta sustituida por quien la emitió' },
  'alert.cancelled': { en: 'Alert cancelled by its sender', es: 'Alerta cancelada por quien la emitió' },
  'feed-silence.found': {
    en: 'A watched feed has brought nothing for {minutes} minutes',
    es: 'Una fuente vigilada no ha traído nada en {minutes} minutos',
  },
  'feed-silence.over': { en: 'The silence of the feed is over', es: 'Terminó el silencio de la fuente' },
  'issued-alert.issued': { en: 'Alert issued for other systems (CAP)', es: 'Alerta emitida para otros sistemas (CAP)' },
} as const satisfies TextCatalogue;
