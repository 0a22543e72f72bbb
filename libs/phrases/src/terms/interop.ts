import type { TextCatalogue } from '../catalogue.js';

/** Words of feeds that a user reads: what was put right, and what is kept aside. Keys are `<noun>.<value>`. */
export const interopTerms = {
  'alert.standing': { en: 'standing', es: 'vigente' },
  'alert.noted': { en: 'noted', es: 'anotada' },
  'alert.superseded': { en: 'superseded', es: 'sustituida' },
  'alert.cancelled': { en: 'cancelled', es: 'cancelada' },
  'feed.cbp-wait-times': { en: 'CBP border wait times', es: 'Tiempos de espera de CBP' },
  'feed.demonstration': { en: 'demonstration figures', es: 'cifras de demostración' },
  'feed-way.upload': { en: 'uploaded', es: 'cargado a mano' },
  'feed-way.folder': { en: 'from the watched folder', es: 'de la carpeta vigilada' },
  'feed-way.poll': { en: 'fetched', es: 'consultado en línea' },
  'feed-way.demonstration': { en: 'made for demonstration', es: 'generado para demostración' },
  'feed-correction.no-delay-with-delay': {
    en: 'says “no delay” and gives one: the figure counts',
    es: 'dice «sin demora» y señala una: cuenta la cifra',
  },
  'feed-correction.closed-with-figures': {
    en: 'closed, with a figure: the figure was left out',
    es: 'cerrado, con cifra: se omitió la cifra',
  },
  'feed-correction.pending-with-figures': {
    en: 'update pending, with a figure: the figure was left out',
    es: 'actualización pendiente, con cifra: se omitió la cifra',
  },
  'feed-correction.zone-label-wrong': {
    en: 'wrong time zone: read by the clock at the crossing',
    es: 'zona horaria equivocada: se leyó con el reloj del cruce',
  },
  'feed-correction.clock-ahead': {
    en: 'dated in the future: read as of its arrival',
    es: 'con fecha futura: se tomó la hora de llegada',
  },
  'feed-correction.date-unreadable': {
    en: 'no readable date: read as of its arrival',
    es: 'sin fecha legible: se tomó la hora de llegada',
  },
  'feed-correction.port-number-mistyped': { en: 'port number mistyped', es: 'número de puerto mal escrito' },
  'feed-correction.said-twice': { en: 'said twice: the later counts', es: 'repetido: cuenta el más reciente' },
  'feed-correction.not-text': { en: 'a bare number where the feed has text', es: 'número donde la fuente usa texto' },
  'feed-correction.lane-not-listed': {
    en: 'a kind of lane that the directory does not list here',
    es: 'tipo de carril que el directorio no registra aquí',
  },
  'feed-parked.port-unknown': { en: 'no crossing has this port number', es: 'ningún cruce tiene ese número de puerto' },
  'feed-parked.port-unreadable': { en: 'the port’s record is garbled', es: 'el registro del puerto está dañado' },
  'feed-parked.port-cut': { en: 'the port’s record is cut off', es: 'el registro del puerto está incompleto' },
  'feed-parked.group-unknown': { en: 'unknown kind of traffic', es: 'tipo de tránsito desconocido' },
  'feed-parked.lane-unknown': { en: 'unknown kind of lane', es: 'tipo de carril desconocido' },
  'feed-parked.lane-unreadable': { en: 'the lane is garbled', es: 'el carril está dañado' },
  'feed-parked.status-unknown': { en: 'unknown status', es: 'estado desconocido' },
  'feed-parked.delay-missing': { en: 'a delay without a figure', es: 'demora sin cifra' },
  'feed-parked.delay-unreadable': { en: 'the delay cannot be read', es: 'la demora no es legible' },
  'feed-parked.delay-beyond-a-day': { en: 'a delay of more than a day', es: 'demora de más de un día' },
  'feed-parked.time-missing': { en: 'no time: its age cannot be known', es: 'sin hora: no se conoce su antigüedad' },
  'feed-parked.time-unreadable': { en: 'the time cannot be read', es: 'la hora no es legible' },
  'feed-parked.older-than-a-day': { en: 'older than a day', es: 'más de un día de antigüedad' },
  'feed-parked.contradicts-itself': { en: 'two figures for the same lane and time', es: 'dos cifras del mismo carril y hora' },
  'obligation-act.restore-feed': { en: 'see to the silent feed', es: 'atender la fuente sin datos' },
  'obligation-because.feed-let-go': { en: 'The feed is no longer watched.', es: 'La fuente ya no se vigila.' },
  'notice-part.feed': { en: 'Feed of wait times', es: 'Fuente de tiempos de espera' },
  'notice.feed-silence.found': {
    en: '{what}: it has brought nothing for too long. The board goes without its figures.',
    es: '{what}: lleva demasiado tiempo sin traer nada. El tablero sigue sin sus cifras.',
  },
  'notice.feed-silence.over': {
    en: '{what}: it speaks again, or is no longer watched.',
    es: '{what}: volvió a traer datos, o ya no se vigila.',
  },
} as const satisfies TextCatalogue;
