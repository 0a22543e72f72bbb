import type { TextCatalogue } from '#phrases';

/** Alerts that are issued of an activation, on its screen. */
export const words = {
  alerts: { en: 'Alerts to other systems (CAP)', es: 'Alertas a otros sistemas (CAP)' },
  none: {
    en: 'None was issued. Other systems read of this activation only what is issued here.',
    es: 'No se ha emitido ninguna. Otros sistemas solo leen de esta activación lo que aquí se emite.',
  },
  issue: { en: 'Issue an alert (CAP)', es: 'Emitir alerta (CAP)' },
  send: { en: 'Issue it', es: 'Emitirla' },
  withdraw: { en: 'Withdraw what was issued', es: 'Dejar sin efecto lo emitido' },
  partners: { en: 'to partner agencies', es: 'para instituciones participantes' },
  public: { en: 'to the public', es: 'para el público' },
  partnersHint: {
    en: 'For systems of the agencies that take part. It says how both sides stand now; it is not for the public.',
    es: 'Para sistemas de las instituciones participantes. Dice cómo están ahora ambos lados; no es para el público.',
  },
  publicHint: {
    en: 'For everybody: it stands in the public feed, with the words that both countries released.',
    es: 'Para todo público: queda en la fuente pública, con las palabras que ambos países emitieron.',
  },
  withdrawHint: {
    en: 'A cancellation (CAP) goes to the same readers: what was issued to them no longer holds.',
    es: 'Una cancelación (CAP) llega a los mismos lectores: lo que se les emitió ya no vale.',
  },
  frozen: {
    en: 'What is issued is never changed. Another alert updates or cancels it.',
    es: 'Lo que se emite no se modifica. Otra alerta lo actualiza o lo cancela.',
  },
  goesOut: { en: 'This goes out', es: 'Esto se emite' },
  from: { en: 'From', es: 'De' },
  areas: { en: 'Where', es: 'Dónde' },
  does: { en: 'What it does', es: 'Qué hace' },
  updates: { en: 'updates what stands ({count})', es: 'actualiza lo vigente ({count})' },
  cancels: { en: 'cancels what stands ({count})', es: 'cancela lo vigente ({count})' },
  begins: { en: 'begins a new series', es: 'inicia una serie nueva' },
  hours: { en: 'Runs out after', es: 'Vence después de' },
  hoursOf: { en: '{count} hours', es: '{count} horas' },
  askEn: { en: 'What is asked of readers, in English (optional)', es: 'Qué se pide a quien la lee, en inglés (opcional)' },
  askEs: { en: 'What is asked of readers, in Spanish (optional)', es: 'Qué se pide a quien la lee, en español (opcional)' },
  whyEn: { en: 'Why it no longer holds, in English', es: 'Por qué ya no vale, en inglés' },
  whyEs: { en: 'Why it no longer holds, in Spanish', es: 'Por qué ya no vale, en español' },
  bothLanguages: { en: 'Write it in both languages.', es: 'Escríbalo en ambos idiomas.' },
  number: { en: 'Alert {number}', es: 'Alerta {number}' },
  runsOut: { en: 'runs out', es: 'vence' },
  ranOut: { en: 'ran out', es: 'venció' },
  updatedBy: { en: 'updated by alert {number}', es: 'actualizada por la alerta {number}' },
  cancelledBy: { en: 'cancelled by alert {number}', es: 'cancelada por la alerta {number}' },
  cap: { en: 'CAP 1.2', es: 'CAP 1.2' },
  edxl: { en: 'EDXL-DE', es: 'EDXL-DE' },
  downloadCap: { en: 'Download alert {number} as CAP 1.2', es: 'Descargar la alerta {number} en CAP 1.2' },
  downloadEdxl: { en: 'Download alert {number} in an EDXL-DE envelope', es: 'Descargar la alerta {number} en sobre EDXL-DE' },
} as const satisfies TextCatalogue;
