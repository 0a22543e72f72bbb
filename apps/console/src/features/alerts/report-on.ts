import type { AlertResponse } from '../../shared/api/client';
import type { Locale } from '../../shared/i18n/speech';
import type { Given } from '../filing';
import { textFor } from './marks';

/** The report that a person would begin on an alert: its sender's words in the reader's language where there are any, at the nearest crossing. */
export const reportOn = (alert: AlertResponse, locale: Locale): Given => {
  const text = textFor(alert, locale);
  return {
    kind: alert.kind,
    crossingId: alert.touches[0]?.id ?? null,
    title: text?.headline ?? text?.event ?? alert.reference,
    description: [text?.description, text?.instruction, alert.reference].filter(Boolean).join('\n\n'),
    language: text?.language.startsWith('es') ? 'es' : 'en',
    at: text?.onset ?? text?.effective ?? alert.sent,
  };
};
