import type { TextCatalogue } from '#phrases';

export const words = {
  watchers: { en: 'Watching', es: 'Dan seguimiento' },
  add: { en: 'Bring a desk in', es: 'Incorporar una mesa' },
  addHint: { en: 'The desk sees the whole case from then on.', es: 'Desde ese momento la mesa ve el caso completo.' },
  desk: { en: 'Desk', es: 'Mesa' },
  find: { en: 'Name of the desk', es: 'Nombre de la mesa' },
  role: { en: 'Role', es: 'Papel' },
  supportingHint: { en: 'supporting: works on the case', es: 'de apoyo: trabaja en el caso' },
  informedHint: { en: 'informed: reads the case and may add notes', es: 'informada: lee el caso y puede agregar notas' },
  change: { en: 'Change', es: 'Cambiar' },
  changeOf: { en: 'Change {desk}', es: 'Cambiar {desk}' },
  makeSupporting: { en: 'Make it supporting', es: 'Pasar a mesa de apoyo' },
  makeInformed: { en: 'Make it informed', es: 'Pasar a mesa informada' },
  release: { en: 'Release it from the case', es: 'Liberarla del caso' },
  releaseOf: { en: 'Release {desk}', es: 'Liberar {desk}' },
  withdraw: { en: 'Withdraw your desk', es: 'Retirar su mesa' },
  releaseHint: {
    en: 'It no longer sees the case. What it has read stays in the ledger.',
    es: 'Deja de ver el caso. Lo que leyó consta en la bitácora.',
  },
  reason: { en: 'Reason', es: 'Motivo' },
  leadOnly: { en: '{desk} brings desks in and releases them.', es: '{desk} incorpora y libera mesas.' },
  filed: { en: 'filed the report', es: 'presentó el reporte' },
  'former-lead': { en: 'led before', es: 'fue responsable' },
  sighted: { en: 'reported it too', es: 'también lo reportó' },
  added: { en: 'brought in', es: 'incorporada' },
} as const satisfies TextCatalogue;
