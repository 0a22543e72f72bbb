import type { TextCatalogue } from '../catalogue.js';

/** Words of alerts that Enlace itself issues (CAP). What goes out is said with them in both languages at once. */
export const issuedAlertsTerms = {
  'issued-alert.headline': { en: '{event}, {places}: {level}', es: '{event}, {places}: {level}' },
  'issued-alert.headline-ended': { en: '{event}, {places}: ended', es: '{event}, {places}: concluido' },
  'issued-alert.withdrawn': { en: 'Cancelled: {headline}', es: 'Cancelada: {headline}' },
  'issued-alert.side': { en: '{country} is at level {level}.', es: '{country} está en nivel {level}.' },
  'issued-alert.side-without-key': { en: '{country} has not turned its key.', es: '{country} no ha girado su llave.' },
  'issued-alert.keys-awaiting': {
    en: 'The answer of the other country is awaited; each level holds on its own side alone.',
    es: 'Se espera la respuesta del otro país; cada nivel rige solo en su propio lado.',
  },
  'issued-alert.keys-unilateral': {
    en: 'The countries do not stand at one level; each level holds on its own side alone.',
    es: 'Los países no están en un mismo nivel; cada nivel rige solo en su propio lado.',
  },
  'issued-alert.keys-joint': { en: 'Both countries stand at this level.', es: 'Ambos países están en este nivel.' },
  'issued-alert.keys-ended': {
    en: 'The procedure was deactivated on both sides.',
    es: 'El procedimiento se desactivó en ambos lados.',
  },
  'issued-alert.exercise': { en: 'EXERCISE', es: 'SIMULACRO' },
  'issued-alert.exercise-note': { en: 'EXERCISE EXERCISE EXERCISE', es: 'SIMULACRO SIMULACRO SIMULACRO' },
  'issued-alert.restriction': {
    en: 'TLP:AMBER. For systems of the agencies that take part; not for the public.',
    es: 'TLP:AMBER. Para sistemas de las instituciones participantes; no es para el público.',
  },
  'issued-alert.feed-title': { en: 'Enlace: public alerts', es: 'Enlace: alertas públicas' },
  'alert-audience.partners': { en: 'partner agencies', es: 'instituciones participantes' },
  'alert-audience.public': { en: 'the public', es: 'el público' },
  'notice-part.issued-alert': { en: 'Alert (CAP)', es: 'Alerta (CAP)' },
  'notice.issued-alert.issued': {
    en: '{what}: one was issued for other systems.',
    es: '{what}: se emitió una para otros sistemas.',
  },
} as const satisfies TextCatalogue;
