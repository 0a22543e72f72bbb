import type { TextCatalogue } from '../catalogue.js';

/** Words of what is taken out of cases: where it stands, on which ground, and what a notice says of it. */
export const redactionsTerms = {
  'redaction.proposed': { en: 'asked to be taken out', es: 'se solicitó su supresión' },
  'redaction.done': { en: 'taken out', es: 'se suprimió' },
  'redaction.refused': { en: 'stays: refused', es: 'permanece: se negó' },
  'redaction.withdrawn': { en: 'stays: no longer asked', es: 'permanece: ya no se solicita' },
  'redaction-ground.personal-data-not-needed': {
    en: 'Personal data that the case does not need',
    es: 'Datos personales que el caso no necesita',
  },
  'redaction-ground.right-upheld': {
    en: 'A person’s right to erasure was upheld',
    es: 'Procedió el derecho de cancelación de una persona',
  },
  'redaction-ground.authority-order': { en: 'An authority or court ordered it', es: 'Lo ordenó una autoridad o un tribunal' },
  'redaction-ground.unlawfully-obtained': { en: 'It was obtained unlawfully', es: 'Se obtuvo de forma ilícita' },
  'redaction-ground.wrong-case': { en: 'It belongs to another case', es: 'Corresponde a otro caso' },
  'notice.redaction.proposed': {
    en: '{what}: something is to be taken out of the case. A supervisor answers.',
    es: '{what}: se solicita suprimir algo del caso. Responde una supervisora o un supervisor.',
  },
  'notice.redaction.done': {
    en: '{what}: something was taken out of the case. Destroy copies that you hold.',
    es: '{what}: se suprimió algo del caso. Destruya las copias que tenga.',
  },
  'notice.redaction.refused': {
    en: '{what}: the request to take something out was refused.',
    es: '{what}: se negó la solicitud de supresión.',
  },
} as const satisfies TextCatalogue;
