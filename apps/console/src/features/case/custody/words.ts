import type { TextCatalogue } from '#phrases';

export const words = {
  picture: {
    en: 'Which desk led when: {told}.',
    es: 'Qué mesa fue responsable y cuándo: {told}.',
  },
  span: { en: '{desk} ({country}), {span}', es: '{desk} ({country}), {span}' },
  table: { en: 'As a table', es: 'Como tabla' },
  desk: { en: 'Desk', es: 'Mesa' },
  from: { en: 'From', es: 'Desde' },
  to: { en: 'Until', es: 'Hasta' },
  now: { en: 'now', es: 'ahora' },
  by: { en: 'By', es: 'Por' },
  long: { en: 'For', es: 'Duración' },
  entry: { en: 'Ledger', es: 'Bitácora' },
  unsealed: { en: 'not sealed yet', es: 'aún sin sellar' },
  entryOf: { en: 'Entry {seq} in the ledger', es: 'Asiento {seq} en la bitácora' },
  never: {
    en: 'Never without a lead, never two: each acceptance moved it in one act.',
    es: 'Nunca sin responsable ni con dos: cada aceptación la cambió en un solo acto.',
  },
} as const satisfies TextCatalogue;
